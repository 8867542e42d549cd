import type { Facet, Findable } from '../src/search/shapes.ts'
import { isLetter, prefixesOf } from '../src/search/terms.ts'
import { FACETS, isChosen, type Answer, type Counts, type Line, type Question } from './answer.ts'
import type { Index } from './index-of-all.ts'
import { marked } from './marks.ts'

/** Answers from the site's own files: everything that has each word at the beginning of one of its own, counted and chosen by facets. */
export async function search(index: Index, { words, chosen, first, counted }: Question): Promise<Answer> {
  const wanted = prefixesOf(words)
  const prefixes = index.isWhole ? wanted : wanted.filter((prefix) => !isLetter(prefix))
  const tooShort = wanted.filter((prefix) => !prefixes.includes(prefix))
  const note = noteOf(index.count, tooShort)
  if (prefixes.length === 0 && tooShort.length > 0) return { total: 0, lines: [], counts: null, note }

  const found = prefixes.length === 0 ? Array.from({ length: index.count }, (_, number) => number) : await index.find(prefixes)
  if (!counted && !isChosen(chosen)) {
    return { total: found.length, lines: lines(await index.things(found.slice(0, first)), prefixes), counts: null, note }
  }
  const valueOf = await index.facets()
  const fits = (number: number, besides?: Facet): boolean =>
    FACETS.every(({ key }) => key === besides || chosen[key] === '' || valueOf(key, number) === chosen[key])
  const fitting = found.filter((number) => fits(number))
  return {
    total: fitting.length,
    lines: lines(await index.things(fitting.slice(0, first)), prefixes),
    counts: Object.fromEntries(FACETS.map(({ key }) => [key, countsOf(found.filter((number) => fits(number, key)), (number) => valueOf(key, number))])) as Record<Facet, Counts[Facet]>,
    note,
  }
}

function countsOf(numbers: readonly number[], valueOf: (number: number) => string | undefined): Counts[Facet] {
  const counts = new Map<string, number>()
  for (const number of numbers) {
    const value = valueOf(number)
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)
}

const lines = (things: readonly Findable[], prefixes: readonly string[]): readonly Line[] => things.map((thing) => line(thing, prefixes))

/** The same line for a thing of the index and one that the API found. */
export function line({ path, text, type, about, aliases }: Pick<Findable, 'path' | 'text' | 'type' | 'about' | 'aliases'>, prefixes: readonly string[]): Line {
  const words = marked(text, prefixes)
  const called = aliases === undefined || words.some((part) => part.marked) ? [] : marked(aliases, prefixes)
  return {
    path,
    text: words,
    about: about === '' ? type : `${type} · ${about}`,
    ...(called.some((part) => part.marked) && { passage: called }),
  }
}

function noteOf(count: number, tooShort: readonly string[]): string {
  const things = `${count.toLocaleString('en')} articles, claims and names`
  if (tooShort.length === 0) return `Searched in your browser, among ${things}.`
  return `Searched in your browser, among ${things}. One letter is too little to search so many by: ${tooShort.map((letter) => `“${letter}”`).join(', ')} left out.`
}
