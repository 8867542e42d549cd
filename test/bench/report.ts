import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Cell } from './contest.ts'
import type { Measured } from './load.ts'
import { median } from './measure.ts'
import type { Options } from './options.ts'
import { number, row, rule, setup } from './report-parts.ts'
import type { Figure } from './sections/section.ts'
import { MEANT_FOR, TARGETS, type Target } from './targets.ts'

export interface Results {
  readonly options: Options
  readonly cells: readonly Cell[]
  readonly figures: readonly Figure[]
  /** The load average before and after. */
  readonly load: readonly number[]
}

/** Machine, noise, tables and targets, in Markdown. */
export function report({ options, cells, figures, load }: Results): string {
  const { articles, claims, rounds, seconds } = options
  return `${setup()}; ${versions()}. ${number(articles)} articles of ${claims} claims. Medians of ${rounds} rounds of ${seconds} s in turns, ten connections that are kept alive.
Generator and server share the machine, so CPU per request tells more than requests per second. Of the noise tells ± (half the distance from the lowest to the highest round, of the median) and the machine's load before and after: ${load.map((one) => number(one, 1)).join(', ')}.

${tables(cells)}${figures.length === 0 ? '' : `${row('Whosaid', 'measured')}${rule(2)}${figures.map(figureRow).join('')}\n`}${row(`target, meant for ${number(MEANT_FOR.articles)} articles of ${MEANT_FOR.claims} claims`, 'wanted', 'measured', '')}${rule(4)}${TARGETS.map((target) => targetRow(target, { options, cells, figures })).join('')}
Ratios are of CPU per request, the other's over Whosaid's.
`
}

/** One for each query, varying and repeated. */
function tables(cells: readonly Cell[]): string {
  const grouped = Map.groupBy(cells, ({ query, repeated }) => `**${query.title}** (\`${query.name}\`), ${repeated ? 'the same again and again' : 'other variables at every request'}`)
  return [...grouped].map(([title, group]) => `${title}\n\n${row('server', 'requests/s', 'CPU a request', '±', 'of the limit', 'to Mercurius', 'p50', 'p99', 'memory')}${rule(9)}${group.map((cell) => line(cell, group)).join('')}\n`).join('')
}

function line({ server, rounds }: Cell, group: readonly Cell[]): string {
  const of = (value: (round: Measured) => number): number => median(rounds.map(value))
  const cpu = rounds.map(({ cpuMicros }) => cpuMicros)
  const ratio = (name: string): string => {
    const other = group.find((cell) => cell.server.name === name)?.rounds
    return other === undefined ? '–' : `${number(median(rounds.map(({ cpuMicros }, round) => (other[round]?.cpuMicros ?? Number.NaN) / cpuMicros)), 2)}×`
  }
  return row(
    server.title, number(of(({ perSecond }) => perSecond)), `${number(median(cpu))} µs`, `${number((50 * (Math.max(...cpu) - Math.min(...cpu))) / median(cpu))} %`, ratio('limit'), ratio('mercurius'),
    `${number(of(({ p50 }) => p50), 2)} ms`, `${number(of(({ p99 }) => p99), 1)} ms`, `${number(of(({ megabytes }) => megabytes))} MB`,
  )
}

const shown = (value: number, unit: Figure['unit']): string => `${number(value, unit === 's' || unit === '×' ? 2 : 0)}${unit === '×' ? '' : ' '}${unit}`
const figureRow = ({ what, value, unit, note }: Figure): string => row(what, value === undefined ? `not measured: ${note ?? ''}` : shown(value, unit))

function targetRow({ what, bound, unit, measured }: Target, { options, cells, figures }: Pick<Results, 'options' | 'cells' | 'figures'>): string {
  const value = measured(cells, figures)
  if (value === undefined) return options.whole ? row(what, wanted(bound, unit), 'not measured', 'missed') : ''
  const met = 'atLeast' in bound ? value >= bound.atLeast : value <= bound.atMost
  const isMeant = options.articles === MEANT_FOR.articles && options.claims === MEANT_FOR.claims
  return row(what, wanted(bound, unit), shown(value, unit), isMeant ? (met ? 'met' : 'missed') : '')
}

const wanted = (bound: Target['bound'], unit: Figure['unit']): string =>
  'atLeast' in bound ? `≥ ${bound.atLeast}${unit}` : `≤ ${number(bound.atMost, Number.isInteger(bound.atMost) ? 0 : 1)}${unit === '×' ? '' : ' '}${unit}`

/** Of the packages that take part. */
function versions(): string {
  const { dependencies } = JSON.parse(readFileSync(join(fileURLToPath(new URL('.', import.meta.url)), 'package.json'), 'utf8')) as { dependencies: Readonly<Record<string, string>> }
  const named = { mercurius: 'Mercurius', fastify: 'Fastify', '@apollo/server': 'Apollo Server', postgraphile: 'PostGraphile', minisearch: 'MiniSearch', undici: 'undici' }
  return Object.entries(named).map(([name, title]) => `${title} ${dependencies[name] ?? ''}`).join(', ')
}
