import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, normalize } from 'node:path'
import { PAGE_HEADERS, pageFiles } from '../http/site.ts'

const EVENTS = '/__dev/events'
const SCRIPT = '/__dev/reload.js'
const reload = readFileSync(new URL('reload.js', import.meta.url))

/** Pages as they are on disk now, each with a script that reloads it when something changed and shows what is wrong. */
export class LivePages {
  readonly #listeners = new Set<ServerResponse>()
  readonly #directory: string
  readonly #files: ReturnType<typeof pageFiles>
  #state: { readonly built: number; readonly error: string | null } = { built: 0, error: 'Building …' }

  constructor(directory: string) {
    this.#directory = directory
    this.#files = pageFiles(directory)
  }

  /** Tells every open page of a new build, or of what keeps it from being made. */
  announce(error: string | null): void {
    this.#state = { built: error === null ? Date.now() : this.#state.built, error }
    for (const listener of this.#listeners) this.#tell(listener)
  }

  /** Ends the streams, which would otherwise keep the server from closing. */
  close(): void {
    for (const listener of this.#listeners) listener.end()
  }

  readonly handle = (request: IncomingMessage, response: ServerResponse): void => {
    // Slugs are ASCII: what a page's address escapes is no page.
    const [path = '/'] = (request.url ?? '/').split('?', 1)
    if (path === EVENTS) return this.#listen(response)
    if (path === SCRIPT) return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(reload)
    const page = path.endsWith('/') ? this.#page(`${path}index.html`) : undefined
    if (page !== undefined) return this.#send(response, 200, page)
    this.#files(request, response, () => this.#send(response, 404, this.#page('404.html') ?? '<!DOCTYPE html><title>Whosaid</title>'))
  }

  #page(path: string): string | undefined {
    try {
      return readFileSync(join(this.#directory, normalize(`/${path}`)), 'utf8')
    } catch {
      return undefined
    }
  }

  #send(response: ServerResponse, status: number, html: string): void {
    response.writeHead(status, { ...PAGE_HEADERS, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    response.end(`${html}<script src="${SCRIPT}"></script>`)
  }

  #listen(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    this.#listeners.add(response)
    response.once('close', () => this.#listeners.delete(response))
    this.#tell(response)
  }

  #tell(listener: ServerResponse): void {
    // A lost connection is a server that restarts for changed code: worth asking again at once.
    listener.write(`retry: 100\ndata: ${JSON.stringify(this.#state)}\n\n`)
  }
}
