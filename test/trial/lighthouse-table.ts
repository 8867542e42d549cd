/** `npm run lighthouse [-- TYPE …]`: the medians of three looks at a page of each type, as a table. Ends with 1 when one is below 100. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserPath, WITHOUT } from '../site/browser.ts'
import { PAGE_TYPES } from '../site/page-types.ts'
import { CATEGORIES, LighthouseBench, medians, type Look } from './lighthouse.ts'

const LOOKS = 3
/** Types of pages, as in PAGE_TYPES; all where none is named. */
const only = process.argv.slice(2)

if (browserPath === undefined) throw new Error(`Lighthouse is ${WITHOUT}.`)
const folder = mkdtempSync(join(tmpdir(), 'whosaid-lighthouse-'))
const line = (cells: readonly string[]): void => void process.stdout.write(`| ${cells.join(' | ')} |\n`)
const missed = new Set<string>()
try {
  const bench = await LighthouseBench.open(folder)
  line(['page', ...CATEGORIES])
  line(['---', ...CATEGORIES.map(() => '---:')])
  for (const [type, path] of Object.entries(PAGE_TYPES)) {
    if (only.length > 0 && !only.includes(type)) continue
    const looks: Look[] = []
    while (looks.length < LOOKS) looks.push(await bench.look(path))
    const { scores, shortcomings } = medians(looks)
    line([type, ...CATEGORIES.map((category) => String(scores[category]))])
    if (Object.values(scores).some((score) => score < 100)) for (const shortcoming of shortcomings) missed.add(`${type}: ${shortcoming}`)
  }
  await bench.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
for (const shortcoming of missed) process.stderr.write(`${shortcoming}\n`)
process.exitCode = missed.size > 0 ? 1 : 0
