import type { Piece } from './clause.ts'
import { cueOf, type Cue } from './cues.ts'
import { isAdjective, isAuxiliary, isFinite, isNoun } from './lexicon.ts'
import { DETERMINERS, PREPOSITIONS } from './words.ts'

const BEFORE_NOUNS = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those', 'his', 'her', 'its', 'their', 'our', 'my', 'your', 'of', 'in', 'for', 'on', 'with', 'by', 'no', 'any', 'some', 'such', 'latest', 'new', 'first', 'second', 'recent', 'annual', 'official', '’s', "'s", 'from', 'under', 'about', 'without', 'weather', 'police', 'final', 'interim', 'draft'])
/** Behind one of these no verb stands: the accused, an estimated 40. */
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'their', 'our', 'my', 'your', 'no', 'these', 'those'])
const BEFORE_VERBS = new Set(['to', 'would', 'will', 'could', 'can', 'should', 'may', 'might', 'must', 'did', 'does', 'do', "didn't", "doesn't", "don't", "won't", "wouldn't", "couldn't", "can't", 'cannot', 'not', 'he', 'she', 'they', 'it', 'we', 'i', 'you', 'who', 'also', 'then'])
/** Forms of the list that are participles before they are a verb of somebody's speech: be found, is held. */
const PASSIVE_FORMS = new Set(['held', 'found', 'read', 'offer', 'made'])

/** `the report`, `his claims`: the same word as a noun. */
export function isNounHere(pieces: readonly Piece[], at: number, cue: Cue): boolean {
  const [piece, last] = [pieces[at], pieces[at - 1]]
  const [before, own] = [last?.lower ?? '', piece?.lower ?? '']
  if (PASSIVE_FORMS.has(own)) return ['be', 'been', 'was', 'were', 'is', 'are', 'being', 'the', 'a'].includes(before)
  if (ARTICLES.has(before) && own !== 'said') return true
  // urged caution, faced questions: behind another verb of speech stands its object.
  if (/^(?:caution|blame|praise|doubt|protest|answers?|questions?|demands?|claims?|reports?)$/.test(own) && last?.entity === null && cueOf(before) !== undefined) return true
  if (last?.kind === 'number' && COMPOUNDED.test(own)) return true
  const gerund = cue.participle
  const next = pieces[at + 1]
  const base = own === cue.verb
  // The report said, a charge was, a time signal could: a verb behind it makes a noun of it, and so does a sentence’s beginning.
  if (base && (at === 0 || (next?.kind === 'word' && next.entity === null && isAuxiliary(next.lower)))) return true
  // an internal report: behind one of something, a bare form is no verb.
  if (base && ['a', 'an', 'each', 'every', 'another'].includes(pieces[at - 2]?.lower ?? '') && last?.kind === 'word' && last.lower !== 'who') return true
  // a leaked report, a full recount
  if (base && !/^(?:say|tell|think|believe|hope|fear|claim|warn|argue|insist|add)$/.test(own) && last?.kind === 'word' && last.entity === null && (isAdjective(before) || (isNoun(before) && !before.endsWith('s')) || before.endsWith('ed')) && hasDeterminer(pieces, at)) return true
  if (!isNoun(own) && !gerund && !NOUNS_TOO.has(own)) return false
  if (BEFORE_VERBS.has(before) && !(before === 'that' || gerund)) return false
  if (BEFORE_NOUNS.has(before)) return !gerund || !['in', 'by', 'for', 'of', 'on', 'with', 'from', 'without', 'about'].includes(before)
  if (gerund) return at === 0 && NOUNS_TOO.has(own)
  if (next?.kind === 'word' && next.entity === null && (isAuxiliary(next.lower) || (cueOf(next.lower)?.participle === false && isFinite(next.lower)))) return true
  // Verbs that take no clause are nouns more often than not, but behind a name: orders, charges.
  if (cue.clause === 'none' && !cue.question && own !== 'calls' && own !== 'describes') return !(last?.entity != null || last?.kind === 'quotation' || last?.text === ',')
  if (isAdjective(before) && last?.entity === null) return true
  // put newspaper reports: two bare nouns.
  if (COMPOUNDED.test(own) && isAfterPreposition(pieces, at)) return true
  if (COMPOUNDED.test(own) && last?.entity === null && last.kind === 'word' && isNoun(before) && !before.endsWith('s') && !hasDeterminer(pieces, at - 1)) return true
  // “reports” at a sentence's beginning.
  return at === 0 || (last?.kind === 'mark' && last.text !== ',' && last.text !== ')')
}

/** Plurals that stand behind another noun: crime reports, insurance claims. */
const COMPOUNDED = /^(?:reports|claims|estimates|forecasts|charges|orders|attacks|promises|pledges|complaints|demands|requests|questions|answers|comments|remarks|tests|fears|notes|posts|texts|signals|protests|names|labels|terms|rules|shows|points|jokes|lies|calls|reads|bills|appeals|challenges|details)$/
const NOUNS_TOO = new Set(['warning', 'finding', 'findings', 'hearing', 'saying', 'feeling', 'meaning', 'reading', 'ruling', 'understanding', 'beginning', 'posting', 'writing', 'reckoning', 'claims', 'estimates', 'fears', 'hopes', 'doubts', 'reports', 'thought', 'thoughts', 'remarks', 'direct', 'mock', 'prompt'])

/** In his programme notes he …: the whole phrase hangs on a preposition that opens the clause. */
function isAfterPreposition(pieces: readonly Piece[], noun: number): boolean {
  let at = noun - 1
  while (at >= 0 && noun - at < 5 && pieces[at]?.kind === 'word' && !PREPOSITIONS.has(pieces[at]?.lower ?? '')) at -= 1
  return ['in', 'on', 'at', 'with', 'from', 'by', 'amid', 'despite'].includes(pieces[at]?.lower ?? '') && (at === 0 || pieces[at - 1]?.kind === 'mark')
}

function hasDeterminer(pieces: readonly Piece[], noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - 5); at--) {
    const piece = pieces[at]
    // a 41-page report
    if (piece?.kind === 'number' || piece?.text === '-') continue
    if (piece === undefined || piece.kind !== 'word') return false
    if (piece.entity !== null || DETERMINERS.has(piece.lower) || /^[’']s?$/.test(piece.text)) return true
    if (!(isAdjective(piece.lower) || isNoun(piece.lower) || piece.lower.endsWith('ed'))) return false
  }
  return false
}
