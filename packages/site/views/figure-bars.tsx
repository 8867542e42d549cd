import type { FigureBar } from '../pictures/figures.ts'
import { useHref } from '../src/site-context.ts'
import { ArticleLink, SourceLink } from './links.tsx'
import { percent } from './mark.tsx'
import { spokenBy } from './proposition.tsx'

/** Figures on one scale, each with whose it is. The page needs a Hatch, once, for those that were worked out. */
export function FigureBars({ bars }: { readonly bars: readonly FigureBar[] }) {
  return (
    <ol class="figure-bars">
      {bars.map((bar) => (
        <FigureRow bar={bar} />
      ))}
    </ol>
  )
}

/** What fills a bar that the editors worked out. */
export function Hatch() {
  return (
    <svg class="fades" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch" width="2.5" height="6" />
        </pattern>
      </defs>
    </svg>
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
