import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { CorpusSize } from './corpus.ts'

/** What the load generator is to do: ten connections that are kept alive, each asking again as soon as it has its answer. */
export interface LoadTask {
  readonly query: string
  /** Instead of the query's own. */
  readonly document: string | undefined
  readonly origin: string
  readonly path: string
  /** The server's process. */
  readonly pid: number
  readonly size: Required<CorpusSize>
  /** Seed of the variables that are asked again and again; other ones each time when left out. */
  readonly fixed: number | undefined
  /** Seed of the variables. */
  readonly seed: number
  readonly warmSeconds: number
  readonly seconds: number
}

export interface Measured {
  readonly requests: number
  readonly perSecond: number
  /** CPU of the server's process for one request. */
  readonly cpuMicros: number
  /** Milliseconds from question to answer. */
  readonly p50: number
  readonly p99: number
  /** Resident memory of the server after it. */
  readonly megabytes: number
  /** Hashes of some answers: the same for every server that was given the same seed. */
  readonly samples: readonly string[]
}

/** The process that makes the load. */
export class LoadGenerator {
  readonly #child: ChildProcess = fork(fileURLToPath(new URL('peers/load.ts', import.meta.url)))

  /** @throws Error when the server answered anything but data */
  async run(task: LoadTask): Promise<Measured> {
    const answered = once(this.#child, 'message')
    this.#child.send(task)
    const [result] = (await answered) as [Measured | { readonly failed: string }]
    if ('failed' in result) throw new Error(result.failed)
    return result
  }

  stop(): void {
    this.#child.kill()
  }
}
