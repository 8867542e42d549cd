import { sourceAnchor } from '../src/anchors.ts'
import { stances, type Holder, type Stance } from '../src/argument.ts'
import { voices, type Voice } from '../src/order.ts'
import { count } from '../src/prose.ts'
import type { Article } from '../src/linked.ts'
import { RELATION } from '../src/words.ts'
import { ClaimNumbers, EntityLink, isByline, SourceLink } from './links.tsx'

/** Who speaks most and on what, who disagrees with whom: what a reader should see first. */
export function AtAGlance({ article }: { readonly article: Article }) {
  const speakers = voices(article).filter(({ claims }) => claims.said.length > 0)
  const argument = stances(article)
  const against = argument.filter(({ type }) => type !== 'SUPPORTS' && type !== 'ANSWERS')
  const beside = argument.filter(({ type }) => type === 'SUPPORTS' || type === 'ANSWERS')
  return (
    <section class="glance" aria-labelledby="glance">
      <h2 id="glance">The argument at a glance</h2>
      <div class="glance-columns">
        <div>
          <h3>Who speaks, and most of all on what</h3>
          <ol class="speakers">
            {speakers.map((voice) => (
              <Speaker voice={voice} />
            ))}
          </ol>
        </div>
        <div>
          <h3>Who disputes or limits whom</h3>
          {against.length === 0 ? <p>No speaker here sets anything against what another says.</p> : <Stances stances={against} article={article} />}
          {beside.length > 0 && (
            <details>
              <summary>{count(beside.length, 'time')} that one supports or answers another</summary>
              <Stances stances={beside} article={article} />
            </details>
          )}
        </div>
      </div>
    </section>
  )
}

function Stances({ stances: all, article }: { readonly stances: readonly Stance[]; readonly article: Article }) {
  return (
    <ul class="stances">
      {all.map((stance) => (
        <StanceLine stance={stance} article={article} />
      ))}
    </ul>
  )
}

function Speaker({ voice: { source, claims } }: { readonly voice: Voice }) {
  const topics = subjects(claims.said)
  return (
    <li>
      <a class="count" href={`#${sourceAnchor(source)}`}>
        {count(claims.said.length, 'claim')}
      </a>{' '}
      <span>
        <SourceLink source={source} within="article" />
        {topics.length > 0 && (
          <span class="aside">
            {' on '}
            {topics.map((entity, index) => (
              <>
                {index > 0 && ', '}
                <EntityLink entity={entity} />
              </>
            ))}
          </span>
        )}
      </span>
    </li>
  )
}

/** The three that most of the claims are about; of equals, what comes first. */
function subjects(claims: Voice['claims']['said']) {
  const about = claims.flatMap((claim) => claim.about)
  return [...Map.groupBy(about, ({ slug }) => slug).values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap(([entity]) => (entity === undefined ? [] : [entity]))
    .slice(0, 3)
}

function StanceLine({ stance: { type, from, to, claims, others, inferred }, article }: { readonly stance: Stance; readonly article: Article }) {
  const here = others.filter((other) => other.article.id === article.id)
  return (
    <li>
      <Voiced holder={from} /> (<ClaimNumbers claims={claims} here />) <span class={`joint joint--${type.toLowerCase()}`}>{RELATION[type].OUT}</span>{' '}
      <Voiced holder={to} />
      {here.length > 0 && (
        <>
          {' '}
          (<ClaimNumbers claims={here} here />)
        </>
      )}
      {here.length < others.length && <span class="aside"> in another article</span>}
      {inferred && <span class="aside"> inferred</span>}
    </li>
  )
}

function Voiced({ holder: { source, believes } }: { readonly holder: Holder }) {
  return (
    <>
      {believes && 'a belief ascribed to '}
      {/* Elsewhere "the reporters" would be those of this article. */}
      <SourceLink source={source} {...(isByline(source) && { within: 'article' as const })} />
    </>
  )
}
