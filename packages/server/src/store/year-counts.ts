import { boundsOf, reachOf, type FacetCount } from '@whosaid/schema'

/** When claims lie further apart than this, only the years they name are counted: nobody wants ten thousand years of an open date. */
const MOST_YEARS = 2000

/** From how many claims are about a date, how many are possibly about a year, among those between the first and the last that any names. */
export function yearCounts(dates: readonly FacetCount[]): FacetCount[] {
  const named = new Set(dates.flatMap(({ value }) => Object.values(boundsOf(value))).flatMap((day: string | null) => (day === null ? [] : [yearOf(day)])))
  const sorted = [...named].toSorted((a, b) => a - b)
  const [first = 0, last = -1] = [sorted[0], sorted.at(-1)]
  const years = last - first > MOST_YEARS ? sorted : Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const counts = new Map<number, number>()
  for (const { value, count } of dates) {
    const spans = reachOf(value).possible.map(([from, to]) => [yearOfDay(from), yearOfDay(to)] as const)
    for (const year of years) {
      if (spans.some(([from, to]) => from <= year && year <= to)) counts.set(year, (counts.get(year) ?? 0) + count)
    }
  }
  return [...counts].map(([year, count]) => ({ value: edtfYear(year), count })).toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

const yearOf = (day: string): number => Number(/^([+-]?\d+)-\d\d-\d\d$/.exec(day)?.[1])

function yearOfDay(day: number): number {
  return Number.isFinite(day) ? new Date(day * 86_400_000).getUTCFullYear() : day
}

/** Four digits, or as EDTF writes longer years. */
function edtfYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0')
  return digits.length > 4 ? `Y${year}` : `${year < 0 ? '-' : ''}${digits}`
}
