/**
 * `npm run bench`: our server and others on the same data and queries, in turns; then how ours starts, grows, compiles and takes up a change.
 *
 *     npm run bench -- [--quick] [--articles 10000] [--claims 20] [--rounds 3] [--seed 1] [--only NAMES] [--write]
 *
 * --quick: about two minutes with 1,000 articles.  --only: servers, queries and sections by name.  --write: into docs/benchmarks.md
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { contest } from './contest.ts'
import { endAll } from './endings.ts'
import { install } from './installed.ts'
import { readOptions } from './options.ts'
import { published } from './published.ts'
import { report } from './report.ts'
import { writeIntoDocs } from './report-parts.ts'
import type { Figure } from './sections/section.ts'

const options = readOptions()
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'))
// PostgreSQL runs as another user where this one is root.
chmodSync(folder, 0o755)
const clear = (): void => {
  endAll()
  rmSync(folder, { recursive: true, force: true })
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
process.once('exit', clear)

install(['mercurius', '@apollo/server', 'postgraphile', 'minisearch', 'undici', 'js-yaml'])
const load = [loadavg()[0] ?? 0]
const setting = { folder: join(folder, 'contest') }
if (options.queries.length > 0) {
  published(setting.folder, options, true)
  say(`The corpus is published: ${options.articles} articles of ${options.claims} claims.`)
}
const cells = await contest(setting, options, say)
const figures: Figure[] = []
for (const section of options.sections) {
  say(`Section ${section.name}.`)
  const own = join(folder, section.name)
  mkdirSync(own)
  figures.push(...(await section.measure({ options, folder: own, say })))
}
load.push(loadavg()[0] ?? 0)
const text = report({ options, cells, figures, load })
process.stdout.write(text)
if (options.write) writeIntoDocs('bench', text)
process.exit(0)
