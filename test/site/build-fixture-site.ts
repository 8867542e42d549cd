import { mkdtempSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSite, type BuildOptions, type Built } from '../../packages/site/src/index.ts'
import { fixtureFetch } from './fixture-api.ts'

/** A folder for sites that is gone with the process. */
function folderForSites(): string {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-site-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

let sites: string | undefined
let built = 0

/** Builds the site of the fixture into a directory of its own and says where it is. */
export async function buildFixtureSite(options: Partial<BuildOptions> = {}): Promise<Built & { readonly out: string }> {
  sites ??= folderForSites()
  const out = options.out ?? join(sites, String((built += 1)), 'site')
  return { ...(await buildSite({ fetch: fixtureFetch, ...options, out })), out }
}

/** Every file below a directory that ends so, as paths from it. */
export async function filesIn(directory: string, ending: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true })
  return entries.filter((name) => name.endsWith(ending)).toSorted()
}
