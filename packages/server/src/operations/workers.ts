import cluster, { type Worker } from 'node:cluster'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'

/** How a worker ended. */
interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** What a worker says once it serves; nothing where it ended before. */
type Begun<Served> = { readonly served: Served } | Ended

/** Who ended soon is started again later: from a tenth of a second, twice as long each time, to half a minute. */
const SOON_MS = 60_000
const waitAfter = (failures: number): number => Math.min(30_000, 100 * 2 ** (failures - 1))
/** After this a worker that was to end is cut: less than the 10 s that whoever waits for us has patience for. */
const CUT_AFTER_MS = 9500

/** Keeps so many processes serving, each of them this same command: one that ends is started again. */
export class Workers<Served> {
  /** How often one was started again. */
  restarts = 0
  readonly #log: Logger
  readonly #serving = new Set<Worker>()
  readonly #end = new AbortController()
  readonly #places: Promise<void>[] = []
  /** Those that another has taken the place of. */
  readonly #leaving = new WeakSet<Worker>()

  constructor(log: Logger) {
    this.#log = log
  }

  /** How many serve at the moment. */
  get serving(): number {
    return this.#serving.size
  }

  get ending(): boolean {
    return this.#end.signal.aborted
  }

  /**
   * Starts them: first one, and the others once it serves, so that what is in the way is said once.
   * @returns what the first serves, or how it ended
   */
  async start(count: number): Promise<Begun<Served>> {
    const first = await this.#begin()
    if (!('served' in first.begun)) return first.begun
    const others = await Promise.all(Array.from({ length: count - 1 }, () => this.#begin()))
    for (const { worker } of [first, ...others]) this.#places.push(this.#keep(worker))
    return first.begun
  }

  /**
   * Asks all that serve.
   * @param question - what {@link answerAs} knows an answer to
   * @returns the answers of those that gave one in time; a busy or dying one is left out
   */
  async ask<Answer>(question: string): Promise<Answer[]> {
    const answers = await Promise.all(Array.from(this.#serving, (worker) => askOne<Answer>(worker, question)))
    return answers.flatMap((answer) => answer ?? [])
  }

  /** Starts a new process in the place of each, one after the other, so that all but none serve at any time. */
  async renew(): Promise<void> {
    // Those of now: who comes meanwhile is new already.
    const former = Array.from(this.#serving)
    for (const worker of former) {
      if (this.ending) return
      const { worker: next, begun } = await this.#begin()
      if (!('served' in begun)) return this.#log.error({ worker: next.process.pid, ...begun }, 'a new worker did not serve; the others are kept')
      this.#places.push(this.#keep(next))
      this.#leaving.add(worker)
      worker.process.kill('SIGTERM')
    }
  }

  /** Lets all finish what runs. A second call cuts them. */
  end(): void {
    const signal = this.ending ? 'SIGKILL' : 'SIGTERM'
    this.#end.abort()
    for (const worker of this.#all()) worker.process.kill(signal)
    setTimeout(() => {
      for (const worker of this.#all()) worker.process.kill('SIGKILL')
    }, CUT_AFTER_MS).unref()
  }

  /** Waits until the last has ended after {@link end}. */
  async ended(): Promise<void> {
    for (const place of this.#places) await place
  }

  #all(): Worker[] {
    return Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
  }

  async #begin(): Promise<{ readonly worker: Worker; readonly begun: Begun<Served> }> {
    const worker = cluster.fork()
    const { promise, resolve } = Promise.withResolvers<Begun<Served>>()
    worker.on('message', (message: unknown) => {
      if (typeof message !== 'object' || message === null || !('served' in message)) return
      this.#serving.add(worker)
      resolve({ served: message.served as Served })
    })
    worker.once('exit', (code: number | null, signal: NodeJS.Signals | null) => {
      this.#serving.delete(worker)
      resolve({ code, signal })
    })
    return { worker, begun: await promise }
  }

  /** Keeps a worker's place: as often as it ends, another comes. */
  async #keep(worker: Worker): Promise<void> {
    let [running, since, failures] = [worker, performance.now(), 0]
    for (;;) {
      const ended = await endOf(running)
      if (this.ending || this.#leaving.has(running)) return
      failures = performance.now() - since < SOON_MS ? failures + 1 : 1
      this.#log.error({ worker: running.process.pid, ...ended, againInMs: waitAfter(failures) }, 'a worker ended')
      await sleep(waitAfter(failures), undefined, { signal: this.#end.signal }).catch(() => {})
      if (this.ending) return
      this.restarts++
      since = performance.now()
      running = (await this.#begin()).worker
    }
  }
}

/** Waits for a worker's end; at once for one that has ended. */
function endOf(worker: Worker): Promise<Ended> {
  const { exitCode: code, signalCode: signal } = worker.process
  if (code !== null || signal !== null) return Promise.resolve({ code, signal })
  return new Promise((resolve) => worker.once('exit', (code: number | null, signal: NodeJS.Signals | null) => resolve({ code, signal })))
}

const ANSWERS_WITHIN_MS = 1000

function askOne<Answer>(worker: Worker, question: string): Promise<readonly [Answer] | undefined> {
  const { promise, resolve } = Promise.withResolvers<readonly [Answer] | undefined>()
  const id = randomUUID()
  const hear = (message: unknown): void => {
    if (typeof message === 'object' && message !== null && 'answerTo' in message && message.answerTo === id) resolve([(message as unknown as { readonly answer: Answer }).answer])
  }
  const late = setTimeout(() => resolve(undefined), ANSWERS_WITHIN_MS)
  worker.on('message', hear)
  worker.send({ question, id }, (error) => error && resolve(undefined))
  return promise.finally(() => {
    clearTimeout(late)
    worker.off('message', hear)
  })
}

/** In a worker: answers what it is asked by the process that looks after it. */
export function answerAs(question: string, answer: () => Promise<unknown>): void {
  process.on('message', (message: unknown) => {
    if (typeof message !== 'object' || message === null || !('question' in message) || message.question !== question || !('id' in message)) return
    const { id } = message
    void answer().then((given) => process.send?.({ answerTo: id, answer: given }))
  })
}
