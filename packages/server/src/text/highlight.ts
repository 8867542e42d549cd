import type { Found } from './text-index.ts'
import { startsPhrase, tokensOf, type Token } from './tokens.ts'

const PASSAGE = 220
/** What stands before the first match. */
const LEAD = 40

/**
 * The best passage, matches between `<mark>` and `</mark>`, everything else escaped: of the first text, which people would rather read,
 * where it has a match, else of the text with most of the terms; with no match at all, the beginning of the first.
 */
export function highlight(texts: readonly string[], found: Pick<Found, 'terms' | 'phrases'>): string {
  const [first, ...others] = texts.map((text) => {
    const matches = matchesIn(tokensOf(text), found)
    return { text, matches, distinct: new Set(matches.map(({ term }) => term)).size }
  })
  if (first === undefined) return ''
  const best = first.distinct > 0 ? first : others.reduce((chosen, other) => (other.distinct > chosen.distinct ? other : chosen), first)
  const [start, end] = passage(best.text, best.matches)
  const inside = best.matches.filter((match) => match.start >= start && match.end <= end)
  return `${start > 0 ? '… ' : ''}${marked(best.text.slice(start, end), inside, start)}${end < best.text.length ? ' …' : ''}`
}

/** The words that the query meant: single terms wherever they stand, those of a phrase only in a row. */
function matchesIn(words: readonly Token[], { terms, phrases }: Pick<Found, 'terms' | 'phrases'>): Token[] {
  const inPhrase = new Set(phrases.flatMap((phrase) => words.flatMap((_, at) => (startsPhrase(words, at, phrase) ? phrase.map((_term, index) => at + index) : []))))
  return words.filter(({ term }, at) => terms.has(term) || inPhrase.has(at))
}

/** The stretch of about PASSAGE characters, between blanks, that holds most matches. */
function passage(text: string, matches: readonly Token[]): readonly [start: number, end: number] {
  if (text.length <= PASSAGE) return [0, text.length]
  const within = (from: number): number => matches.filter(({ start, end }) => start >= from && end <= from + PASSAGE).length
  const anchor = matches.reduce((best, { start }) => (within(start) > within(best) ? start : best), matches[0]?.start ?? 0)
  const from = Math.max(0, anchor - LEAD)
  const before = text.lastIndexOf(' ', anchor)
  // Between blanks, where there are any near; else between characters, as in scripts that have none.
  const start = from === 0 ? 0 : before >= from ? text.indexOf(' ', from) + 1 : whole(text, from)
  const to = Math.min(text.length, start + PASSAGE)
  const blank = text.lastIndexOf(' ', to)
  return [start, to === text.length ? to : blank > to - LEAD ? blank : whole(text, to)]
}

/** A place that does not cut a character in two. */
const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at)

function marked(text: string, matches: readonly Token[], offset: number): string {
  let [html, at] = ['', 0]
  for (const { start, end } of matches) {
    const [from, to] = [Math.max(at, start - offset), end - offset]
    // Pairs of characters overlap; one mark then goes on where the last ended.
    if (to <= at) continue
    html += `${escape(text.slice(at, from))}<mark>${escape(text.slice(from, to))}</mark>`
    at = to
  }
  return (html + escape(text.slice(at))).replaceAll('</mark><mark>', '')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
