import { ServerResponse, type IncomingMessage } from 'node:http'

export const REQUEST_ID = 'x-request-id'

type HeadArguments = Parameters<ServerResponse['writeHead']>

/**
 * A response that carries its request's id, whoever writes its head. As a header that is set before, it would have node put every other
 * one beside it by name, which takes longer than all the rest of a kept answer.
 */
export class NamedResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  /** Nothing where nobody names requests. */
  requestId: string | undefined
  #head: readonly unknown[] | undefined

  override writeHead(status: number, ...rest: unknown[]): this {
    const head: unknown = rest.at(-1)
    if (this.requestId === undefined) return super.writeHead(...([status, ...rest] as HeadArguments))
    if (Array.isArray(head)) {
      this.#head = head
      return super.writeHead(status, [...(head as string[]), REQUEST_ID, this.requestId])
    }
    this.setHeader(REQUEST_ID, this.requestId)
    return super.writeHead(...([status, ...rest] as HeadArguments))
  }

  /** Of the body, as the head says; NaN where it says nothing. */
  get bytes(): number {
    const at = this.#head?.indexOf('content-length') ?? -1
    return Number(at === -1 ? this.getHeader('content-length') : this.#head?.[at + 1])
  }
}
