const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** "4, 5 and 9". */
export const list = (words: readonly string[]): string => conjunction.format(words)

/** "1 claim", "12 claims". */
export const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`

/** "English" for `en`; a tag that no one can read stays as it is. */
export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag
  } catch {
    return tag
  }
}

/** "1–3, 7": whole numbers in their order, those that follow each other as one run. */
export function runs(numbers: readonly number[]): string {
  const found: { first: number; last: number }[] = []
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const run = found.at(-1)
    if (run !== undefined && run.last === number - 1) run.last = number
    else found.push({ first: number, last: number })
  }
  return found.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}

/** A tag for the `lang` attribute; what no one has registered tells a reader's software nothing. */
export function langOf(tag: string): string | undefined {
  return /^[a-z]{2,3}(?:-|$)/i.test(tag) ? tag : undefined
}
