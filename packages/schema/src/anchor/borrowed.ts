import type { ArticleDraft } from '../content/drafts.ts'
import type { Problem } from '../problem.ts'
import type { SourceText } from './document.ts'

/** A run of so many words of a source is no longer the editors' own. */
const MOST_WORDS = 7

const wordsOf = (text: string): string[] => (text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu) ?? []).map((word) => word.toLowerCase().replaceAll('’', "'"))

const runsOf = (words: readonly string[]): string[] => words.slice(MOST_WORDS).map((_, at) => words.slice(at, at + MOST_WORDS + 1).join(' '))

/** Tells where an article's own texts repeat its source: runs of eight words or more, within a paragraph. */
export function borrowedWords({ file, entry }: ArticleDraft, { codePoints, paragraphs }: SourceText): Problem[] {
  const runs = new Set(paragraphs.flatMap(({ start, end }) => runsOf(wordsOf(codePoints.slice(start, end).join('')))))
  const texts: readonly (readonly [readonly PropertyKey[], string])[] = [
    [['summary'], entry.summary],
    ...entry.claims.flatMap(({ text, notes }, c) => [[['claims', c, 'text'], text] as const, ...notes.map(({ text: note }, n) => [['claims', c, 'notes', n, 'text'], note] as const)]),
    ...entry.notes.map(({ text }, n) => [['notes', n, 'text'], text] as const),
  ]
  return texts.flatMap(([path, text]) => {
    const words = wordsOf(text)
    const first = runsOf(words).findIndex((run) => runs.has(run))
    if (first === -1) return []
    let length = MOST_WORDS + 1
    while (runs.has(words.slice(first + length - MOST_WORDS, first + length + 1).join(' '))) length += 1
    const position = file.locate(path)
    return [{ code: 'source-words' as const, file: file.path, message: `${length} words in a row stand in the source: “${words.slice(first, first + length).join(' ')}”; expected the editors’ own.`, ...(position && { position }) }]
  })
}
