import { execFileSync } from 'node:child_process'
import type { Server } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import lighthouse from 'lighthouse'
import type { Browser } from 'playwright-core'
import { knownDocuments } from '../../packages/server/src/http/known-documents.ts'
import { createHttpServer, listen } from '../../packages/server/src/http/server.ts'
import { openCatalog } from '../../packages/server/src/index/catalog.ts'
import { launch } from '../site/browser.ts'
import { REPOSITORY } from '../support/real-content.ts'

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof CATEGORIES)[number]

/** From 0 to 100, as Lighthouse shows them. */
export type Scores = Readonly<Record<Category, number>>

/** What one look at one page found. */
export interface Look {
  readonly scores: Scores
  /** The audits that cost points, each with Lighthouse's own words. */
  readonly shortcomings: readonly string[]
}

/** The repository's site, built by the command and served by the server, with a browser that Lighthouse steers. */
export class LighthouseBench {
  readonly #url: string
  readonly #server: Server
  readonly #browser: Browser
  readonly #port: number

  private constructor(url: string, server: Server, browser: Browser, port: number) {
    this.#url = url
    this.#server = server
    this.#browser = browser
    this.#port = port
  }

  /** @param folder - an empty one, for what is built */
  static async open(folder: string): Promise<LighthouseBench> {
    execFileSync(process.execPath, [join(REPOSITORY, 'packages/server/bin/whosaid.js'), 'build', '--out', folder], { stdio: 'pipe' })
    const catalog = await openCatalog(folder)
    const report = (error: unknown): void => console.error(error)
    const server = createHttpServer({ catalog: () => catalog, site: join(folder, 'site'), report, documents: knownDocuments })
    const port = await freePort()
    return new LighthouseBench(await listen(server, 0, '127.0.0.1'), server, await launch([`--remote-debugging-port=${port}`]), port)
  }

  /** Lighthouse's default: a phone, its network and processor slowed down by simulation. */
  async look(path: string): Promise<Look> {
    const result = await lighthouse(this.#url + path, { port: this.#port, logLevel: 'error', output: 'json', onlyCategories: [...CATEGORIES] })
    if (result === undefined) throw new Error(`Lighthouse gave no result for ${path}.`)
    const { categories, audits, runtimeError } = result.lhr
    if (runtimeError !== undefined) throw new Error(`${path}: ${runtimeError.message}`)
    const score = (category: Category): number => Math.round((categories[category]?.score ?? 0) * 100)
    const costly = CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? []).filter(({ weight, id }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    return {
      scores: { performance: score('performance'), accessibility: score('accessibility'), 'best-practices': score('best-practices'), seo: score('seo') },
      shortcomings: costly.map(({ id }) => [`${id}: ${audits[id]?.title ?? ''}`, audits[id]?.displayValue ?? '', ...places(audits[id]?.details)].join(' ').trim()),
    }
  }

  async close(): Promise<void> {
    await this.#browser.close()
    this.#server.closeAllConnections()
    this.#server.close()
  }
}

/** The first few elements or messages that an audit names. */
function places(details: unknown): readonly string[] {
  const { items } = { items: [], ...(details as { readonly items?: unknown } | undefined) }
  if (!Array.isArray(items)) return []
  return (items as readonly Found[]).slice(0, 6).flatMap(({ node, description }) => node?.snippet ?? description ?? [])
}

interface Found {
  readonly node?: { readonly snippet?: string }
  readonly description?: string
}

/** The medians of an odd number of looks, category by category, with every shortcoming that any of them found. */
export function medians(looks: readonly Look[]): Look {
  const median = (category: Category): number => looks.map(({ scores }) => scores[category]).toSorted((a, b) => a - b)[looks.length >> 1] ?? 0
  return {
    scores: { performance: median('performance'), accessibility: median('accessibility'), 'best-practices': median('best-practices'), seo: median('seo') },
    shortcomings: [...new Set(looks.flatMap(({ shortcomings }) => shortcomings))],
  }
}

/** A port that nobody listened on a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('no port could be found')
  return address.port
}
