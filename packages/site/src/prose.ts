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
