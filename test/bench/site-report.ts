import type { Contestant } from './contestants.ts'
import { median, type Took, type Written } from './measure.ts'
import { number, row, rule, setup } from './report-parts.ts'

/** A build over something that was built before. */
export interface Again {
  readonly what: string
  readonly took: Took
}

export interface Results {
  readonly articles: number
  readonly readMs: number
  /** The load average before each round. */
  readonly load: readonly number[]
  readonly took: ReadonlyMap<Contestant, readonly Took[]>
  /** By the contestant's name. */
  readonly written: ReadonlyMap<string, Written>
  readonly again: readonly Again[]
}

/** Machine, date and tables, in Markdown. */
export function report({ articles, readMs, load, took, written, again }: Results): string {
  return `${setup()}; ${number(articles)} articles. Medians of ${load.length} in turns, the fastest and slowest in brackets. Of the machine's own noise tells the load before each turn: ${load.map((one) => number(one, 1)).join(', ')}.

${row('', 'pages', 'HTML', 'wall', 'pages/s', 'CPU', 'peak memory', 'wall per page', 'CPU per page')}${rule(9)}${contest(took, written)}
Ratios are to Whosaid's. Reading and checking the YAML files takes Whosaid ${number(readMs / 1000, 1)} s; that is not part of the figures above. Builds over a former one, one run each:

${row('Whosaid', 'wall', 'CPU', 'peak memory')}${rule(4)}${again
  .map(({ what, took: { seconds, cpuSeconds, megabytes } }) => row(what, `${number(seconds, 1)} s`, `${number(cpuSeconds, 1)} s`, `${number(megabytes)} MB`))
  .join('')}`
}

/** A row for each contestant; the first is what the others are compared with. */
function contest(took: Results['took'], written: Results['written']): string {
  const lines = [...took].map(([{ name, version }, runs]) => {
    const wall = runs.map(({ seconds }) => seconds)
    const { pages, bytes } = written.get(name) ?? { pages: Number.NaN, bytes: Number.NaN }
    return { name: `${name} ${version}`, pages, bytes, wall, seconds: median(wall), cpu: median(runs.map(({ cpuSeconds }) => cpuSeconds)), megabytes: median(runs.map(({ megabytes }) => megabytes)) }
  })
  const [first] = lines
  const ratio = (of: 'seconds' | 'cpu', line: (typeof lines)[number]): string => (first === undefined ? '' : `${number(line[of] / line.pages / (first[of] / first.pages), 2)}×`)
  return lines
    .map((line) => row(
      line.name, number(line.pages), `${number(line.bytes / 1e6)} MB`, `${number(line.seconds, 1)} s (${number(Math.min(...line.wall), 1)}–${number(Math.max(...line.wall), 1)})`,
      number(line.pages / line.seconds), `${number(line.cpu, 1)} s`, `${number(line.megabytes)} MB`, ratio('seconds', line), ratio('cpu', line),
    ))
    .join('')
}
