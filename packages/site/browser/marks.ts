import { begins } from '../src/search/terms.ts'
import type { Part } from './answer.ts'

const WORD = /\p{L}(?:\.\p{L})+\.?|[\p{L}\p{N}\p{M}]+/gu

/** A text with the words marked that one of the prefixes begins. In scripts without spaces that is the whole run of characters. */
export function marked(text: string, prefixes: readonly string[]): readonly Part[] {
  if (prefixes.length === 0) return [{ text, marked: false }]
  const parts: Part[] = []
  let at = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!begins(word, prefixes)) continue
    if (index > at) parts.push({ text: text.slice(at, index), marked: false })
    parts.push({ text: word, marked: true })
    at = index + word.length
  }
  return at < text.length ? [...parts, { text: text.slice(at), marked: false }] : parts
}

const CHARACTERS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/** The API's highlight, text and marks: escaped text between `<mark>` and `</mark>`. Whatever else it holds stays text. */
export function partsOf(highlight: string): readonly Part[] {
  let inside = false
  return highlight.split(/(<\/?mark>)/).flatMap((piece): readonly Part[] => {
    if (piece === '<mark>' || piece === '</mark>') {
      inside = piece === '<mark>'
      return []
    }
    return piece === '' ? [] : [{ text: piece.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => CHARACTERS[entity] ?? entity), marked: inside }]
  })
}

export const textOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('')
