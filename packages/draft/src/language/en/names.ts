import type { Reading } from '../../reading/reading.ts'
import type { NameCandidate } from '../rule.ts'
import { isCommon } from './lexicon.ts'
import { candidatesIn, isOpening } from './name-candidates.ts'
import { isHead, isNamePart } from './name-sequence.ts'

/** Finds what may be names in a text, those left out that are adjectives of others. */
export function candidatesOf(reading: Reading): NameCandidate[] {
  const seen = wordsOfNames(reading)
  const all = reading.paragraphs.flatMap((paragraph) => (isTitleCase(paragraph.text, paragraph.sentences.length) ? [] : paragraph.sentences.flatMap((sentence) => candidatesIn(sentence, (text) => seen.has(text)))))
  const names = Map.groupBy(new Set(all.flatMap(({ text }) => (text.includes(' ') ? [] : [text.toLowerCase()]))), stemOf)
  const roots = new Set<string>()
  const own = all.filter(({ text }) => {
    const root = rootOf(text.toLowerCase(), names)
    if (root !== undefined) roots.add(root)
    return root === undefined
  })
  return own.map((candidate) => (roots.has(candidate.text.toLowerCase()) ? { ...candidate, hasAdjective: true } : candidate))
}

/** Words that have a capital where no sentence begins, and last words of longer names: what they name, they name at a sentence's beginning too. */
function wordsOfNames({ paragraphs }: Reading): ReadonlySet<string> {
  const seen = new Set<string>()
  for (const { text, sentences } of paragraphs) {
    if (isTitleCase(text, sentences.length)) continue
    for (const { tokens, quotations } of sentences) {
      const openings = new Set(quotations.map(({ innerStart }) => innerStart))
      for (const [at, token] of tokens.entries()) {
        const [before, next] = [tokens[at - 1], tokens[at + 1]]
        if (!isNamePart(token)) continue
        if (isNamePart(before) && !isNamePart(next) && !isHead(token.lower) && !(at === 1 && isCommon(before?.lower ?? ''))) seen.add(token.text)
        if (at > 0 && !openings.has(token.start) && !isOpening(before) && !isNamePart(before) && !['of', 'for', 'and', '&'].includes(before?.lower ?? '')) seen.add(token.text)
      }
    }
  }
  return seen
}

const stemOf = (name: string): string => name.replace(/[aeiouy]+$/, '')

/** The name that an adjective is made of, if the text has it: Kessia, of Kessian. */
function rootOf(text: string, names: ReadonlyMap<string, readonly string[]>): string | undefined {
  const [, stem = ''] = /^(\p{L}{3,}?)(?:i?ans?|ese|ish|ic|is?)$/u.exec(text) ?? []
  if (stem.length < 4) return undefined
  return names.get(stemOf(stem))?.find((name) => name !== text && name.length <= text.length && !name.endsWith('ian'))
}

/** A headline Set Like This says nothing of what is a name. */
function isTitleCase(text: string, sentences: number): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? []
  return sentences === 1 && !text.startsWith('(') && words.length > 4 && !/[.!?”"]$/.test(text) && words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length > 0.8
}
