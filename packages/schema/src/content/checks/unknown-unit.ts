import { didYouMean } from '../../problem.ts'
import { isUnit, UNIT_NAMES } from '../../quantity/units.ts'
import { withinFile } from './check.ts'

/** Every figure has a unit that converts. */
export const unknownUnit = withinFile(({ articles }, report) => {
  for (const { file, entry } of articles) {
    entry.claims.forEach(({ quantities }, c) =>
      quantities.forEach(({ unit }, q) => {
        if (isUnit(unit)) return
        report('unknown-unit', file, ['claims', c, 'quantities', q, 'unit'], `"${unit}" is no unit; expected one of ${UNIT_NAMES.join(', ')}.`, didYouMean(unit, UNIT_NAMES))
      }),
    )
  }
})
