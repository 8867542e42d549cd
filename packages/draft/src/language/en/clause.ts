import type { FoundEntity } from '../../entities.ts'
import type { Quotation } from '../../reading/quotations.ts'
import type { Sentence } from '../../reading/sentences.ts'
import type { Token } from '../../reading/token.ts'
import { cueOf, type Cue } from './cues.ts'
import { isAdjective, isAuxiliary, isFinite, isNoun } from './lexicon.ts'

/** A piece of a sentence as rules of attribution see it: a quotation is one piece whatever it holds. */
export interface Piece {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'mark' | 'quotation'
  readonly quotation: Quotation | null
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
    if (quotation !== null) {
      if (last?.quotation !== quotation) pieces.push({ text: '“”', lower: '“”', start: quotation.start, end: quotation.end, kind: 'quotation', quotation, entity: null, closesName: false, opensName: false })
      continue
    }
    pieces.push(pieceOf(token, entityAt))
  }
  foldDashes(pieces)
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

const isDash = (pieces: readonly Piece[], at: number): boolean => {
  const piece = pieces[at]
  return piece !== undefined && (/^[—–]$/.test(piece.text) || (piece.text === '-' && pieces[at - 1]?.end !== piece.start && pieces[at + 1]?.start !== piece.end))
}

function pieceOf({ text, lower, start, end, kind }: Token, entityAt: EntityAt): Piece {
  const named = entityAt(start)
  return { text, lower, start, end, kind, quotation: null, entity: named?.entity ?? null, opensName: named?.start === start, closesName: named?.end === end }
}

const BEFORE_NOUNS = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those', 'his', 'her', 'its', 'their', 'our', 'my', 'your', 'of', 'in', 'for', 'on', 'with', 'by', 'no', 'any', 'some', 'such', 'latest', 'new', 'first', 'second', 'recent', 'annual', 'official', '’s', "'s", 'from', 'under', 'about', 'without', 'weather', 'police', 'final', 'interim', 'draft'])
/** Behind one of these no verb stands: the accused, an estimated 40. */
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'their', 'our', 'my', 'your', 'no', 'these', 'those'])
const BEFORE_VERBS = new Set(['to', 'would', 'will', 'could', 'can', 'should', 'may', 'might', 'must', 'did', 'does', 'do', "didn't", "doesn't", "don't", "won't", "wouldn't", "couldn't", "can't", 'cannot', 'not', 'he', 'she', 'they', 'it', 'we', 'i', 'you', 'who', 'also', 'then'])
/** Forms of the list that are participles before they are a verb of somebody's speech: be found, is held. */
const PASSIVE_FORMS = new Set(['held', 'found', 'read', 'offer', 'made'])

/** `the report`, `his claims`: the same word as a noun. */
function isNounHere(pieces: readonly Piece[], at: number, cue: Cue): boolean {
  const [piece, last] = [pieces[at], pieces[at - 1]]
  const [before, own] = [last?.lower ?? '', piece?.lower ?? '']
  if (PASSIVE_FORMS.has(own)) return ['be', 'been', 'was', 'were', 'is', 'are', 'being', 'the', 'a'].includes(before)
  if (ARTICLES.has(before) && own !== 'said') return true
  // urged caution, faced questions: behind another verb of speech stands its object.
  if (/^(?:caution|blame|praise|doubt|protest|answers?|questions?|demands?|claims?|reports?)$/.test(own) && last?.entity === null && cueOf(before) !== undefined) return true
  const gerund = cue.participle
  if (!isNoun(own) && !gerund && !NOUNS_TOO.has(own)) return false
  if (BEFORE_VERBS.has(before) && !(before === 'that' || gerund)) return false
  if (BEFORE_NOUNS.has(before)) return !gerund || !['in', 'by', 'for', 'of', 'on', 'with', 'from', 'without', 'about'].includes(before)
  if (gerund) return at === 0 && NOUNS_TOO.has(own)
  // The report said, a charge was: a verb behind it makes a noun of it.
  const next = pieces[at + 1]
  if (next?.kind === 'word' && next.entity === null && (isAuxiliary(next.lower) || (cueOf(next.lower)?.participle === false && isFinite(next.lower)))) return true
  // Verbs that take no clause are nouns more often than not, but behind a name: orders, charges.
  if (cue.clause === 'none' && !cue.question && own !== 'calls' && own !== 'describes') return !(last?.entity != null || last?.kind === 'quotation' || last?.text === ',')
  if (isAdjective(before) && last?.entity === null) return true
  // “reports” at a sentence's beginning.
  return at === 0 || (last?.kind === 'mark' && last.text !== ',' && last.text !== ')')
}

const NOUNS_TOO = new Set(['warning', 'finding', 'findings', 'hearing', 'saying', 'feeling', 'meaning', 'reading', 'ruling', 'understanding', 'beginning', 'posting', 'writing', 'reckoning', 'claims', 'estimates', 'fears', 'hopes', 'doubts', 'reports', 'thought', 'thoughts', 'remarks', 'direct', 'mock', 'prompt'])
