import type { DateTextFragment } from '../src/generated/graphql.ts'

/** How an end of a span is drawn: the day is known, only roughly, or there is none. */
export type Edge = 'sharp' | 'soft' | 'open'

export interface Span {
  /** In percent of the line of time. */
  readonly from: number
  readonly to: number
  readonly start: Edge
  readonly end: Edge
}

export interface Timeline<Entry> {
  readonly entries: readonly { readonly entry: Entry; readonly span: Span }[]
  /** The first and last years that it shows. */
  readonly years: readonly [number, number]
  /** Where years begin. */
  readonly ticks: readonly { readonly year: number; readonly at: number }[]
}

type Dated = { readonly date: Pick<DateTextFragment, 'edtf' | 'earliest' | 'latest'> }

const DAY = 86_400_000
const THINNEST = 0.8
const MOST_TICKS = 6

/** Those with a date that has a place in time, in its order, what is open at its start first. */
export function inTime<Entry extends Dated>(all: readonly Entry[]): readonly Entry[] {
  return placed(all).map(({ entry }) => entry)
}

/** Dated things in order of time; null where fewer than two dates make no line. */
export function timeline<Entry extends Dated>(all: readonly Entry[]): Timeline<Entry> | null {
  const dated = placed(all)
  const ends = dated.flatMap(({ first, last }) => [first, last].filter((time) => time !== null))
  if (dated.length < 2) return null
  const [low, high] = [Math.min(...ends), Math.max(...ends) + DAY]
  // A margin for what is open to fade out in.
  const margin = (high - low) * 0.08
  const at = (time: number): number => ((time - low + margin) / (high - low + 2 * margin)) * 100
  const [firstYear, lastYear] = [new Date(low).getUTCFullYear(), new Date(high).getUTCFullYear()]
  return {
    entries: dated.map(({ entry, first, last }) => ({ entry, span: spanOf(entry.date.edtf, first === null ? null : at(first), last === null ? null : at(last + DAY)) })),
    years: [firstYear, lastYear],
    ticks: ticks(firstYear, lastYear).map((year) => ({ year, at: at(Date.UTC(year, 0, 1)) })).filter((tick) => tick.at >= 0 && tick.at <= 100),
  }
}

interface Placed<Entry> {
  readonly entry: Entry
  /** In milliseconds since 1970; null where it is open. */
  readonly first: number | null
  readonly last: number | null
}

function placed<Entry extends Dated>(all: readonly Entry[]): readonly Placed<Entry>[] {
  return all
    .map((entry) => ({ entry, first: day(entry.date.earliest), last: day(entry.date.latest) }))
    .filter(({ first, last }) => first !== null || last !== null)
    .toSorted((a, b) => (a.first ?? -Infinity) - (b.first ?? -Infinity) || (a.last ?? Infinity) - (b.last ?? Infinity))
}

function spanOf(edtf: string, from: number | null, to: number | null): Span {
  const [start = '', end = start] = edtf.split('/')
  const left = from ?? 0
  return {
    from: Math.min(left, 100 - THINNEST),
    to: Math.max(to ?? 100, left + THINNEST),
    start: from === null ? 'open' : edge(start, edtf),
    end: to === null ? 'open' : edge(end, edtf),
  }
}

/** A month or a year on its own is some time within it; as an end of an interval it is as exact as it is written. */
function edge(part: string, whole: string): Edge {
  if (/[~?%X]/.test(part)) return 'soft'
  return whole.includes('/') || /^[+-]?\d{4,}-\d{2}-\d{2}$/.test(part) ? 'sharp' : 'soft'
}

function day(date: string | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(date)
  return Number.isNaN(time) ? null : time
}

function ticks(first: number, last: number): readonly number[] {
  const step = Math.ceil((last - first + 1) / MOST_TICKS)
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step)
}
