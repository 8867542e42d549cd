import { sql } from 'kysely'
import { conversion, rounded, UNIT_NAMES, type QuantityRange } from '@whosaid/schema'
import { FALSE, raw, type Sql } from '../statement.ts'

/**
 * Whether some value that a figure allows lies within a range. Figures keep the unit they were stated in: the range is carried into
 * each unit that converts, to the bounds from which rounding after the conversion would no longer let a figure in.
 */
export function rangeCondition(alias: string, { unit, min, max }: QuantityRange): Sql {
  const [from, to] = [rounded(min ?? -Infinity), rounded(max ?? Infinity)]
  if (from > to) return FALSE
  const units = UNIT_NAMES.flatMap((name) => {
    const factor = conversion(name, unit)
    if (factor === null) return []
    const converted = (value: number): number => rounded(value * factor)
    return [{
      unit: name,
      most: last((value) => converted(value) <= to), mostOut: last((value) => converted(value) < to),
      least: first((value) => converted(value) >= from), leastOut: first((value) => converted(value) > from),
    }]
  })
  const q = raw(alias)
  return sql`exists (
    select 1 from unnest(${units.map((one) => one.unit)}::text[], ${units.map(({ most }) => most)}::float8[], ${units.map(({ mostOut }) => mostOut)}::float8[],
      ${units.map(({ least }) => least)}::float8[], ${units.map(({ leastOut }) => leastOut)}::float8[]) as bound (unit, most, most_out, least, least_out)
    where bound.unit = ${q}.unit and ${q}.least <= (case when ${q}.least_out then bound.most_out else bound.most end)
      and ${q}.most >= (case when ${q}.most_out then bound.least_out else bound.least end))`
}

/** The least number that passes a test that all greater ones pass too. */
function first(passes: (value: number) => boolean): number {
  // Doubles in their order are integers in theirs: 64 steps find any.
  let [low, high] = [orderOf(-Infinity), orderOf(Infinity)]
  while (low < high) {
    const middle = (low + high) >> 1n
    if (passes(valueAt(middle))) high = middle
    else low = middle + 1n
  }
  return valueAt(low)
}

/** The greatest number that passes a test that all lesser ones pass too. */
const last = (passes: (value: number) => boolean): number => -first((value) => passes(-value))

const bytes = new DataView(new ArrayBuffer(8))

function orderOf(value: number): bigint {
  bytes.setFloat64(0, value)
  const bits = bytes.getBigInt64(0)
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits
}

function valueAt(order: bigint): number {
  bytes.setBigInt64(0, order < 0n ? -order : order)
  const size = bytes.getFloat64(0)
  return order < 0n ? -size : size
}
