import type { Reading } from '../reading/reading.ts'

/** Paragraphs that are no part of an article's text, and who its byline names. */
export interface Furniture {
  readonly paragraphs: readonly number[]
  readonly authors: readonly string[]
}

const BYLINE = /^(?:[Bb]y|BY)\s+(\p{Lu}[\p{L}.’'-]+(?:\s+(?:\p{Lu}[\p{L}.’'-]*|van|de|von|al|bin))+(?:(?:,| and| &)\s+\p{Lu}[\p{L}.’'-]+(?:\s+\p{Lu}[\p{L}.’'-]+)+)*)/u
const FURNITURE = /^(?:source|advertisement|read more|related|share this|sign up|subscribe|photo|image|picture|copyright|©|follow us|tags?|updated|published|listen to|watch|getty|more on this story|comments?)\b.{0,80}$/i

export function furnitureOf({ paragraphs }: Reading): Furniture {
  const authors: string[] = []
  const found = paragraphs.flatMap(({ number, text }) => {
    const byline = text.length < 160 ? BYLINE.exec(text)?.[1] : undefined
    if (byline !== undefined && number <= 6) {
      authors.push(...byline.split(/,\s*|\s+and\s+|\s*&\s*/).map((name) => name.trim()).filter((name) => /\s/.test(name) && !/^the /i.test(name)))
      return [number]
    }
    return FURNITURE.test(text) && !/[.!?]$/.test(text) ? [number] : []
  })
  return { paragraphs: found, authors }
}
