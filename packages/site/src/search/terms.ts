/** How text becomes the terms it is found by. The site's build and its pages use the same, so that what one writes the other finds. */

/** Scripts written without spaces: any part of a text has to be found, so it is indexed by pairs of characters. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}ー々]/u
const RUN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}ー々]+|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}ー々])[\p{L}\p{N}])+/gu

/** An acronym is one word, dots or not. */
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu

/** Letters that carry no mark to strip, but that people type without. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', ð: 'd', þ: 'th' }

/** No word that anybody types is longer; what is, is found by its beginning. */
const LONGEST = 32

/** Case and diacritics do not count. */
export function fold(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßøłđæœıðþ]/g, (letter) => PLAIN[letter] ?? letter)
}

/** The terms of a text in their order: words, and of scripts without spaces each pair of characters and the last one alone. */
export function termsOf(text: string): readonly string[] {
  return runsOf(text).flatMap((run) => {
    if (!UNSPACED.test(run)) return [run.slice(0, LONGEST)]
    const characters = Array.from(run)
    return characters.map((character, at) => character + (characters[at + 1] ?? ''))
  })
}

/** What a query asks for: every one of them has to begin a term. */
export function prefixesOf(query: string): readonly string[] {
  const prefixes = runsOf(query).flatMap((run) => {
    if (!UNSPACED.test(run)) return [run.slice(0, LONGEST)]
    const characters = Array.from(run)
    return characters.length === 1 ? [run] : characters.slice(1).map((character, at) => (characters[at] ?? '') + character)
  })
  return [...new Set(prefixes)]
}

/** One letter of an alphabet begins too much to be worth asking of a large index; one character of Han does not. */
export function isLetter(prefix: string): boolean {
  return prefix.length === 1 && !UNSPACED.test(prefix)
}

/** Of a text as it stands: whether one of the prefixes begins this word of it. */
export function begins(word: string, prefixes: readonly string[]): boolean {
  return termsOf(word).some((term) => prefixes.some((prefix) => term.startsWith(prefix)))
}

const runsOf = (text: string): readonly string[] => withoutDots(fold(text)).match(RUN) ?? []
const withoutDots = (text: string): string => (text.includes('.') ? text.replaceAll(DOTTED, (acronym) => acronym.replaceAll('.', '')) : text)
