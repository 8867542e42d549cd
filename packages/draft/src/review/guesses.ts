import type { SourceFile } from '@whosaid/schema'

/** A guess of a draft that somebody has to look at. */
export interface Guess {
  /** The claim's place in the file; null for the file as a whole. */
  readonly claim: number | null
  readonly slug: string | null
  /** Its place in the list of guesses there. */
  readonly at: number
  /** The key that it is about: attribution. */
  readonly field: string
  readonly reason: string
  /** What the file has under that key; undefined for nothing. */
  readonly value: unknown
  /** Where the claim rests: code points of the source. */
  readonly span: { readonly start: number; readonly end: number; readonly paragraph: number } | null
}

type Map_ = Readonly<Record<string, unknown>>
const isMap = (value: unknown): value is Map_ => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Every guess of a file in its order, those about the file as a whole first. */
export function guessesOf({ data }: SourceFile): Guess[] {
  if (!isMap(data)) return []
  const own = guessesIn(data, null, null, null)
  const claims = listOf(data['claims']).flatMap((claim, index) => (isMap(claim) ? guessesIn(claim, index, typeof claim['slug'] === 'string' ? claim['slug'] : null, spanOf(claim)) : []))
  return [...own, ...claims]
}

function guessesIn(map: Map_, claim: number | null, slug: string | null, span: Guess['span']): Guess[] {
  return listOf(map['todo']).map((entry, at) => {
    const [, field = '', reason = ''] = /^([a-zA-Z]+): ([^]*)$/.exec(String(entry)) ?? ['', '', String(entry)]
    return { claim, slug, at, field, reason, value: map[field], span }
  })
}

function spanOf(claim: Map_): Guess['span'] {
  const [evidence] = listOf(claim['evidence'])
  if (!isMap(evidence)) return null
  const { start, end, paragraph } = evidence
  return typeof start === 'number' && typeof end === 'number' && typeof paragraph === 'number' ? { start, end, paragraph } : null
}
