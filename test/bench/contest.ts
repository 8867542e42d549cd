import { mkdirSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { join } from 'node:path'
import { castOf, type CorpusSize } from './corpus.ts'
import { LoadGenerator, type Measured } from './load.ts'
import type { Options } from './options.ts'
import type { Query } from './queries/query.ts'
import { Random } from './random.ts'
import { RunningServer } from './running.ts'
import type { Server, Setting } from './servers/server.ts'
import { whosaid } from './servers/whosaid.ts'

/** What one server took for one query, a figure for each round. */
export interface Cell {
  readonly query: Query
  /** Whether the same question is asked again and again. */
  readonly repeated: boolean
  readonly server: Server
  readonly rounds: Measured[]
}

/** Those that are asked the same again and again: whoever is measured by the limit, and the two that are compared. */
const REPEATED = new Set(['limit', 'whosaid', 'mercurius'])
const START_SECONDS = 120
/** Answers that are compared before anything is measured. */
const COMPARED = 12

/** The variables of the question that is asked again and again. */
const fixedSeed = ({ seed }: Options): number => seed + 17

/** Every server, one after the other and round after round, so that whatever else the machine does falls on all. */
export async function contest(setting: Setting, options: Options, say: (line: string) => void): Promise<Cell[]> {
  if (options.queries.length === 0) return []
  const size: Required<CorpusSize> = options
  const running = new Map<Server, RunningServer>()
  const endings: (() => void)[] = []
  const load = new LoadGenerator()
  try {
    const reference = await RunningServer.start(whosaid.command(setting))
    endings.push(() => void reference.stop())
    await reference.until(() => answers(reference, whosaid, options), START_SECONDS)
    await writeReadyMade(setting, reference, options)
    for (const server of options.servers) {
      const prepared = await server.prepare?.(setting)
      if (typeof prepared === 'string') {
        say(`${server.title.toUpperCase()} IS LEFT OUT: ${prepared}`)
        continue
      }
      if (prepared !== undefined) endings.push(prepared)
      const started = server === whosaid ? reference : await RunningServer.start(server.command(setting))
      running.set(server, started)
      endings.push(() => void started.stop())
      await started.until(() => answers(started, server, options), START_SECONDS)
      if (server.path === undefined) await compare({ server, started, reference, options })
      say(`${server.title} is served${server.path === undefined ? ', and gives the same answers' : ''}.`)
    }

    const cells = options.queries.flatMap((query) => [false, true].flatMap((repeated) =>
      [...running.keys()].filter((server) => answersTo(server, query) && (!repeated || REPEATED.has(server.name))).map((server): Cell => ({ query, repeated, server, rounds: [] }))))
    for (let round = 0; round < options.rounds; round++) {
      for (const { query, repeated, server, rounds } of cells) {
        const { origin, pid } = running.get(server)!
        const { warmSeconds, seconds, seed } = options
        rounds.push(await load.run({
          query: query.name, document: server.documents?.[query.name], origin, path: server.path?.(query.name) ?? '/graphql', pid, size,
          fixed: repeated ? fixedSeed(options) : undefined, seed: seed + 1000 * (round + 1), warmSeconds, seconds,
        }))
      }
      sameUnderLoad(cells, round)
      say(`Round ${round + 1} of ${options.rounds} is done.`)
    }
    return cells
  } finally {
    load.stop()
    for (const end of endings.toReversed()) end()
  }
}

const answersTo = ({ documents }: Server, { name }: Query): boolean => documents === undefined || name in documents

const variablesOf = (query: Query, seed: number, size: CorpusSize & { readonly claims: number }) => query.variables(new Random(seed), { ...size, cast: castOf(size) })

async function answers(started: RunningServer, server: Server, options: Options): Promise<boolean> {
  const query = options.queries.find((one) => answersTo(server, one))
  if (query === undefined) return true
  await started.ask(server.documents?.[query.name] ?? query.document, variablesOf(query, fixedSeed(options), options), server.path?.(query.name))
  return true
}

/** The bytes that the limit sends: those of the question that is asked again and again. */
async function writeReadyMade({ folder }: Setting, reference: RunningServer, options: Options): Promise<void> {
  mkdirSync(join(folder, 'answers'), { recursive: true })
  for (const query of options.queries) {
    writeFileSync(join(folder, 'answers', query.name), (await reference.ask(query.document, variablesOf(query, fixedSeed(options), options))).text)
  }
}

/** @throws Error at the first answer of a server that is not that of the reference */
async function compare({ server, started, reference, options }: { readonly server: Server; readonly started: RunningServer; readonly reference: RunningServer; readonly options: Options }): Promise<void> {
  for (const query of options.queries.filter((one) => answersTo(server, one))) {
    for (let seed = 1; seed <= COMPARED; seed++) {
      const variables = variablesOf(query, options.seed + seed, options)
      const [own, expected] = [await started.ask(server.documents?.[query.name] ?? query.document, variables), await reference.ask(query.document, variables)]
      const seen = [own, expected].map(({ data }) => query.comparable?.(data) ?? data)
      if (!isDeepStrictEqual(seen[0], seen[1])) {
        throw new Error(`${server.title} answers ${query.name} ${JSON.stringify(variables)} otherwise than Whosaid:\n${differing(JSON.stringify(seen[0]), JSON.stringify(seen[1]))}`)
      }
    }
  }
}

/** Both texts about the first character in which they differ. */
function differing(own: string, expected: string): string {
  const at = own.split('').findIndex((character, index) => character !== expected[index])
  return [own, expected].map((text) => text.slice(Math.max(0, at - 200), at + 200)).join('\n')
}

/** @throws Error when servers that were asked the same under load did not answer the same */
function sameUnderLoad(cells: readonly Cell[], round: number): void {
  for (const cell of cells.filter(({ server, repeated }) => server !== whosaid && server.path === undefined && !repeated)) {
    const other = cells.find(({ query, server, repeated }) => server === whosaid && query === cell.query && repeated === cell.repeated)
    const [own = [], expected = []] = [cell.rounds[round]?.samples, other?.rounds[round]?.samples]
    if (own.some((hash, index) => expected[index] !== undefined && hash !== expected[index])) throw new Error(`${cell.server.title} answered ${cell.query.name} under load otherwise than Whosaid`)
  }
}
