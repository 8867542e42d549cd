import type { ServerResponse } from 'node:http'
import { isKnown, weak } from '../etag.ts'
import { compress, WORTH_COMPRESSING, type Compression, type Encoding } from './encoding.ts'
import { headOf, ofAnyEncoding, type Headers } from './head.ts'
import { ownBytes } from './own-bytes.ts'

/** What a client said about how it takes an answer. */
export interface Wish {
  readonly encoding: Encoding
  readonly ifNoneMatch: string | undefined
}

/** The bytes of an answer in one encoding, with its head as node writes it: names and values in turn. */
interface Form {
  readonly head: readonly string[]
  readonly body: Body
  readonly thorough: boolean
}

/** Bytes; those of a short text as a string of one character each. */
type Body = Buffer | string

/**
 * Bytes up to which a text is such a string. It goes out with its head in one piece, where a buffer would go beside it, and making it
 * costs less than a buffer with memory of its own.
 */
const SHORT = 4096

/** An answer, compressed at most once for each encoding, however often it is sent. */
export class Answer {
  readonly status: number
  readonly #headers: Headers
  readonly #body: Body
  readonly #forms = new Map<Encoding, Form | Promise<Form>>()

  constructor(status: number, headers: Headers, body: Buffer) {
    this.status = status
    this.#headers = ofAnyEncoding(headers)
    this.#body = body.length <= SHORT ? body.toString('latin1') : ownBytes(body)
  }

  /** What it holds in all its forms so far. */
  get bytes(): number {
    return [...this.#forms.values()].reduce((sum, form) => sum + (form instanceof Promise || form.body === this.#body ? 0 : form.body.length), this.#body.length)
  }

  /** @returns 304 where the client has it already */
  send(response: ServerResponse, { encoding, ifNoneMatch }: Wish): number | Promise<number> {
    const { etag } = this.#headers
    if (ifNoneMatch !== undefined && etag !== undefined && isKnown(ifNoneMatch, etag)) {
      response.writeHead(304, this.#headers).end()
      return 304
    }
    const form = this.#forms.get(encoding) ?? this.#form(encoding)
    return form instanceof Promise ? form.then((ready) => this.#write(response, ready)) : this.#write(response, form)
  }

  /** Spends more on a form that has been sent before. */
  async improve(encoding: Encoding): Promise<void> {
    const form = this.#forms.get(encoding)
    if (encoding === 'identity' || form === undefined || form instanceof Promise || form.thorough) return
    this.#forms.set(encoding, this.#compressed(encoding, await compress(bytesOf(this.#body), encoding, 'THOROUGH'), true))
  }

  /** Whether it has been sent so before, and needs no more memory for it. */
  hasForm(encoding: Encoding): boolean {
    return this.#forms.has(encoding) && !(this.#forms.get(encoding) instanceof Promise)
  }

  /** Whether {@link improve} would change anything. */
  improvable(encoding: Encoding): boolean {
    const form = this.#forms.get(encoding)
    return form !== undefined && !(form instanceof Promise) && !form.thorough
  }

  #write(response: ServerResponse, { head, body }: Form): number {
    response.writeHead(this.status, head as string[])
    if (typeof body === 'string') response.end(body, 'latin1')
    else response.end(body)
    return this.status
  }

  #form(encoding: Encoding): Form | Promise<Form> {
    if (encoding === 'identity' || this.#body.length < WORTH_COMPRESSING) return this.#keep(encoding, { head: headOf(this.#headers, this.#body.length), body: this.#body, thorough: true })
    const form = compress(bytesOf(this.#body), encoding, 'QUICK').then((body) => this.#keep(encoding, this.#compressed(encoding, body, false)))
    // Who asks meanwhile waits for the same.
    this.#forms.set(encoding, form)
    return form
  }

  #compressed(encoding: Compression, body: Buffer, thorough: boolean): Form {
    const { etag } = this.#headers
    return { head: headOf({ ...this.#headers, 'content-encoding': encoding, ...(etag !== undefined && { etag: weak(etag) }) }, body.length), body: ownBytes(body), thorough }
  }

  #keep(encoding: Encoding, form: Form): Form {
    this.#forms.set(encoding, form)
    return form
  }
}

const bytesOf = (body: Body): Buffer => (typeof body === 'string' ? Buffer.from(body, 'latin1') : body)
