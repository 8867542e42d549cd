import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeCorpus } from '../corpus.ts'
import { measure, median, type Took } from '../measure.ts'
import type { Section } from './section.ts'

const program = (name: string): string => fileURLToPath(new URL(`../${name}.ts`, import.meta.url))

/** Content to index with nothing from before, beside its reference: the same files read, hashed and parsed on all cores. */
export const compile: Section = {
  name: 'compile',
  async measure({ options, folder, say }) {
    const [content, out] = [join(folder, 'content'), join(folder, 'out')]
    writeCorpus(content, options)
    const run = (...args: readonly string[]): Took => measure({ command: process.execPath, args }, folder)
    const [cold, reference]: [Took[], Took[]] = [[], []]
    for (let round = 1; round <= options.rounds; round++) {
      reference.push(run(program('peers/reference-compile'), content))
      rmSync(out, { recursive: true, force: true })
      cold.push(run(program('compile-content'), content, out))
      say(`Compiled ${round} of ${options.rounds} times.`)
    }
    const seconds = (runs: readonly Took[]): number => median(runs.map((took) => took.seconds))
    const files = options.articles.toLocaleString('en')
    return [
      { id: 'compile-seconds', what: `Cold compile of ${files} articles, from YAML to index`, value: seconds(cold), unit: 's' },
      { id: 'reference-seconds', what: 'Its reference: read, SHA-256 and js-yaml, on every core', value: seconds(reference), unit: 's' },
      { id: 'compile', what: 'Compile over its reference', value: median(cold.map((took, round) => took.seconds / (reference[round]?.seconds ?? Number.NaN))), unit: '×' },
    ]
  },
}
