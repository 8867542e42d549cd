import type { Cell } from './contest.ts'
import { median } from './measure.ts'
import type { Figure } from './sections/section.ts'

/** What a run is held against. */
export interface Target {
  readonly what: string
  /** The least a ratio may be, or the most a figure. */
  readonly bound: { readonly atLeast: number } | { readonly atMost: number }
  readonly unit: Figure['unit']
  /** Nothing when the run did not measure it. */
  readonly measured: (cells: readonly Cell[], figures: readonly Figure[]) => number | undefined
}

/**
 * How much more Whosaid answers for the same CPU than another server. Requests per second would count the load generator's share of the machine too.
 * Round by round, so that what else the machine did falls on both.
 */
export function timesBetter(cells: readonly Cell[], name: string, other: string, repeated = false): number | undefined {
  const rounds = (server: string) => cells.find((cell) => cell.query.name === name && cell.server.name === server && cell.repeated === repeated)?.rounds
  const [own, theirs] = [rounds('whosaid'), rounds(other)]
  if (own === undefined || theirs === undefined) return undefined
  return median(theirs.map(({ cpuMicros }, round) => cpuMicros / (own[round]?.cpuMicros ?? Number.NaN)))
}

const against = (query: string, server: string) => (cells: readonly Cell[]): number | undefined => timesBetter(cells, query, server)
const figure = (id: string) => (_cells: readonly Cell[], figures: readonly Figure[]): number | undefined => figures.find((one) => one.id === id)?.value
const ofTheLimit = (name: string) => (cells: readonly Cell[]): number | undefined => timesBetter(cells, name, 'limit', true)

/** The corpus that they are set for; at another the figures say what they are, and not whether that is enough. */
export const MEANT_FOR = { articles: 10_000, claims: 20 }

export const TARGETS: readonly Target[] = [
  { what: 'large query, varying, to Mercurius with JIT (1.5 is the dream)', bound: { atLeast: 1 }, unit: '×', measured: against('large', 'mercurius') },
  { what: 'one claim, varying, to the same', bound: { atLeast: 1.2 }, unit: '×', measured: against('claim', 'mercurius') },
  { what: 'filtered list with facets, varying, to the same with a plain scan', bound: { atLeast: 3 }, unit: '×', measured: against('list', 'mercurius') },
  { what: 'search, varying, to the same with MiniSearch', bound: { atLeast: 3 }, unit: '×', measured: against('search', 'mercurius') },
  ...['large', 'claim', 'list', 'search', 'deep'].map((name): Target => ({ what: `${name}, repeated, of the limit`, bound: { atLeast: 0.8 }, unit: '×', measured: ofTheLimit(name) })),
  { what: 'large query, varying, to Apollo Server', bound: { atLeast: 8 }, unit: '×', measured: against('large', 'apollo') },
  { what: 'large query, varying, to PostGraphile', bound: { atLeast: 10 }, unit: '×', measured: against('large', 'postgraphile') },
  { what: 'p99 at five times the articles over that at a tenth', bound: { atMost: 1.3 }, unit: '×', measured: figure('growth') },
  { what: 'memory serving them', bound: { atMost: 400 }, unit: 'MB', measured: figure('memory') },
  { what: 'memory serving five times as many', bound: { atMost: 1500 }, unit: 'MB', measured: figure('memory-big') },
  { what: 'start to first answer from a built index', bound: { atMost: 1.5 }, unit: 's', measured: figure('start') },
  { what: 'cold compile over its reference', bound: { atMost: 2 }, unit: '×', measured: figure('compile') },
  { what: 'one changed file to served', bound: { atMost: 300 }, unit: 'ms', measured: figure('change') },
]
