import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSite, type BuildOptions, type Built } from '../../packages/site/src/index.ts'
import { fixtureFetch } from './fixture-api.ts'

/** Builds the site of the fixture into a directory of its own and says where it is. */
export async function buildFixtureSite(options: Partial<BuildOptions> = {}): Promise<Built & { readonly out: string }> {
  const out = options.out ?? join(await mkdtemp(join(tmpdir(), 'whosaid-site-')), 'site')
  return { ...(await buildSite({ fetch: fixtureFetch, ...options, out })), out }
}

/** Every file below a directory that ends so, as paths from it. */
export async function filesIn(directory: string, ending: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true })
  return entries.filter((name) => name.endsWith(ending)).toSorted()
}
