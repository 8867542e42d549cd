import type { Utterance } from '../../../speech.ts'
import { isClause } from '../clause-form.ts'
import { contentEnd } from '../content-clause.ts'
import { mainSubject } from '../main-subject.ts'
import { isNegated } from '../voice.ts'
import { isAdverb } from '../lexicon.ts'
import type { SpeechRule } from '../speech-context.ts'
import { subjectBefore } from '../subject-before.ts'

/** Verbs that carry a clause with these words behind them. */
const PHRASES: readonly (readonly [verb: RegExp, words: RegExp])[] = [
  [/^(?:make|makes|made|making)$/, /^(?:it |themselves |himself |herself )?(?:clear|plain|known|public|the point|the case|the argument|the claim|no secret)(?: to .{1,40})?$/],
  [/^(?:put|puts|putting)$/, /^(?:it )?to .{1,60}$/],
  [/^(?:give|gives|gave|giving|offered|issued|issues|repeated|received)$/, /^(?:an? |his |her |its |their |no )?(?:\p{L}+ )?(?:assurances?|warnings?|undertaking|promise|guarantees?|hint|evidence|word|notice|statement)(?: to .{1,40})?$/u],
  [/^(?:am|is|are|was|were|remains?|remained)$/, /^(?:\p{L}+ly )?(?:adamant|clear|emphatic|insistent)$/u],
  [/^(?:took|takes|expressed|voiced)$/, /^(?:the view|the line|the position|concern|concerns|fears|alarm|regret|surprise|hope)$/],
  [/^(?:denied|denies|deny|denying|dismissed|dismisses|rejected|rejects|refuted|refutes|confirmed|confirms|repeated|repeats|disputed|disputes|contested)$/, /^(?:the |any |all |media |earlier |press |an? )*(?:\p{L}+ )?(?:reports?|claims?|allegations?|suggestions?|rumou?rs?|speculation|accusations?|charges?|assertions?|idea|notion|accounts?)(?: (?:by|from|in) .{1,40})?$/u],
]

/** Dunn made it clear that the bridge would stay · put it to him that he lied · denied reports that she had left: words together that carry a clause. */
export const speechMadeClear: SpeechRule = ({ clauses, discourse, found, textOf, utterance }) => {
  const { pieces } = clauses
  const added: Utterance[] = []
  for (const [that, { lower, start: at }] of pieces.entries()) {
    if (lower !== 'that' || found.some(({ mode, start }) => mode !== 'quote' && start >= at && start <= at + 6)) continue
    const verb = pieces.findLastIndex((piece, index) => index < that && index > that - 9 && piece.entity === null && PHRASES.some(([form, words]) => form.test(piece.lower) && words.test(textOf(pieces[index + 1]?.start ?? 0, pieces[that - 1]?.end ?? 0).toLowerCase())))
    if (verb === -1 || isNegated(pieces, verb)) continue
    const subject = subjectBefore(pieces, verb) ?? (['and', 'but'].includes(pieces[verb - 1]?.lower ?? '') || isAdverb(pieces[verb - 1]?.lower ?? '') || pieces[verb - 1]?.text === ',' ? mainSubject(pieces) : undefined)
    const speaker = subject && discourse.speakerOf(pieces, subject)
    const end = contentEnd(clauses, that + 1, that)
    const [head, tail] = [pieces[that + 1], pieces[end - 1]]
    if (speaker !== undefined && speaker.name !== 'it' && head !== undefined && tail !== undefined && isClause(pieces, that + 1, end)) added.push(utterance('indirect', [head.start, tail.end], speaker, pieces[verb]?.lower ?? null, 'made-clear'))
  }
  return added
}
