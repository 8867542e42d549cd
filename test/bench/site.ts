/**
 * `npm run bench:site`: builds the site of a generated corpus, and pages of the same data by Hugo and by Astro, in turns.
 *
 *     npm run bench:site -- [--articles 10000] [--rounds 3] [--seed 1] [--write]      --write: into docs/benchmarks.md
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { REPOSITORY } from '../support/real-content.ts'
import { astro, hugo, whosaid, type Contestant } from './contestants.ts'
import { htmlIn, measure, type Took, type Written } from './measure.ts'
import { pageRecords } from './page-records.ts'
import { EDITED, prepare } from './prepare.ts'
import { missingText } from './same-text.ts'
import { writeIntoDocs } from './report-parts.ts'
import { report, type Again } from './site-report.ts'

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '3' }, seed: { type: 'string', default: '1' }, write: { type: 'boolean', default: false } },
})
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'))
process.once('SIGINT', () => {
  rmSync(folder, { recursive: true, force: true })
  process.exit(130)
})
try {
  const prepared = await prepare(folder, { articles: Number(values.articles), seed: Number(values.seed) })
  say(`The corpus: ${values.articles} articles, read and checked in ${Math.round(prepared.readMs)} ms.`)
  const records = await pageRecords(prepared.model)
  const other = hugo(folder, records)
  if (other === undefined) say('HUGO IS LEFT OUT: it is not installed. apt-get install hugo')
  const contestants = [whosaid(prepared), ...(other === undefined ? [] : [other]), astro(folder, records)]

  const took = new Map<Contestant, Took[]>(contestants.map((contestant) => [contestant, []]))
  const written = new Map<string, Written>()
  const load: number[] = []
  for (let round = 1; round <= Number(values.rounds); round++) {
    load.push(loadavg()[0] ?? 0)
    for (const contestant of contestants) {
      const out = join(folder, `site-of-${contestant.name}`)
      const run = measure(contestant.build(out), folder)
      took.get(contestant)?.push(run)
      say(`${round} ${contestant.name}: ${run.seconds.toFixed(1)} s, ${run.cpuSeconds.toFixed(1)} s of CPU, ${Math.round(run.megabytes)} MB`)
      if (round === 1) {
        written.set(contestant.name, htmlIn(out))
        const missing = missingText(out, records)
        if (missing.length > 0) throw new Error(`${contestant.name} leaves out ${missing.length} texts, such as\n${missing.slice(0, 5).join('\n')}`)
      }
      rmSync(out, { recursive: true })
    }
  }
  const text = report({ articles: prepared.model.articles.length, readMs: prepared.readMs, load, took, written, again: again(prepared) })
  process.stdout.write(text)
  if (values.write) writeIntoDocs('bench:site', text)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Our own builds that have something to start from. */
function again({ content, index, edited }: Awaited<ReturnType<typeof prepare>>): Again[] {
  const out = join(folder, 'again')
  const build = (from: string): Took => measure(whosaid({ index: from }).build(out), folder)
  build(index)
  const runs: Again[] = [
    { what: 'from the index, nothing changed', took: build(index) },
    { what: 'from the index, one article changed', took: build(edited) },
  ]
  rmSync(out, { recursive: true })
  const command = (...args: readonly string[]): Took =>
    measure({ command: process.execPath, args: [join(REPOSITORY, 'packages/server/bin/whosaid.js'), 'build', '--content', content, '--out', out, ...args] }, folder)
  runs.push({ what: '`whosaid build`, from the YAML files to index and site', took: command() }, { what: 'the same again, nothing changed', took: command() })
  const { stdout } = spawnSync(process.execPath, [join(REPOSITORY, 'packages/server/bin/whosaid.js'), 'build', '--help'], { encoding: 'utf8' })
  if (stdout.includes('--article ')) runs.push({ what: '`whosaid build --article SLUG`', took: command('--article', EDITED) })
  return runs
}
