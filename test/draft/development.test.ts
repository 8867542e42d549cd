import { join } from 'node:path'
import { expect, it } from 'vitest'
import { foldersWithin, readSets, type Reading } from './annotation.ts'
import { drafted } from './drafted.ts'
import { match, sameDate, sameEntity, sameFigure, sameIndirect, sameQuote, type Matched } from './match.ts'

const results = foldersWithin(join(import.meta.dirname, 'development')).flatMap(readSets).map(({ annotation }) => ({ annotation, found: drafted(annotation, false) }))

/** What drafts are to reach, in percent; what they reach on paragraphs that nobody wrote rules by, `npm run draft:score` says. */
it.each<readonly [string, (found: Reading, annotated: Reading) => Matched<unknown>, number, number]>([
  ['direct quotations', (a, b) => match(a.quotes, b.quotes, sameQuote), 95, 90],
  ['indirect speech', (a, b) => match(a.indirect, b.indirect, sameIndirect), 85, 75],
  ['figures', (a, b) => match(a.figures, b.figures, sameFigure), 95, 95],
  ['names', (a, b) => match(a.entities, b.entities, sameEntity), 90, 85],
  ['dates', (a, b) => match(a.dates, b.dates, sameDate), 90, 85],
])('reads %s as it should, on the paragraphs that rules were written by', (_, compare, precision, recall) => {
  const all = results.map(({ found, annotation }) => compare(found, annotation))
  const sum = (of: (one: Matched<unknown>) => number): number => all.reduce((total, one) => total + of(one), 0)
  const right = sum((one) => one.right)
  expect((100 * right) / (right + sum((one) => one.wrong.length))).toBeGreaterThanOrEqual(precision)
  expect((100 * right) / (right + sum((one) => one.missed.length))).toBeGreaterThanOrEqual(recall)
})

it('has paragraphs enough to say so', () => {
  expect(results.flatMap(({ annotation }) => annotation.text.split('\n').filter((line) => line.trim() !== '')).length).toBeGreaterThanOrEqual(25)
})
