import { apiOrigin } from '../src/api-origin.ts'
import type { SCRIPTS } from '../src/assets.ts'
import type { Behind } from '../src/behind.ts'
import { CARD } from '../src/card/link.ts'
import type { Child } from '../src/markup/html.ts'
import { useHref, useSite } from '../src/site-context.ts'
import { Footer, Header, Notice, SITE } from './frame.tsx'
import { JsonLd } from './machine.tsx'

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
  /** What the page says, in schema.org's terms. */
  readonly data?: object
  /** The query that gives the page's data; its answer stands beside the page. */
  readonly behind?: Behind
  /** The script that adds to the page; all of it can be read without. */
  readonly script?: (typeof SCRIPTS)[number]
  /** The page's own path, where it is known elsewhere by it. */
  readonly path?: string
  /** A picture of the size of CARD, for places that show one beside a link, and what it shows. */
  readonly picture?: { readonly path: string; readonly words: string }
  readonly children: Child
}

/** The frame of every page. */
export function Layout({ title, description, crumbs, class: className, data, behind, path, picture, script, children }: LayoutProps) {
  const href = useHref()
  const { origin, api, notice } = useSite()
  const isHome = title === SITE
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy(apiOrigin(api))} />
        <title>{isHome ? `${SITE}: who said what, on whose say-so` : `${clip(title, 58)} · ${SITE}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={clip(description, 160)} />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={href('/assets/site.css')} />
        {behind !== undefined && <link rel="alternate" type="application/json" href="index.json" title="This page’s data" />}
        <link rel="alternate" type="application/atom+xml" href={href('/feed.atom')} title="New articles" />
        <meta property="og:title" content={clip(title, 110)} />
        <meta property="og:description" content={clip(description, 160)} />
        <meta property="og:type" content={className === 'article' ? 'article' : 'website'} />
        <meta property="og:site_name" content={SITE} />
        {origin !== null && path !== undefined && <meta property="og:url" content={origin + href(path)} />}
        {origin !== null && path !== undefined && <link rel="canonical" href={origin + href(path)} />}
        {/* Whoever shows it fetches it from elsewhere: without the site's origin it has no address. */}
        {origin !== null && picture !== undefined && (
          <>
            <meta property="og:image" content={origin + href(picture.path)} />
            <meta property="og:image:width" content={String(CARD.width)} />
            <meta property="og:image:height" content={String(CARD.height)} />
            <meta property="og:image:alt" content={clip(picture.words, 400)} />
            <meta name="twitter:card" content="summary_large_image" />
          </>
        )}
        {script !== undefined && <script type="module" src={href(`/assets/${script}.js`)} />}
        {data !== undefined && <JsonLd data={data} />}
        <link rel="icon" href={href('/assets/mark.svg')} type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Notice notice={notice} />
        <Header />
        {!isHome && (
          <nav class="crumbs" aria-label="You are here">
            <ol>
              {[{ path: '/', label: 'Home' }, ...crumbs].map(({ path, label }) => (
                <li>
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
        <Footer behind={behind} />
      </body>
    </html>
  )
}

/**
 * For hosts that send no such header: nothing from elsewhere but the API's answers, nothing inline. `frame-ancestors` only counts in
 * a header.
 */
const policy = (api: string | null): string =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'${api === null ? '' : ` ${api}`}; base-uri 'none'; form-action 'self'`

/** As much as a tab or a search result shows, cut between words. */
function clip(text: string, length: number): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  return flat.length <= length ? flat : `${flat.slice(0, length - 1).replace(/\s+\S*$/, '')}…`
}
