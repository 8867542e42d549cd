import { beginsObject, isSingular } from './clause-form.ts'
import type { Piece } from './clause.ts'
import { cueOf } from './cues.ts'
import { isListedVerb } from './dictionary.ts'
import { isVerb } from './lexicon.ts'
import type { Subject } from './noun-phrase.ts'
import { subjectBefore } from './subject-before.ts'
import { DETERMINERS, PREPOSITIONS } from './words.ts'

const SUBORDINATING = new Set(['when', 'after', 'before', 'while', 'although', 'though', 'because', 'since', 'until', 'if', 'as', 'once', 'whether', 'that', 'which', 'who', 'whose', 'where', 'whom', 'unless', 'how', 'why', 'what'])

/** The subject of the sentence's first verb that has one, in its main clause where one is found. */
export function mainSubject(pieces: readonly Piece[]): Subject | undefined {
  let first: Subject | undefined
  for (let at = 1; at < pieces.length; at++) {
    const piece = pieces[at]
    if (piece === undefined || piece.kind === 'quotation') break
    const before = pieces[at - 1]
    if (piece.entity !== null || piece.kind !== 'word' || !(isVerb(piece.lower) || cueOf(piece.lower)?.participle === false || (isListedVerb(piece.lower) && piece.lower.endsWith('s') && beginsObject(pieces[at + 1]))) || PREPOSITIONS.has(before?.lower ?? '') || DETERMINERS.has(before?.lower ?? '') || ['who', 'which', 'that', 'to', 'and', 'or', '’s', "'s"].includes(before?.lower ?? '') || isSingular(pieces, pieces.findLastIndex(({ lower, text }, index) => index < at && (/^[,;:]$/.test(text) || ['a', 'an', 'each', 'every', 'another'].includes(lower))), at)) continue
    // a roofer named Gethin Pelham
    if (['named', 'called'].includes(piece.lower) && pieces[at + 1]?.entity?.kind === 'person' && ['a', 'an'].includes(pieces[at - 2]?.lower ?? '')) continue
    const subject = subjectBefore(pieces, at)
    if (subject === undefined || subject.relative === true || ['whose', 'who', 'which'].includes(pieces[subject.first]?.lower ?? '')) continue
    first ??= subject
    const comma = pieces.findLastIndex(({ text }, index) => index < subject.first && /^[,;:]$/.test(text))
    if (!pieces.slice(comma + 1, subject.first).some(({ lower, entity }) => entity === null && SUBORDINATING.has(lower))) return subject
  }
  return first
}
