import { describe, expect, it } from 'vitest'
import { href, normalizeBase, pagePath, safeUrl } from '../../packages/site/src/href.ts'

describe('addresses', () => {
  it('mounts a path under the base', () => {
    expect(href('/', '/articles/x/')).toBe('/articles/x/')
    expect(href('/whosaid/', '/articles/x/#y')).toBe('/whosaid/articles/x/#y')
  })

  it.each(['', '/', 'whosaid', '/whosaid', '/whosaid/', '//whosaid//site'])('takes the base %j as it is meant', (base) => {
    expect(normalizeBase(base)).toMatch(/^\/(?:whosaid\/)?(?:site\/)?$/)
  })

  it.each(['../up', '/a b/', '/"/', 'https://example.org'])('refuses the base %j', (base) => {
    expect(() => normalizeBase(base)).toThrow('is none')
  })

  it.each(['/people/../x/', '/people/./', '/people/x', 'people/x/', '//evil.example/', '/people/%2e%2e/', '/a\\b/', '/<b>/'])(
    'refuses to write a page at %j',
    (path) => {
      expect(() => pagePath(path)).toThrow('no path of a page')
    },
  )

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '/relative',
    '',
  ])('does not link to %j', (url) => {
    expect(safeUrl(url)).toBeNull()
  })

  it.each(['https://example.org/', 'http://example.org/a?b=c#d'])('links to %j', (url) => {
    expect(safeUrl(url)).toBe(url)
  })
})
