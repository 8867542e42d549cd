import type { Behind } from '../src/behind.ts'
import type { Html } from '../src/markup/html.ts'
import { useHref, useSite, type Frame } from '../src/site-context.ts'
import { ForMachines } from './machine.tsx'

export const SITE = 'Whosaid'

/** What must be known of the whole site before anything on it is read. */
export function Notice({ notice }: { readonly notice: string | null }) {
  return notice === null ? null : (
    <p class="notice" role="note">
      {notice}
    </p>
  )
}

/** The same on every page, so it is rendered once for a site. */
const headers = new WeakMap<Frame, Html>()

export function Header() {
  const site = useSite()
  const header = headers.get(site) ?? <SiteHead kinds={site.kinds} />
  headers.set(site, header)
  return header
}

function SiteHead({ kinds }: Pick<Frame, 'kinds'>) {
  const href = useHref()
  return (
    <header class="site-head">
      <a class="site-name" href={href('/')}>
        {SITE}
      </a>
      <nav aria-label="Sections of the site">
        <ul>
          <li>
            <a href={href('/articles/')}>Articles</a>
          </li>
          {kinds.map(({ path, label }) => (
            <li>
              <a href={href(path)}>{label}</a>
            </li>
          ))}
          <li>
            <a href={href('/speakers/')}>Who about whom</a>
          </li>
          <li>
            <a href={href('/timeline/')}>Timeline</a>
          </li>
          <li>
            <a href={href('/figures/')}>Figures</a>
          </li>
          <li>
            <a href={href('/search/')}>Search</a>
          </li>
          <li>
            <a href={href('/how-to-read/')}>How to read this</a>
          </li>
        </ul>
      </nav>
    </header>
  )
}

export function Footer({ behind }: { readonly behind: Behind | undefined }) {
  const href = useHref()
  const { version } = useSite()
  return (
    <footer class="site-foot">
      <p>
        Everything here is in the editors’ own words, under CC BY 4.0. The articles themselves belong to their publishers and are not republished.
      </p>
      <p>
        Content version <code>{version.version}</code> · New articles: <a href={href('/feed.atom')}>Atom</a>, <a href={href('/feed.json')}>JSON Feed</a>
      </p>
      {behind !== undefined && <ForMachines behind={behind} />}
    </footer>
  )
}
