import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { castOf } from './corpus.ts'
import { LoadGenerator, type Measured } from './load.ts'
import type { Options } from './options.ts'
import type { Query, Variables } from './queries/query.ts'
import { Random } from './random.ts'
import { RunningServer } from './running.ts'
import { answersTo, ask, compare, sameUnderLoad, type Running } from './same-answers.ts'
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
const START_SECONDS = 300

/** Every server, one after the other and round after round, so that whatever else the machine does falls on all. */
export async function contest(setting: Setting, options: Options, say: (line: string) => void): Promise<Cell[]> {
  if (options.queries.length === 0) return []
  const cast = castOf(options)
  const variablesOf = (query: Query, seed: number): Variables => query.variables(new Random(options.seed + seed), { ...options, cast })
  const started: Running[] = []
  const endings: (() => void)[] = []
  const load = new LoadGenerator()
  const start = async (server: Server): Promise<Running> => {
    const running = await RunningServer.start(server.command(setting))
    endings.push(() => void running.stop())
    const query = options.queries.find((one) => answersTo(server, one))
    await running.until(async () => query === undefined || (await ask({ server, running }, query, variablesOf(query, REPEATED_SEED))).text !== '', START_SECONDS)
    return { server, running }
  }
  try {
    const reference = await start(whosaid)
    mkdirSync(join(setting.folder, 'answers'), { recursive: true })
    // The bytes that the limit sends.
    for (const query of options.queries) writeFileSync(join(setting.folder, 'answers', query.name), (await ask(reference, query, variablesOf(query, REPEATED_SEED))).text)

    for (const server of options.servers) {
      const prepared = await server.prepare?.(setting)
      if (typeof prepared === 'string') {
        say(`${server.title.toUpperCase()} IS LEFT OUT: ${prepared}`)
        continue
      }
      if (prepared !== undefined) endings.push(prepared)
      const one = server === whosaid ? reference : await start(server)
      started.push(one)
      if (server.path === undefined) await compare(one, reference, options.queries, variablesOf)
      say(`${server.title} is served${server.path === undefined ? ', and gives the same answers' : ''}.`)
    }
    return await measured(started, { options, load, say })
  } finally {
    load.stop()
    for (const end of endings.toReversed()) end()
  }
}

/** Seed of the question that is asked again and again, after that of the corpus. */
const REPEATED_SEED = 17

interface Measuring {
  readonly options: Options
  readonly load: LoadGenerator
  readonly say: (line: string) => void
}

async function measured(started: readonly Running[], { options, load, say }: Measuring): Promise<Cell[]> {
  const taken = options.queries.flatMap((query) => [false, true].flatMap((repeated) =>
    started
      .filter(({ server }) => answersTo(server, query) && (!repeated || REPEATED.has(server.name)))
      .map(({ server, running }) => ({ running, cell: { query, repeated, server, rounds: [] } as Cell }))))
  const cells = taken.map(({ cell }) => cell)
  const { articles, claims, seed, warmSeconds, seconds } = options
  for (let round = 0; round < options.rounds; round++) {
    for (const { running: { origin, pid }, cell: { query, repeated, server, rounds } } of taken) {
      rounds.push(await load.run({
        query: query.name, document: server.documents?.[query.name], origin, path: server.path?.(query.name) ?? '/graphql', pid, size: { articles, claims, seed },
        fixed: repeated ? seed + REPEATED_SEED : undefined, seed: seed + 1000 * (round + 1), warmSeconds, seconds,
      }))
    }
    sameUnderLoad(cells, round, whosaid)
    say(`Round ${round + 1} of ${options.rounds} is done.`)
  }
  return cells
}
