import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { constants, setPriority } from 'node:os'
import type { Store } from '@whosaid/schema'
import { GRAPHQL_PATH } from '../http/graphql.ts'
import { localFetch } from '../http/local-fetch.ts'
import { catalogOf, type Catalog } from '../index/catalog.ts'

/** What the process that builds pages is told: to build a site, or what the API answers it. */
export type ToPages = { readonly out: string } | { readonly id: number; readonly status: number; readonly text: string }
/** What it says: a question to the API, or how a build ended. */
export type FromPages = { readonly id: number; readonly body: string } | Ended

/** How a build ended: with so many pages, or not. */
export type Ended = { readonly pages: number } | { readonly failed: string }

const PROGRAM = new URL('page-process.ts', import.meta.url)

/**
 * Builds the site in a process of its own, which leaves the cores to whoever serves. One build follows the other, each of the
 * newest content that there then is: of what changes during a build only the last is built.
 */
export class PageBuilds {
  readonly #out: string
  readonly #ended: (how: Ended, milliseconds: number) => void
  readonly #report: (error: unknown) => void
  readonly #ask: ReturnType<typeof localFetch>
  #process: ChildProcess | undefined
  /** What is being built. A build reads from one store until its end, whatever is served meanwhile. */
  #building: Catalog | undefined
  #began = 0
  #next: Store | undefined

  constructor({ out, report, ended }: { readonly out: string; readonly report: (error: unknown) => void; readonly ended: (how: Ended, milliseconds: number) => void }) {
    this.#out = out
    this.#ended = ended
    this.#report = report
    this.#ask = localFetch({ catalog: () => this.#building!, report })
  }

  build(store: Store): void {
    this.#next = store
    if (this.#building === undefined) this.#begin()
  }

  /** Ends the process, also amid a build: the next one puts right what it leaves. */
  async close(): Promise<void> {
    const running = this.#process
    if (running === undefined) return
    running.removeAllListeners()
    const gone = once(running, 'exit')
    running.kill('SIGKILL')
    await gone
  }

  #begin(): void {
    const store = this.#next
    this.#next = undefined
    this.#building = store && catalogOf(store)
    if (store === undefined) return
    this.#began = performance.now()
    this.#process ??= this.#start()
    this.#process.send({ out: this.#out } satisfies ToPages)
  }

  #start(): ChildProcess {
    const started = fork(PROGRAM, { serialization: 'advanced' })
    // Only what nobody else wants of the cores: a change is served while pages are built.
    if (started.pid !== undefined) setPriority(started.pid, constants.priority.PRIORITY_BELOW_NORMAL)
    started.on('message', (said: FromPages) => {
      if ('id' in said) void this.#answer(started, said)
      else this.#end(said)
    })
    started.once('exit', (code, signal) => {
      this.#process = undefined
      if (this.#building !== undefined) this.#end({ failed: `The pages were not built: their process ended with ${signal ?? code}.` })
    })
    return started
  }

  async #answer(to: ChildProcess, { id, body }: { readonly id: number; readonly body: string }): Promise<void> {
    const answer = await this.#ask(`http://localhost${GRAPHQL_PATH}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      .then(async (response) => ({ id, status: response.status, text: await response.text() }))
      .catch((error: unknown) => {
        this.#report(error)
        return { id, status: 500, text: '' }
      })
    if (to.connected) to.send(answer satisfies ToPages)
  }

  #end(how: Ended): void {
    this.#ended(how, performance.now() - this.#began)
    this.#begin()
  }
}
