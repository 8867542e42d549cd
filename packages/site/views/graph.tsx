import { graphLines, type Bundle } from '../pictures/graph-lines.ts'
import { listOf, pathOf, whereListed } from '../pictures/graph-paths.ts'
import { WAYS, type Graph, type Speaker, type Subject } from '../pictures/graph.ts'
import { count, list } from '../src/prose.ts'
import { useHref } from '../src/site-context.ts'
import { curve, GraphKey, Line, Question, WAY } from './graph-line.tsx'
import { isUnnamed } from './links.tsx'

/** Names of two columns with lines between them: the left speak, the right are spoken about. */
export function GraphOf({ graph }: { readonly graph: Graph }) {
  const { height, bundles } = graphLines(graph)
  const used = new Set(bundles.flatMap(({ strands }) => strands.map(({ way }) => way)))
  return (
    <figure class="graph">
      <p class="aside">
        Each line is what one says about another; the thicker, the more claims. <span class="on-screen"><a href="#talks">Go past the picture</a>.</span>
      </p>
      <div class="graph-columns">
        <h2 class="graph-head">Who speaks</h2>
        <h2 class="graph-head graph-head--to">About whom</h2>
        <ul class="graph-names">
          {graph.speakers.map((speaker) => (
            <From speaker={speaker} />
          ))}
        </ul>
        <svg class="graph-lines" role="group" aria-label="Lines from those who speak to those they speak about">
          <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
            {bundles.map((bundle) => (
              <Lines bundle={bundle} />
            ))}
          </svg>
          {bundles.flatMap(({ strands }) => strands.filter(({ way }) => way === 'asked')).map(({ from, to }) => (
            <Question at={(100 * (from + to)) / 2 / height} />
          ))}
        </svg>
        <ul class="graph-names graph-names--to">
          {graph.subjects.map((subject) => (
            <To subject={subject} />
          ))}
        </ul>
      </div>
      <figcaption>
        <GraphKey ways={WAYS.filter((way) => used.has(way))} />
      </figcaption>
    </figure>
  )
}

function From({ speaker }: { readonly speaker: Speaker }) {
  const href = useHref()
  const { source, claims } = speaker
  return (
    <li class={isUnnamed(source) ? 'graph-name graph-name--unnamed' : 'graph-name'}>
      <a class="graph-label" href={href(pathOf(speaker))}>
        <bdi>{source.name}</bdi>
      </a>
      <a class="count" href={href(listOf(speaker))} aria-label={`${count(claims.length, 'claim')} of ${source.name}`}>
        {claims.length}
      </a>
    </li>
  )
}

function To({ subject: { entity, claims } }: { readonly subject: Subject }) {
  const href = useHref()
  return (
    <li class="graph-name">
      <a class="count" href={href(`${entity.path}#about`)} aria-label={`${count(claims.length, 'claim')} about ${entity.name}`}>
        {claims.length}
      </a>
      <a class="graph-label" href={href(entity.path)}>
        <bdi>{entity.name}</bdi>
      </a>
    </li>
  )
}

function Lines({ bundle: { talk, strands } }: { readonly bundle: Bundle }) {
  const ways = list(talk.ways.map(({ way, claims }) => `${claims.length} ${WAY[way]}`))
  return (
    <a href={useHref()(whereListed(talk))} aria-label={`${talk.speaker.source.name} about ${talk.subject.entity.name}: ${count(talk.claims.length, 'claim')}, ${ways}`}>
      <path class="g-hit" d={curve(middle(strands.map(({ from }) => from)), middle(strands.map(({ to }) => to)))} />
      {strands.map((strand) => (
        <Line strand={strand} />
      ))}
    </a>
  )
}

const middle = (levels: readonly number[]): number => (Math.min(...levels) + Math.max(...levels)) / 2
