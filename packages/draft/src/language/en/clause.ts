import type { FoundEntity } from '../../entities.ts'
import type { Quotation } from '../../reading/quotations.ts'
import type { Sentence } from '../../reading/sentences.ts'
import type { Token } from '../../reading/token.ts'
import { cueOf, type Cue } from './cues.ts'
import { isNounHere } from './noun-or-verb.ts'
import { ABBREVIATIONS } from './words.ts'

/** A piece of a sentence as rules of attribution see it: a quotation is one piece whatever it holds. */
export interface Piece {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'mark' | 'quotation'
  readonly quotation: Quotation | null
  /** Of a quotation, its first word in lower case. */
  readonly inner: string
  /** The entity that is named here, if one is; on each of its words. */
  readonly entity: FoundEntity | null
  /** Whether the entity's name ends here. */
  readonly closesName: boolean
  readonly opensName: boolean
}

/** A sentence with its quotations folded and its names known. */
export interface Clauses {
  readonly sentence: Sentence
  readonly paragraph: number
  readonly pieces: readonly Piece[]
  /** Verbs of speech, in order. */
  readonly cues: readonly { readonly at: number; readonly cue: Cue }[]
}

/** Finds the entity that is named at an offset. */
export type EntityAt = (offset: number) => { readonly entity: FoundEntity; readonly start: number; readonly end: number } | undefined

export function foldSentence(sentence: Sentence, paragraph: number, entityAt: EntityAt): Clauses {
  const pieces: Piece[] = []
  for (const token of sentence.tokens) {
    const quotation = sentence.quotations.find(({ start, end }) => token.start >= start && token.end <= Math.max(end, start + 1)) ?? null
    const last = pieces.at(-1)
    // A nickname is part of a name: Stevie “Girder” McGlashan.
    if (quotation !== null && (entityAt(quotation.start)?.end ?? 0) < quotation.end) {
      if (last?.quotation !== quotation) pieces.push({ text: '“”', lower: '“”', start: quotation.start, end: quotation.end, kind: 'quotation', quotation, inner: sentence.tokens.find(({ start, kind }) => start >= quotation.innerStart && kind === 'word')?.lower ?? '', entity: null, closesName: false, opensName: false })
      continue
    }
    // Gen. Lienzo: the dot is part of the word.
    if (token.text === '.' && last !== undefined && last.end === token.start && ABBREVIATIONS.has(last.lower) && token !== sentence.tokens.at(-1)) continue
    pieces.push(...piecesOf(token, entityAt))
  }
  pieces.splice(0, datelineEnd(pieces))
  foldDashes(pieces)
  foldGoingOn(pieces)
  const cues = pieces.flatMap(({ lower, kind, entity }, at) => {
    const cue = kind === 'word' && entity === null ? cueOf(lower) : undefined
    return cue === undefined || isNounHere(pieces, at, cue) ? [] : [{ at, cue }]
  })
  return { sentence, paragraph, pieces, cues }
}

/** A pair of dashes puts something in, as a pair of commas does. */
function foldDashes(pieces: Piece[]): void {
  const dashes = [...pieces.keys()].filter((at) => isDash(pieces, at))
  if (dashes.length === 2) for (const at of dashes) pieces[at] = { ...pieces[at]!, text: ',', lower: ',' }
}

/** “…,” he went on: said on, as to continue is. */
function foldGoingOn(pieces: Piece[]): void {
  for (const [at, { lower, text, start }] of pieces.entries()) {
    const [on, next] = [pieces[at + 1], pieces[at + 2]]
    const verb = GOING.get(lower)
    if (verb !== undefined && on?.lower === 'on' && (next === undefined || next.kind === 'mark' || next.kind === 'quotation')) pieces.splice(at, 2, { ...on, text: `${text} on`, lower: verb, start })
  }
}
const GOING = new Map([['goes', 'continues'], ['went', 'continued']])

const isDash = (pieces: readonly Piece[], at: number): boolean => {
  const piece = pieces[at]
  return piece !== undefined && (/^[—–]$/.test(piece.text) || (piece.text === '-' && pieces[at - 1]?.end !== piece.start && pieces[at + 1]?.start !== piece.end))
}

/** Where a dispatch’s first words end: SAN TELMAR, Dec. 7 —. */
function datelineEnd(pieces: readonly Piece[]): number {
  const dash = pieces.findIndex((_, at) => isDash(pieces, at))
  return dash > 0 && dash < 12 && /^\p{Lu}{2,}$/u.test(pieces[0]?.text ?? '') ? dash + 1 : 0
}

const CONTRACTED = /^(he|she|it|they|we|i|you|who|there|that)('d|'ll|'ve|'re|'m)$/
const IN_FULL: Readonly<Record<string, string>> = { "'d": 'would', "'ll": 'will', "'ve": 'have', "'re": 'are', "'m": 'am' }

/** One piece of a token; two of a contraction: he’d is he and would. */
function piecesOf({ text, lower, start, end, kind }: Token, entityAt: EntityAt): Piece[] {
  const [, pronoun, short] = CONTRACTED.exec(lower) ?? []
  const common = { quotation: null, inner: '', entity: null, opensName: false, closesName: false }
  if (pronoun !== undefined && short !== undefined) {
    const middle = start + pronoun.length
    return [
      { text: text.slice(0, pronoun.length), lower: pronoun, start, end: middle, kind, ...common },
      { text: text.slice(pronoun.length), lower: IN_FULL[short] ?? short, start: middle, end, kind, ...common },
    ]
  }
  const named = entityAt(start)
  return [{ text, lower, start, end, kind, quotation: null, inner: '', entity: named?.entity ?? null, opensName: named?.start === start, closesName: named?.end === end }]
}
