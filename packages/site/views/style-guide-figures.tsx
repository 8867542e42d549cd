import { figureGroups } from '../pictures/figures.ts'
import { OFFICE } from '../specimens/forms.ts'
import { article, claimOf, entityOf } from '../specimens/specimen.ts'
import { DateText, PlainDate } from './date.tsx'
import { EntityTimeline } from './entity-timeline.tsx'
import { FigureBars, Hatch } from './figure-bars.tsx'
import { FigureTable } from './figures.tsx'
import { GuidePart, Specimen } from './style-guide-part.tsx'

const { figures, when, uttered } = claimOf('oil-burnt')
const open = claimOf('new-lamp').when

/** How exact: figures and dates. */
export function GuideFigures() {
  return (
    <>
      <GuidePart id="figures" title="Figures">
        <Specimen name="Table of figures" use="on a claim’s own page. What the editors worked out is hatched and names what it was worked out from.">
          <FigureTable figures={figures} />
        </Specimen>
        <Specimen name="Bars" use="where figures of one measure and unit stand beside each other. Open at “at least” and “more than”; a range begins where it begins; hatched if worked out.">
          <Hatch />
          {figureGroups(article.claims).map(({ bars }) => (
            <FigureBars bars={bars} />
          ))}
        </Specimen>
      </GuidePart>
      <GuidePart id="guide-dates" title="Dates">
        {uttered !== null && (
          <Specimen name="A date" use="wherever a date stands as the source gives it.">
            <p>
              <PlainDate date={uttered} />
            </p>
          </Specimen>
        )}
        {when !== null && (
          <Specimen name="A date worked out" use="where the source does not give it in full: what it was worked out from opens under it.">
            <DateText date={when} />
          </Specimen>
        )}
        {open !== null && (
          <Specimen name="An open date" use="where no end, or no beginning, is known.">
            <DateText date={open} />
          </Specimen>
        )}
        <Specimen name="Timeline" use="for two or more things with a date. A hard edge: a known day. A soft edge: thereabouts. Fading out: no end known.">
          <EntityTimeline entity={entityOf(OFFICE)} />
        </Specimen>
      </GuidePart>
    </>
  )
}
