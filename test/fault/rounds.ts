import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What was published: another content and another site each time. */
export interface Published {
  readonly round: number
  readonly version: string
  /** Of the first article. */
  readonly title: string
}

/** A round's pages say which it is from their first byte to their last; one is longer than what is read at once. */
export const PAGES: Readonly<Record<string, (round: number) => string>> = {
  'index.html': (round) => `${round}\n`.repeat(100 + (round % 7) * 31),
  'people/index.html': (round) => `${round}\n`.repeat(10 + (round % 11)),
  'large.json': (round) => `${round}\n`.repeat(150_000 + (round % 5) * 1000),
}

/** A process that publishes small contents and sites, one after the other, as fast as it is asked to. */
export class Republisher implements Disposable {
  readonly #child: ChildProcess
  #round = 0

  constructor(build: string) {
    this.#child = fork(fileURLToPath(new URL('republisher.ts', import.meta.url)), [build])
  }

  async next(): Promise<Published> {
    this.#child.send(++this.#round)
    const [published] = (await once(this.#child, 'message')) as [Published]
    return published
  }

  [Symbol.dispose](): void {
    this.#child.kill()
  }
}
