import type { Speaker, Utterance } from '../../../speech.ts'
import type { Piece } from '../clause.ts'
import { afterAdverbials, afterListener } from '../adverbials.ts'
import { isClause } from '../clause-form.ts'
import { contentEnd } from '../content-clause.ts'
import { mainSubject } from '../main-subject.ts'
import { isNegated, isPassive } from '../voice.ts'
import { headNoun, isDocument } from '../description.ts'
import { isAdverb, isAuxiliary } from '../lexicon.ts'
import type { SpeechRule } from '../speech-context.ts'
import { DETERMINERS, PREPOSITIONS } from '../words.ts'
import { subjectBefore } from '../subject-before.ts'

const LISTENED = new Set(['warn', 'promise'])

/** Keel said that the harbour would close · told reporters on Friday it had closed: what is said stands behind the verb. */
export const speechSaidThat: SpeechRule = (context) => {
  const { clauses, discourse, textOf, utterance } = context
  const { pieces, cues } = clauses
  const found: Utterance[] = []
  for (const { at, cue } of cues) {
    if (cue.clause === 'none' || cue.participle || isPassive(pieces, at) || isNegated(pieces, at)) continue
    // hard to say, failed to say: nobody has.
    if (pieces[at - 1]?.lower === 'to' && !/^(?:on|used|liked?s?|continued?s?|hastened|rushed|returned|appeared|seemed|moved|reported|understood|alleged|quoted|believed|said)$/.test(pieces[at - 2]?.lower ?? '')) continue
    let from = at + 1
    if ((cue.verb === 'point' && pieces[from]?.lower === 'out') || (['write', 'report', 'message', 'text', 'email'].includes(cue.verb) && pieces[from]?.lower === 'back')) from += 1
    if (cue.listener) from = afterListener(pieces, from)
    else if (LISTENED.has(cue.verb) && pieces[afterAdverbials(pieces, from)]?.lower !== 'that' && !['of', 'against', 'to', 'the', 'a', 'it', 'there', 'he', 'she', 'they'].includes(pieces[from]?.lower ?? '')) {
      const heard = afterListener(pieces, from)
      if (pieces[heard]?.lower === 'that') from = heard
    }
    from = afterAdverbials(pieces, from)
    // said, however, that
    const open = pieces[from]?.text === ',' ? from : from > at + 1 && pieces[from - 1]?.text === ',' ? from - 1 : -1
    const closing = open === -1 ? -1 : pieces.findIndex(({ text }, index) => index > open && text === ',')
    if (closing !== -1 && closing - open < 12 && pieces[closing + 1]?.lower === 'that') from = closing + 1
    const that = pieces[from]?.lower === 'that'
    if (!that && cue.clause !== 'bare' && !/^(?:show|find)$/.test(cue.verb)) continue
    if (that) from += 1
    const floor = pieces.findLastIndex(({ kind }, index) => index < at && kind === 'quotation') + 1
    const subject = subjectBefore(pieces, at, floor)
    // In experiments reported in the journal, …
    if (subject !== undefined && PREPOSITIONS.has(pieces[subject.first - 1]?.lower ?? '') && pieces[subject.last - 1]?.entity === null && PREPOSITIONS.has(pieces[at + 1]?.lower ?? '')) continue
    // “…,” he predicted at the shelter: the quotation before it is what was said.
    // the firm, it says in a letter, has paid: a verb behind the comma goes on with what stands before it.
    if (!that && pieces.slice(at, from).some(({ text }) => text === ',') && pieces[from]?.entity === null && isAuxiliary(pieces[from]?.lower ?? '')) continue
    if (!that && subject !== undefined && pieces[subject.first - 1]?.kind === 'quotation') continue
    const end = contentEnd(clauses, from, at, subject?.relative)
    const [head, tail] = [pieces[from], pieces[end - 1]]
    if (head === undefined || tail === undefined || end - from < 2) continue
    if (head.kind === 'quotation' && end - from <= 2) continue
    if (!that && (pieces[at - 1]?.kind === 'quotation' || ['when', 'after', 'before', 'while', 'because', 'since', 'until'].includes(head.lower) || (PREPOSITIONS.has(head.lower) && !isAmount(pieces, from) && !pieces.slice(from, end).some(({ text }) => text === ',')))) continue
    if (!isClause(pieces, from, end) && !(that && pieces.slice(from, end).some(({ kind }) => kind === 'quotation'))) continue
    if (!that && inParenthesis(textOf(pieces[at]?.end ?? 0, head.start))) continue
    const speaker = (subject && discourse.speakerOf(pieces, subject)) ?? ownSubject()
    if (!that && cue.clause !== 'bare' && !isDocument(headNoun(speaker?.name ?? ''))) continue
    if (speaker === undefined || NOBODY.test(speaker.name)) continue
    found.push(utterance(cue.thought ? 'thought' : 'indirect', [head.start, tail.end], speaker, cue.verb, 'said-that'))

    /** Of a verb joined to another, that one’s: Keel rose and said. */
    function ownSubject(): Speaker | undefined {
      let joint = at - 1
      while (isAdverb(pieces[joint]?.lower ?? '') || ['also', 'then', 'later', 'has', 'had'].includes(pieces[joint]?.lower ?? '')) joint -= 1
      if (!['and', 'but', 'or', ',', 'then', '“”', 'only'].includes(pieces[joint]?.lower ?? '') || (pieces[joint]?.text === ',' && joint === at - 1)) return undefined
      const before = [...context.found, ...found].findLast(({ start }) => start < (pieces[at]?.start ?? 0))?.speaker
      const main = mainSubject(pieces)
      return before ?? (main && discourse.speakerOf(pieces, main))
    }
  }
  return found
}

/** Neither side would confirm that: nobody has said it. */
const NOBODY = /^(?:nobody|no one|none|neither|no)\b/i

/** at least 70, about half, between 12 and 18 */
const isAmount = (pieces: readonly Piece[], from: number): boolean => !/^(?:in|on|by|from|during|after|before|to|with|for)$/.test(pieces[from]?.lower ?? '') && pieces.slice(from, from + 5).some(({ kind, lower }) => kind === 'number' || ['half', 'least', 'most', 'hundreds', 'thousands', 'dozens'].includes(lower) || DETERMINERS.has(lower) && /^(?:two|three|four|five|six|seven|eight|nine|ten)$/.test(lower))

/** “, he said, ” stands in the middle of what he said. */
const inParenthesis = (between: string): boolean => /^\s*,\s*$/.test(between)
