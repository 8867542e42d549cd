import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ManifestStore } from '@whosaid/schema'
import { removeAbandoned } from './publish.ts'

/** Where a build keeps what it read of a content folder, for the next; it may be deleted at any time. */
export const manifestIn = (build: string, content: string): string => join(build, 'manifests', hash('sha256', content).slice(0, 16))

/**
 * A manifest in a file of its own, written aside and then renamed into place: of two processes the later one's stays, whole.
 * @param make - whether to begin one where there is none
 */
export function manifestFile(path: string, make = true): ManifestStore {
  return {
    read: () => (existsSync(path) ? readFileSync(path) : undefined),
    write(parts) {
      if (!make && !existsSync(path)) return
      const aside = `${path}.${process.pid}.new`
      try {
        mkdirSync(dirname(path), { recursive: true })
        removeAbandoned(path)
        writeFileSync(aside, '')
        for (const part of batches(parts)) writeFileSync(aside, part, { flag: 'a' })
        renameSync(aside, path)
      } catch {
        // A folder that cannot be written keeps nothing; the next build reads all files again.
        rmSync(aside, { force: true })
      }
    },
  }
}

const BATCH_BYTES = 4 * 2 ** 20

/** Thousands of small parts as a few large ones. */
function* batches(parts: readonly Uint8Array[]): Generator<Uint8Array> {
  let batch: Uint8Array[] = []
  let bytes = 0
  for (const part of parts) {
    batch.push(part)
    bytes += part.length
    if (bytes < BATCH_BYTES) continue
    yield Buffer.concat(batch)
    ;[batch, bytes] = [[], 0]
  }
  yield Buffer.concat(batch)
}
