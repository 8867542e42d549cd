import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

/** Pages load nothing from elsewhere, run nothing inline and cannot be framed. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
}

/** The same for a built site whose pages ask an API of another origin, as their own policy says: of two policies the stricter counts. */
function headersOf(directory: string): typeof PAGE_HEADERS {
  const home = join(directory, 'index.html')
  const api = existsSync(home) ? /connect-src 'self' (https?:\/\/[\w.:[\]-]+);/.exec(readFileSync(home, 'utf8'))?.[1] : undefined
  const policy = PAGE_HEADERS['content-security-policy'] ?? ''
  return api === undefined ? PAGE_HEADERS : { ...PAGE_HEADERS, 'content-security-policy': policy.replace("connect-src 'self'", `connect-src 'self' ${api}`) }
}

/**
 * A folder's files with a page's headers.
 * @param live - whether the folder is looked at for every request, instead of once
 */
export const pageFiles = (directory: string, live = false, headers = PAGE_HEADERS): ReturnType<typeof sirv> =>
  sirv(directory, {
    etag: true,
    dev: live,
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    },
  })

/** Serves a built site's files; what is not there gets the site's own page for that. */
export function siteHandler(directory: string): (request: IncomingMessage, response: ServerResponse) => void {
  const headers = headersOf(directory)
  const files = pageFiles(directory, false, headers)
  const page = join(directory, '404.html')
  const missing = existsSync(page) ? readFileSync(page) : Buffer.from('Not found\n')
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    files(request, response, () => {
      const type = existsSync(page) ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8'
      response.writeHead(404, { ...headers, 'content-type': type, 'content-length': missing.length })
      response.end(request.method === 'HEAD' ? undefined : missing)
    })
  }
}
