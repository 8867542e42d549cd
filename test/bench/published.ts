import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { CorpusSize } from './corpus.ts'

const PUBLISH = fileURLToPath(new URL('publish.ts', import.meta.url))

/** A million claims as objects, with the rows of them, take more than Node gives by itself. */
const MEGABYTES = 12_000

/**
 * Publishes a corpus into a folder that can be served from.
 * @param records - whether servers that hold the records themselves find them there too
 * @throws Error with the first line of what went wrong
 */
export function published(folder: string, { articles, claims, seed }: Required<CorpusSize>, records = false): void {
  const args = [`--max-old-space-size=${MEGABYTES}`, PUBLISH, folder, '--articles', String(articles), '--claims', String(claims), '--seed', String(seed), ...(records ? ['--records'] : [])]
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
  if (status !== 0) throw new Error(/^\w*Error.*$/m.exec(stderr)?.[0] ?? (stderr.slice(-500) || 'it was killed'))
}
