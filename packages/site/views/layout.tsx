import type { ComponentChildren } from 'preact'
import { useHref, useSite } from '../src/site-context.ts'

export interface Crumb {
  readonly path: string
  readonly label: string
}

interface LayoutProps {
  /** Of the page alone; the site's name is added. */
  readonly title: string
  readonly description: string
  /** The way down from the home page, without home and without the page itself. */
  readonly crumbs: readonly Crumb[]
  /** Classes of the page's main part. */
  readonly class?: string
  readonly children: ComponentChildren
}

/** The frame of every page. */
export function Layout({ title, description, crumbs, class: className, children }: LayoutProps) {
  const href = useHref()
  const isHome = title === SITE
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <title>{isHome ? `${SITE}: who said what, on whose say-so` : `${clip(title, 58)} · ${SITE}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={clip(description, 160)} />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={href('/assets/site.css')} />
        <link rel="icon" href={href('/assets/mark.svg')} type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Notice />
        <Header />
        {!isHome && (
          <nav class="crumbs" aria-label="You are here">
            <ol>
              {[{ path: '/', label: 'Home' }, ...crumbs].map(({ path, label }) => (
                <li key={path}>
                  <a href={href(path)}>
                    <bdi>{label}</bdi>
                  </a>
                </li>
              ))}
              <li aria-current="page">
                <bdi>{title}</bdi>
              </li>
            </ol>
          </nav>
        )}
        <main id="main" class={className} tabindex={-1}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  )
}

export const SITE = 'Whosaid'

/** For hosts that send no such header: nothing from elsewhere, nothing inline. `frame-ancestors` only counts in a header. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"

/** What must be known of the whole site before anything on it is read. */
function Notice() {
  const { notice } = useSite()
  return notice === null ? null : (
    <p class="notice" role="note">
      {notice}
    </p>
  )
}

function Header() {
  const href = useHref()
  const { kinds } = useSite()
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
            <li key={path}>
              <a href={href(path)}>{label}</a>
            </li>
          ))}
          <li>
            <a href={href('/how-to-read/')}>How to read this</a>
          </li>
        </ul>
      </nav>
    </header>
  )
}

function Footer() {
  const { version } = useSite()
  return (
    <footer class="site-foot">
      <p>
        Everything here is in the editors’ own words, under CC BY 4.0. The articles themselves belong to their publishers and are not republished.
      </p>
      <p>
        Content version <code>{version.version}</code>
      </p>
    </footer>
  )
}

/** As much as a tab or a search result shows, cut between words. */
function clip(text: string, length: number): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  return flat.length <= length ? flat : `${flat.slice(0, length - 1).replace(/\s+\S*$/, '')}…`
}
