/** A site path that is safe to write and to link: no dot segment can lead out of the output, nothing needs escaping. */
const SITE_PATH = /^\/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*)?$/

/**
 * A site path where the site is mounted: `/articles/x/` under base `/whosaid/` is `/whosaid/articles/x/`.
 * @param base begins and ends with a slash
 */
export function href(base: string, path: string): string {
  return base + path.slice(1)
}

/** @throws Error for a path that would lead out of the site or end in no page of its own */
export function pagePath(path: string): string {
  if (SITE_PATH.test(path) && path.endsWith('/')) return path
  throw new Error(`The API gives the path ${JSON.stringify(path)}, which is no path of a page: /folder/name/ in letters, digits and hyphens.`)
}

/** `/people/` of `/people/ada-lund/`. */
export const folderOf = (path: string): string => path.replace(/[^/]+\/$/, '')

/** `whosaid` and `/whosaid` as well as `/whosaid/`. */
export function normalizeBase(base: string): string {
  const path = `/${base}/`.replaceAll(/\/{2,}/g, '/')
  if (SITE_PATH.test(path)) return path
  throw new Error(`The base path ${JSON.stringify(base)} is none: give a path like / or /whosaid/.`)
}

/** The address if a browser may follow it, else null: `javascript:` and its like never become links. */
export function safeUrl(url: string): string | null {
  try {
    const { protocol, href: address } = new URL(url)
    return protocol === 'https:' || protocol === 'http:' ? address : null
  } catch {
    return null
  }
}

/** `https://example.org` of any address there. @throws Error for what is no http address */
export function originOf(url: string): string {
  const address = safeUrl(url)
  if (address === null) throw new Error(`The site's address ${JSON.stringify(url)} is none: give one like https://example.org.`)
  return new URL(address).origin
}
