import { didYouMean } from '../problem.ts'
import { isUnit, UNIT_NAMES } from '../quantity/units.ts'
import { badInput } from './errors.ts'

/** @throws UNKNOWN_UNIT, with the unit that was meant or all that are known */
export function checkUnit(argument: string, unit: string): void {
  if (isUnit(unit)) return
  throw badInput('UNKNOWN_UNIT', `${argument}: nobody knows "${unit.slice(0, 40)}". ${didYouMean(unit, UNIT_NAMES) ?? `Known are ${UNIT_NAMES.join(', ')}.`}`)
}
