import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { href } from './href.ts'
import type { Site } from './site.ts'

/** What every page's frame shows of the site. Views take their own content as props; this spares each of them the base path. */
export type Frame = Pick<Site, 'base' | 'notice' | 'origin' | 'api' | 'version' | 'kinds'>

export const SiteContext = createContext<Frame | null>(null)

export function useSite(): Frame {
  const site = useContext(SiteContext)
  if (site === null) throw new Error('A view is rendered outside a SiteContext.')
  return site
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
