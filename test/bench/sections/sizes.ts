import { join } from 'node:path'
import { castOf } from '../corpus.ts'
import { LoadGenerator, type LoadTask, type Measured } from '../load.ts'
import { median } from '../measure.ts'
import { published } from '../published.ts'
import { queries } from '../queries/index.ts'
import { large } from '../queries/large.ts'
import { Random } from '../random.ts'
import { RunningServer } from '../running.ts'
import { whosaid } from '../servers/whosaid.ts'
import type { Figure, Section, SectionTask } from './section.ts'

const START_SECONDS = 300

/** A server of a corpus of some size, or why there is none. */
type Served = { readonly articles: number; readonly server: RunningServer; readonly startSeconds: number } | { readonly articles: number; readonly failed: string }

/** How Whosaid starts, what it holds in memory and how its slowest answers grow, at a tenth of the articles, at all of them and at five times as many. */
export const sizes: Section = {
  name: 'sizes',
  async measure(task) {
    const [small, full, big] = [task.options.articles / 10, task.options.articles, task.options.articles * 5]
    const load = new LoadGenerator()
    const served: Served[] = []
    try {
      for (const articles of [small, full, big]) served.push(await serve(task, articles))
      const rounds = await ask(task, load, served)
      const of = (articles: number): Served | undefined => served.find((one) => one.articles === articles)
      const p99 = (articles: number): number | undefined => (rounds.has(articles) ? median(rounds.get(articles)!.map((round) => round.p99)) : undefined)
      const ratio = (p99(big) ?? Number.NaN) / (p99(small) ?? Number.NaN)
      return [
        { id: 'start', what: `Start to first answer, ${count(full)} articles`, ...asFigure(of(full), ({ startSeconds }) => startSeconds), unit: 's' },
        { id: 'memory', what: `Resident memory serving ${count(full)}`, ...asFigure(of(full), ({ server }) => server.usage.megabytes), unit: 'MB' },
        { id: 'memory-big', what: `Resident memory serving ${count(big)}`, ...asFigure(of(big), ({ server }) => server.usage.megabytes), unit: 'MB' },
        { id: 'growth', what: `p99 of the large query at ${count(big)} over that at ${count(small)}`, ...asFigure(of(big), () => ratio), unit: '×' },
      ]
    } finally {
      load.stop()
      for (const one of served) if ('server' in one) await one.server.stop()
    }
  },
}

const count = (articles: number): string => articles.toLocaleString('en')
const asFigure = (served: Served | undefined, value: (served: Extract<Served, { server: unknown }>) => number): Pick<Figure, 'value' | 'note'> =>
  served === undefined || 'failed' in served ? { value: undefined, note: served?.failed ?? '' } : { value: value(served) }

/** Publishes a corpus and starts on it; as often as there are rounds where the start is what is measured. The last goes on serving. */
async function serve({ options, folder, say }: SectionTask, articles: number): Promise<Served> {
  const setting = { folder: join(folder, String(articles)) }
  try {
    published(setting.folder, { ...options, articles })
    const seconds: number[] = []
    for (let round = 1; ; round++) {
      const started = performance.now()
      const server = await RunningServer.start(whosaid.command(setting))
      try {
        const variables = large.variables(new Random(round), { ...options, articles, cast: castOf({ ...options, articles }) })
        await server.until(async () => (await server.ask(large.document, variables)).text !== '', START_SECONDS)
      } catch (error) {
        await server.stop()
        throw error
      }
      seconds.push((performance.now() - started) / 1000)
      if (round >= options.rounds || articles !== options.articles) return { articles, server, startSeconds: median(seconds) }
      await server.stop()
    }
  } catch (error) {
    say(`${count(articles)} articles could not be served: ${(error as Error).message}`)
    return { articles, failed: (error as Error).message.split('\n')[0] ?? '' }
  }
}

/** Every query once, so that what is made when first asked for is there; then the large one in turns. */
async function ask({ options: { claims, seed, ...options } }: SectionTask, load: LoadGenerator, served: readonly Served[]): Promise<Map<number, Measured[]>> {
  const rounds = new Map<number, Measured[]>()
  for (let round = 0; round <= options.rounds; round++) {
    for (const one of served) {
      if ('failed' in one) continue
      const { articles, server: { origin, pid } } = one
      const task: Omit<LoadTask, 'query'> = {
        document: undefined, origin, path: '/graphql', pid, size: { articles, claims, seed }, fixed: undefined, seed: seed + round,
        warmSeconds: options.warmSeconds, seconds: options.seconds,
      }
      if (round === 0) for (const query of queries) await load.run({ ...task, query: query.name, seconds: 0.2 })
      else rounds.getOrInsertComputed(articles, () => []).push(await load.run({ ...task, query: large.name }))
    }
  }
  return rounds
}
