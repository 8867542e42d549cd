export interface Entry<Item> {
  readonly item: Item
  /** Its words, folded. */
  readonly words: string
}

/** Case and diacritics do not count. */
export function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/**
 * Items that have every word of the query at the beginning of a word of theirs, first those with all of them in what they
 * are called or say. Scripts that write no spaces are found by any part.
 */
export function search<Item extends { readonly text: string }>(entries: readonly Entry<Item>[], query: string): readonly Item[] {
  const wanted = fold(query).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const fits = (text: string): boolean => wanted.every((word) => has(text, word))
  const found = entries.filter(({ words }) => fits(words))
  if (wanted.length === 0) return found.map(({ item }) => item)
  const inName = new Set(found.filter(({ item }) => fits(fold(item.text))))
  return [...inName, ...found.filter((entry) => !inName.has(entry))].map(({ item }) => item)
}

function has(text: string, word: string): boolean {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(word)) return text.includes(word)
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true
  }
  return false
}
