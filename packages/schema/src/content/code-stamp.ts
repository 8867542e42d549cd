import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))

/** A hash of all that turns a file into an entry: this package's sources, the kinds among them, its dependencies' versions, and the runtime. */
export function codeStamp(): string {
  const hash = createHash('sha256').update(process.version).update(readFileSync(join(PACKAGE, 'package.json')))
  const sources = readdirSync(join(PACKAGE, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).toSorted()
  for (const name of sources) hash.update(`\n${name}\n`).update(readFileSync(join(PACKAGE, 'src', name)))
  return hash.digest('hex')
}
