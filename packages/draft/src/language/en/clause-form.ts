import type { Piece } from './clause.ts'
import { isListedBase, isListedPlural, isListedVerb } from './dictionary.ts'
import { isAuxiliary, isFinite, isInfinitive, isVerb } from './lexicon.ts'
import { DETERMINERS, PREPOSITIONS, PRONOUNS } from './words.ts'

/** Whether a clause with a verb of its own stands here, told by its first verb. */
export function isClause(pieces: readonly Piece[], from: number, to: number): boolean {
  const head = pieces[from]
  if (head === undefined || from >= to || (head.lower === 'as' && !['many', 'much', 'few', 'little'].includes(pieces[from + 1]?.lower ?? ''))) return false
  if (head.kind === 'mark' && !/^[$£€(]$/.test(head.text)) return false
  // Of 618 people, 70 will leave
  const comma = head.lower === 'of' ? pieces.findIndex(({ text }, at) => at > from && at < to && text === ',') : -1
  if (comma !== -1) return isClause(pieces, comma + 1, to)
  if (['to', 'of', 'so', 'nothing', 'little', 'yes', 'which', 'who', 'whose', 'where', 'and', 'or', 'but'].includes(head.lower) || (['about', 'with'].includes(head.lower) && pieces[from + 1]?.kind !== 'number' && !['one', 'two', 'three', 'half', 'a'].includes(pieces[from + 1]?.lower ?? '') && !pieces.slice(from, to).some(({ text }) => text === ','))) return false
  if (['he', 'she', 'it', 'they', 'we', 'i', 'you'].includes(head.lower) && (isVerbForm(pieces[from + 1]?.lower ?? '') || pieces[from + 1]?.lower === "'s")) return true
  for (let at = from + 1; at < to; at++) {
    const piece = pieces[at]
    if (piece === undefined) return false
    // the plan “will not fly”: the verb stands in the quotation.
    if (piece.kind === 'quotation') {
      if (at > from && isVerbForm(piece.inner)) return true
      continue
    }
    if (piece.text === ',' && ['and', 'but'].includes(pieces[at + 1]?.lower ?? '')) return false
    if (piece.lower === 'and' && pieces[at + 1]?.entity === null && isFinite(pieces[at + 1]?.lower ?? '')) return false
    if (['and', 'but'].includes(piece.lower) && ['he', 'she', 'it', 'they', 'we', 'i', 'you', 'there'].includes(pieces[at + 1]?.lower ?? '')) return false
    // the measure, which passed by two votes, favours: the verb stands behind what is put in.
    if (piece.text === ',' && ['which', 'who', 'whose', 'where'].includes(pieces[at + 1]?.lower ?? '')) {
      const closing = pieces.findIndex(({ text }, index) => index > at && index < to && text === ',')
      return closing !== -1 && pieces[closing + 1]?.kind === 'word'
    }
    if (piece.entity !== null || piece.kind !== 'word') continue
    if (['which', 'who', 'that', 'whose'].includes(piece.lower) && !PREPOSITIONS.has(pieces[at - 1]?.lower ?? '') && at < from + 5 && !hasAuxiliary(pieces, at + 1, to)) return pieces.slice(at, to).some(({ kind, inner }) => kind === 'quotation' && isVerbForm(inner))
    if (['to'].includes(pieces[at - 1]?.lower ?? '')) continue
    if (isAuxiliary(piece.lower) && (at < to - 1 || PRONOUNS.has(pieces[at - 1]?.lower ?? ''))) return true
    // the picture matches hers
    if (isListedVerb(piece.lower) && piece.lower.endsWith('s') && beginsObject(pieces[at + 1]) && pieces[at - 1]?.kind === 'word' && !DETERMINERS.has(pieces[at - 1]?.lower ?? '') && !PREPOSITIONS.has(pieces[at - 1]?.lower ?? '')) return true
    if (isSingular(pieces, from, at)) continue
    // that farmers wait
    if (pieces[from - 1]?.lower === 'that' && isListedBase(piece.lower) && isListedPlural(pieces[at - 1]?.lower ?? '')) return true
    if (isVerb(piece.lower) && !DETERMINERS.has(pieces[at - 1]?.lower ?? '') && !PREPOSITIONS.has(pieces[at - 1]?.lower ?? '') && pieces[at - 1]?.text !== '’s' && pieces[at - 1]?.text !== "'s") return true
  }
  return false
}

/** an action plan, a ransom note: behind one of something a verb’s bare form is a noun. */
export const isSingular = (pieces: readonly Piece[], from: number, at: number): boolean => ['a', 'an', 'each', 'every', 'another'].includes(pieces[from]?.lower ?? '') && !isFinite(pieces[at]?.lower ?? '') && isInfinitive(pieces[at]?.lower ?? '') && !pieces.slice(from, at).some(({ lower, kind }) => kind === 'mark' || lower === 'that' || lower === 'who' || lower === 'and')

const isVerbForm = (lower: string): boolean => isFinite(lower) || isVerb(lower) || isListedVerb(lower) || isListedBase(lower)

export const beginsObject = (piece: Piece | undefined): boolean => piece !== undefined && (piece.entity !== null || piece.kind === 'number' || DETERMINERS.has(piece.lower) || PRONOUNS.has(piece.lower) || ['hers', 'ours', 'theirs', 'mine', 'yours', 'nothing', 'too'].includes(piece.lower))

const hasAuxiliary = (pieces: readonly Piece[], from: number, to: number): boolean => pieces.slice(from, to).filter(({ lower, entity }) => entity === null && (isAuxiliary(lower) || isFinite(lower))).length > 1
