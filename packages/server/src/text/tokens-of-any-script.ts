import type { Token } from './tokens.ts'

// An acronym with dots is one word; so is a word with an apostrophe inside; else a run of letters, marks and digits.
const WORD = /\p{L}(?:\.\p{L})+\.?|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu

/** Scripts written without spaces are indexed by overlapping pairs of characters. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}ー々]+$/u
const UNSPACED_RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}ー々]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}ー々]+/gu

/** Letters that carry no mark to strip, but that people type without. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', ð: 'd', þ: 'th' }

/** A word without case, marks, dots and a possessive ending. */
function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/\p{M}|\./gu, '')
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[ßøłđæœıðþ]/g, (letter) => PLAIN[letter] ?? letter)
}

/** The words of a text, in order: what a word is, in every script. */
export function tokensOfAnyScript(text: string): Token[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => wordTokens(word, index))
}

function wordTokens(word: string, start: number): Token[] {
  return [...word.matchAll(UNSPACED_RUN)].flatMap(({ 0: run, index }) => {
    const at = start + index
    if (UNSPACED.test(run)) return pairs(run, at)
    const term = fold(run)
    return term === '' ? [] : [{ term, start: at, end: at + run.length }]
  })
}

function pairs(run: string, start: number): Token[] {
  const points = Array.from(run)
  if (points.length === 1) return [{ term: run.normalize('NFKC'), start, end: start + run.length }]
  let at = start
  return points.slice(1).map((point, index) => {
    const first = points[index] ?? ''
    const token = { term: (first + point).normalize('NFKC'), start: at, end: at + first.length + point.length }
    at += first.length
    return token
  })
}
