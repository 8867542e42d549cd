import { figureGroups, type FigureBar } from '../pictures/figures.ts'
import type { Claim } from '../src/linked.ts'
import { count } from '../src/prose.ts'
import { useHref } from '../src/site-context.ts'
import { Layout } from './layout.tsx'
import { ArticleLink, SourceLink } from './links.tsx'
import { percent } from './mark.tsx'
import { spokenBy } from './proposition.tsx'

/** Figures that count the same in the same unit, beside each other: each with whose it is, since two of them may not agree. */
export function FiguresPage({ claims }: { readonly claims: readonly Claim[] }) {
  const groups = figureGroups(claims)
  return (
    <Layout title="Figures compared" description="Figures of one measure beside each other: whose each is, and whether it is stated or worked out." crumbs={[]} class="figures-page">
      <header class="page-head">
        <h1>Figures compared</h1>
        <p class="lead">Figures of one measure in one unit. They may count different things: read what each counts, and whose it is.</p>
        <p class="aside">Full: stated in the source. Hatched: worked out by the editors. An arrow: this or more. Every bar begins at nothing; a range begins where it begins.</p>
      </header>
      <svg class="fades" width="0" height="0" aria-hidden="true">
        <defs>
          <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="hatch" width="2.5" height="6" />
          </pattern>
        </defs>
      </svg>
      {groups.length === 0 && <p>No two figures here are of one measure.</p>}
      {groups.map(({ measure, bars }, index) => (
        <section aria-labelledby={`group-${index}`}>
          <h2 id={`group-${index}`}>
            {measure.charAt(0).toUpperCase() + measure.slice(1)} <span class="aside">{count(bars.length, 'figure')} in one unit</span>
          </h2>
          <ol class="figure-bars">
            {bars.map((bar) => (
              <FigureRow bar={bar} />
            ))}
          </ol>
        </section>
      ))}
    </Layout>
  )
}

function FigureRow({ bar: { claim, figure, from, to, openEnd } }: { readonly bar: FigureBar }) {
  const href = useHref()
  return (
    <li>
      <p>
        <a href={href(`${claim.path}#figures`)} dir="auto">
          {figure.text}
        </a>{' '}
        <span class="aside">
          {figure.derived ? 'worked out by the editors from what is' : 'stated,'} {spokenBy(claim)} <SourceLink source={claim.speaker} /> in <ArticleLink article={claim.article} />
        </span>
      </p>
      <svg class="track" height="14" aria-hidden="true">
        <rect class={figure.derived ? 'fig fig--derived' : 'fig'} x={percent(from)} y="1" width={percent(to - from)} height="11" {...(figure.derived && { fill: 'url(#hatch)' })} />
        {openEnd && (
          <text class="fig-more" x={percent(to + 0.8)} y="12">
            →
          </text>
        )}
      </svg>
    </li>
  )
}
