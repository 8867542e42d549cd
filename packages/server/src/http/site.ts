import { closeSync, createReadStream, readFileSync } from 'node:fs'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { lookup } from 'mrmime'
import { isKnown } from './etag.ts'
import { SiteFolder, type OpenFile } from './site-folder.ts'

type Headers = Readonly<Record<string, string>>

/** Pages load nothing from elsewhere, run nothing inline and cannot be framed. */
export const PAGE_HEADERS: Headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
}

/** Bytes that are read at once; what is longer is read as fast as the client takes it. */
const AT_ONCE = 256 * 1024

/**
 * A folder's files with a page's headers. The folder is looked at for every request: it may be replaced at any time.
 * @returns a handler that calls `next` for what is not there
 */
export function pageFiles(directory: string, headers: () => Headers = () => PAGE_HEADERS): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  const folder = new SiteFolder(directory)
  return (request, response, next) => {
    const path = pathIn(request.url ?? '/')
    const file = path === undefined ? undefined : folder.open(...filesOf(path))
    if (file === undefined) return next()
    const etag = `"${file.stats.size.toString(36)}-${file.stats.mtimeMs.toString(36)}"`
    const all = { ...headers(), etag: `W/${etag}`, 'last-modified': file.stats.mtime.toUTCString() }
    if (isKnown(request.headers['if-none-match'], etag)) {
      closeSync(file.descriptor)
      return void response.writeHead(304, all).end()
    }
    send(response, 200, { ...all, 'content-type': typeOf(file.path) }, file)
  }
}

/** Serves a built site's files; what is not there gets the site's own page for that. */
export function siteHandler(directory: string): RequestListener {
  const folder = new SiteFolder(directory)
  const headers = headersOf(folder)
  const files = pageFiles(directory, headers)
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { allow: 'GET, HEAD' }).end()
    try {
      files(request, response, () => {
        const page = folder.open('404.html')
        if (page !== undefined) return send(response, 404, { ...headers(), 'content-type': typeOf('404.html') }, page)
        response.writeHead(404, { ...headers(), 'content-type': typeOf('404.txt') }).end('Not found\n')
      })
    } catch {
      // A disk that fails, or too many open files: a page may be had later, and the server goes on.
      response.writeHead(503, { 'retry-after': '1' }).end()
    }
  }
}

/** The same for a built site whose pages ask an API of another origin, as their own policy says: of two policies the stricter counts. */
function headersOf(folder: SiteFolder): () => Headers {
  let [headers, seen]: [Headers, string | undefined] = [PAGE_HEADERS, undefined]
  return () => {
    const { mark } = folder
    if (mark === seen) return headers
    const home = folder.open('index.html')
    const api = home && /connect-src 'self' (https?:\/\/[\w.:[\]-]+);/.exec(wholeOf(home).toString('utf8'))?.[1]
    const policy = PAGE_HEADERS['content-security-policy'] ?? ''
    ;[headers, seen] = [api === undefined ? PAGE_HEADERS : { ...PAGE_HEADERS, 'content-security-policy': policy.replace("connect-src 'self'", `connect-src 'self' ${api}`) }, mark]
    return headers
  }
}

/** What an address names below the folder; undefined for what leads out of it, and for what is hidden in it. */
function pathIn(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/')
    const isOwn = !/[\0\\:]/.test(path) && path.split('/').every((name) => !name.startsWith('.') || name === '.well-known')
    return isOwn ? path.replace(/^\/+/, '') : undefined
  } catch {
    return undefined
  }
}

/** Where a page may stand. */
const filesOf = (path: string): readonly string[] => (path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`, `${path}/index.html`])

function typeOf(name: string): string {
  const type = lookup(name) ?? 'application/octet-stream'
  return type.startsWith('text/') ? `${type};charset=utf-8` : type
}

/** Its length is that of what was opened, whatever becomes of the file meanwhile. */
function send(response: ServerResponse, status: number, headers: Headers, file: OpenFile): void {
  const { size } = file.stats
  if (size <= AT_ONCE) {
    const body = wholeOf(file)
    response.writeHead(status, { ...headers, 'content-length': body.length }).end(body)
    return
  }
  response.writeHead(status, { ...headers, 'content-length': size })
  const bytes = createReadStream('', { fd: file.descriptor, end: size - 1 })
  // Half a file is none: the client is to see that it did not get all.
  bytes.on('error', () => response.destroy())
  response.on('close', () => bytes.destroy())
  bytes.pipe(response)
}

function wholeOf({ descriptor }: OpenFile): Buffer {
  try {
    return readFileSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
