import type { FoundEntity } from '../../entities.ts'
import type { Quotation } from '../../reading/quotations.ts'
import type { Sentence } from '../../reading/sentences.ts'
import type { Token } from '../../reading/token.ts'
import { cueOf, type Cue } from './cues.ts'

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
  const cues = pieces.flatMap(({ lower, kind, entity }, at) => {
    const cue = kind === 'word' && entity === null ? cueOf(lower) : undefined
    return cue === undefined || isNounHere(pieces, at) ? [] : [{ at, cue }]
  })
  return { sentence, paragraph, pieces, cues }
}

function pieceOf({ text, lower, start, end, kind }: Token, entityAt: EntityAt): Piece {
  const named = entityAt(start)
  return { text, lower, start, end, kind, quotation: null, entity: named?.entity ?? null, opensName: named?.start === start, closesName: named?.end === end }
}

const BEFORE_NOUNS = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those', 'his', 'her', 'its', 'their', 'our', 'my', 'of', 'in', 'for', 'on', 'with', 'by', 'no', 'any', 'such', 'latest', 'new', 'first', 'second', 'recent', 'annual', 'official', '’s', "'s", 'to', 'from', 'under', 'weather', 'police', 'final', 'interim', 'draft'])
const NOUNS = new Set(['claim', 'claims', 'report', 'reports', 'estimate', 'estimates', 'note', 'notes', 'question', 'questions', 'answer', 'answers', 'promise', 'promises', 'pledge', 'hope', 'hopes', 'fear', 'fears', 'show', 'shows', 'call', 'calls', 'state', 'states', 'point', 'points', 'remark', 'remarks', 'complaint', 'plan', 'plans', 'request', 'requests', 'demand', 'demands', 'attack', 'attacks', 'brand', 'brands', 'label', 'labels', 'term', 'terms', 'rule', 'rules', 'judge', 'judges', 'cry', 'laugh', 'joke', 'jokes', 'post', 'posts', 'lie', 'lies', 'signal', 'signals', 'stress', 'doubt', 'doubts', 'thought', 'thoughts', 'protest', 'protests', 'vow', 'vows', 'accounts', 'guarantee', 'defence', 'blame', 'charge', 'reading', 'meaning', 'finding', 'hearing', 'saying', 'feeling', 'warning', 'understanding', 'beginning', 'posting', 'writing', 'findings', 'warnings', 'forecast', 'sum', 'welcome', 'praise', 'held', 'found', 'read', 'quotes', 'quote', 'sign', 'urge', 'sing', 'mean', 'thanks', 'offer', 'lying', 'reckoning', 'ruling', 'judging', 'telling', 'calling', 'remarks', 'swearing', 'remark', 'quip', 'whisper', 'sigh', 'counter', 'read-out'])
/** Behind one of these no verb stands: the accused, an estimated 40. */
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'their', 'our', 'my', 'your', 'no', 'these', 'those'])
const INFINITIVE = new Set(['to', 'would', 'will', 'could', 'can', 'should', 'may', 'might', 'must', 'did', 'does', 'do', "didn't", "doesn't", "don't", "won't", "wouldn't", "couldn't", "can't", 'cannot', 'not'])

/** `the report`, `his claims`: the same word as a noun. */
function isNounHere(pieces: readonly Piece[], at: number): boolean {
  const [before, own] = [pieces[at - 1]?.lower ?? '', pieces[at]?.lower ?? '']
  if (own === 'held' || own === 'found' || own === 'read' || own === 'offer') return ['be', 'been', 'was', 'were', 'is', 'are', 'being', 'the', 'a'].includes(before)
  if (ARTICLES.has(before) && own !== 'said') return true
  // urged caution, faced questions: behind another verb of speech stands its object.
  if (/^(?:caution|blame|praise|doubt|protest|answers?|questions?|demands?|claims?|reports?)$/.test(own) && pieces[at - 1]?.entity === null && cueOf(before) !== undefined) return true
  if (!NOUNS.has(own)) return false
  if (BEFORE_NOUNS.has(before) && before !== 'to' && before !== 'that') return true
  // "claims" after a plural subject or "reports" at a sentence's beginning.
  return at === 0 || pieces[at - 1]?.kind === 'mark' && !INFINITIVE.has(before) && !own.endsWith('ing') && pieces[at - 1]?.text !== ','
}
