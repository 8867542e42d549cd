import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { etagOf } from '../etag.ts'
import { PAGE_HEADERS } from '../site.ts'
import { Answer } from './answer.ts'
import { encodingFor } from './encoding.ts'

/** Gives the page as Yoga makes it, for an address. */
type Make = (path: string) => Promise<string>

/**
 * GraphiQL. There are two of it: one that opens on the examples, and one for links that bring a query, which the page itself reads from its
 * address. Each is made once and kept: nine megabytes to be written and compressed for each request would be a lever for anybody.
 */
export class GraphiqlPage {
  readonly #make: Make
  readonly #pages = new Map<string, Promise<Answer>>()

  constructor(make: Make) {
    this.#make = make
  }

  async send({ url = '', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URLSearchParams(url.slice(url.indexOf('?') + 1 || url.length)).has('query') ? '/graphql?query=%7B__typename%7D' : '/graphql'
    const page = this.#pages.get(path) ?? this.#page(path)
    await (await page).send(response, { encoding: encodingFor(headers['accept-encoding']), ifNoneMatch: headers['if-none-match'] })
  }

  #page(path: string): Promise<Answer> {
    const page = this.#make(path).then((html) => new Answer(200, headersOf(html), Buffer.from(html)))
    this.#pages.set(path, page)
    page.catch(() => this.#pages.delete(path))
    return page
  }
}

const headersOf = (html: string): Record<string, string> => ({
  ...PAGE_HEADERS,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policyOf(html),
  'cache-control': 'public, no-cache',
  vary: 'accept',
  etag: etagOf(html),
})

/** Its scripts by their hashes, and no others; its editor makes styles and workers of its own. It talks to this service alone. */
function policyOf(html: string): string {
  const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  return [
    "default-src 'none'", `script-src ${scripts.join(' ')}`, "style-src 'unsafe-inline'", "img-src 'self' data:", 'font-src data:', 'worker-src blob:', "connect-src 'self'",
    "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  ].join('; ')
}
