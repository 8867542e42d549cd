import type { FigureGroup } from '../pictures/figures.ts'
import { count } from '../src/prose.ts'
import type { Slice } from '../src/slices.ts'
import { FigureBars, Hatch } from './figure-bars.tsx'
import { Layout } from './layout.tsx'
import { Pager, sliceTitle } from './pager.tsx'

/** Figures that count the same in the same unit, beside each other: each with whose it is, since two of them may not agree. */
export function FiguresPage({ slice }: { readonly slice: Slice<FigureGroup> }) {
  return (
    <Layout title={sliceTitle('Figures compared', slice)} description="Figures of one measure beside each other: whose each is, and whether it is stated or worked out." crumbs={[]} class="figures-page">
      <header class="page-head">
        <h1>Figures compared</h1>
        <p class="lead">Figures of one measure in one unit. They may count different things: read what each counts, and whose it is.</p>
        <p class="aside">Full: stated in the source. Hatched: worked out by the editors. An arrow: this or more. Every bar begins at nothing; a range begins where it begins.</p>
      </header>
      <Hatch />
      {slice.total === 0 && <p>No two figures here are of one measure.</p>}
      {slice.items.map(({ measure, bars, more }, index) => (
        <section aria-labelledby={`group-${index}`}>
          <h2 id={`group-${index}`}>
            {measure.charAt(0).toUpperCase() + measure.slice(1)} <span class="aside">{count(bars.length + more, 'figure')} in one unit</span>
          </h2>
          <FigureBars bars={bars} />
          {more > 0 && <p class="aside">And {count(more, 'smaller one')}.</p>}
        </section>
      ))}
      <Pager path="/figures/" slice={slice} />
    </Layout>
  )
}
