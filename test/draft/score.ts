/**
 * Says how often drafts are right: precision and recall on annotated paragraphs, with and without a list of known entities.
 * `npm run draft:score -- --set FOLDER --misses`; without a folder, every set of this one: development, the folders in it, held-out. `--source FILE` compares a source's draft with its published annotation.
 */
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { againstContent } from './against-content.ts'
import { foldersWithin, readSets, type AnnotationSet, type Reading } from './annotation.ts'
import { drafted } from './drafted.ts'
import { match, sameDate, sameEntity, sameFigure, sameIndirect, sameQuote, type Matched } from './match.ts'

const { values } = parseArgs({ options: { set: { type: 'string' }, source: { type: 'string' }, content: { type: 'string', default: 'content' }, misses: { type: 'boolean', default: false } } })
const HERE = import.meta.dirname
const folders = values.set === undefined ? ['development', 'held-out'].flatMap((name) => foldersWithin(join(HERE, name))) : [resolve(process.env['INIT_CWD'] ?? '.', values.set)]

interface Measure {
  readonly name: string
  readonly least: readonly [precision: number, recall: number]
  readonly compare: (found: Reading, annotated: Reading) => Matched<unknown>
}

const MEASURES: readonly Measure[] = [
  { name: 'direct quotations', least: [95, 90], compare: (a, b) => match(a.quotes, b.quotes, sameQuote) },
  { name: 'indirect speech', least: [85, 75], compare: (a, b) => match(a.indirect, b.indirect, sameIndirect) },
  { name: 'figures', least: [95, 95], compare: (a, b) => match(a.figures, b.figures, sameFigure) },
  { name: 'names', least: [90, 85], compare: (a, b) => match(a.entities, b.entities, sameEntity) },
  { name: 'dates', least: [90, 85], compare: (a, b) => match(a.dates, b.dates, sameDate) },
]

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

function report(title: string, sets: readonly AnnotationSet[], withKnown: boolean, misses: boolean): void {
  const paragraphs = sets.reduce((sum, { annotation }) => sum + annotation.text.split('\n').filter((line) => line.trim() !== '').length, 0)
  say(`\n${title}: ${sets.length} files, ${paragraphs} paragraphs, ${withKnown ? 'with' : 'without'} the list of known entities`)
  say(`${'what'.padEnd(20)}${'right'.padStart(7)}${'wrong'.padStart(7)}${'missed'.padStart(8)}${'precision'.padStart(11)}${'recall'.padStart(10)}   wanted`)
  const results = sets.map(({ name, annotation }) => ({ name, found: drafted(annotation, withKnown), annotation }))
  for (const { name, least: [precision, recall], compare } of MEASURES) {
    const all = results.map(({ name: set, found, annotation }) => ({ set, ...compare(found, annotation) }))
    const [right, wrong, missed] = [all.reduce((sum, one) => sum + one.right, 0), all.reduce((sum, one) => sum + one.wrong.length, 0), all.reduce((sum, one) => sum + one.missed.length, 0)]
    say(`${name.padEnd(20)}${String(right).padStart(7)}${String(wrong).padStart(7)}${String(missed).padStart(8)}${percent(right, right + wrong).padStart(11)}${percent(right, right + missed).padStart(10)}   ${precision} % / ${recall} %`)
    if (misses) for (const one of all) for (const [what, items] of [['wrong ', one.wrong], ['missed', one.missed]] as const) for (const item of items) say(`    ${one.set}  ${what}  ${JSON.stringify(item)}`)
  }
}

const userPath = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path)

if (values.source !== undefined) {
  const { article, found, sameSpeaker, figures } = againstContent(userPath(values.source), userPath(values.content))
  const share = ([part, whole]: readonly [number, number]): string => `${part} of ${whole} (${percent(part, whole)})`
  say(`\n${article}, as published: the draft has ${share(found)} of its claims, gives ${share(sameSpeaker)} of those to the same speaker, and has ${share(figures)} of its stated figures`)
} else for (const folder of folders) {
  const sets = readSets(folder)
  report(basename(folder), sets, false, values.misses)
  if (sets.some(({ annotation }) => annotation.known.length > 0)) report(basename(folder), sets, true, false)
}
