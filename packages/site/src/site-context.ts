import { href } from './href.ts'
import type { Site } from './site.ts'

/** What every page's frame shows of the site. Views take their own content as props; this spares each of them the base path. */
export type Frame = Pick<Site, 'base' | 'notice' | 'origin' | 'api' | 'version' | 'kinds'>

let current: Frame | null = null

/**
 * Renders something as a part of a site. A variable does what a context would: rendering is one call that nothing comes between,
 * and hooks would take a third of its time.
 */
export function inSite<Rendered>(site: Frame, render: () => Rendered): Rendered {
  const outer = current
  current = site
  try {
    return render()
  } finally {
    current = outer
  }
}

export function useSite(): Frame {
  if (current === null) throw new Error('A view is rendered outside a site.')
  return current
}

/** The one way from a site path to a link. */
export function useHref(): (path: string) => string {
  const { base } = useSite()
  return (path) => href(base, path)
}

/** The same with the site's origin, where it is known: for what is read away from the site. */
export function useAddress(): (path: string) => string {
  const { base, origin } = useSite()
  return (path) => (origin ?? '') + href(base, path)
}
