import { hash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Fingerprint of all that makes pages out of data: this package's files, the versions of what they stand on (exact in its
 * package.json) and Node's own, whose words for dates and languages pages show. Of the code as it was when it was loaded.
 */
export const CODE = fingerprint(fileURLToPath(new URL('..', import.meta.url)))

function fingerprint(folder: string): string {
  const files = globSync(['*.{ts,json}', '{src,pages,views,pictures,specimens,browser,styles,queries}/**/*.*'], { cwd: folder }).toSorted()
  return hash('sha1', [process.version, ...files.flatMap((file) => [file, readFileSync(join(folder, file), 'utf8')])].join('\0'), 'base64url')
}
