import { z } from 'zod'

/** An absolute http(s) URL without credentials: what may become a link on a page. */
export const urlShape = z.string('expected a URL').transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') {
    context.addIssue({ code: 'custom', message: `expected an absolute http or https URL, not "${text.slice(0, 80)}"` })
    return z.NEVER
  }
  return url.href
}).meta({ sample: 'https://example.org/' })
