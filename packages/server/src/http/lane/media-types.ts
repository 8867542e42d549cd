import { Bounded } from './bounded.ts'

/** More than all clients of the world have. */
const bounds = { entries: 200, bytes: 200_000 }

/** The media type that Yoga answers in, by what a client accepts. It is learnt from Yoga's own answers: negotiation stays in one place. */
export class MediaTypes {
  readonly #known = { GET: new Bounded<string>(bounds), POST: new Bounded<string>(bounds) }

  of(method: 'GET' | 'POST', accept: string): string | undefined {
    return this.#known[method].get(accept)
  }

  learn(method: 'GET' | 'POST', accept: string, mediaType: string): void {
    this.#known[method].set(accept, mediaType, mediaType.length)
  }
}
