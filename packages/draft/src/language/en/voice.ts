import type { Piece } from './clause.ts'
import { cueOf } from './cues.ts'
import { isAdverb, isAuxiliary, isFinite } from './lexicon.ts'

const NOT = new Set(['not', "didn't", "doesn't", "don't", "wouldn't", 'declined', 'refused', 'never', "couldn't", 'cannot', "can't", "won't", 'unable', 'without'])

/** would not say, declined to say: nothing between the verb and the word that denies it but auxiliaries. */
export function isNegated(pieces: readonly Piece[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const lower = pieces[before]?.lower ?? ''
    if (NOT.has(lower)) return true
    if (!(isAuxiliary(lower) || isAdverb(lower) || lower === 'to')) return false
  }
  return false
}

/** `is said`, `was told`: somebody else speaks, whom the text does not name. */
export function isPassive(pieces: readonly Piece[], at: number): boolean {
  if (cueOf(pieces[at]?.lower ?? '')?.participle === true) return false
  let before = at - 1
  while (isAdverb(pieces[before]?.lower ?? '') || ['also', 'been', 'being', 'not'].includes(pieces[before]?.lower ?? '')) before -= 1
  // when reminded, if asked, as told: nobody who does it stands before it.
  if (['when', 'if', 'once', 'unless', 'until', 'though', 'although'].includes(pieces[before]?.lower ?? '') && isFinite(pieces[at]?.lower ?? '')) return true
  return ['am', 'is', 'are', 'was', 'were', 'be', 'been', 'being', "isn't", "wasn't", "aren't", "weren't"].includes(pieces[before]?.lower ?? '') || ['been', 'being'].includes(pieces[before + 1]?.lower ?? '') && before + 1 < at
}
