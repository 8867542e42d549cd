import type { SpeechRevision } from '../speech-context.ts'
import { subjectAfter } from '../subject.ts'
import { PREPOSITIONS } from '../words.ts'

const CITING = new Set(['citing', 'quoting'])
/** What people cite that has said nothing: the weather, health reasons. */
const SAYS = /(?:ers?|ors?|ists?|ians?|ants?|men|women|man|woman|people|officials?|sources?|records?|documents?|papers?|emails?|figures|data|research|reports?|stud(?:y|ies)|surveys?|polls?|files?|letters?|memos?|statements?|filings?|agency|ministry|police|witness(?:es)?|staff|diplomats?|aides?|executives?|experts?|relatives|accounts|minutes|statistics|logs|messages|testimony|person|analysis)$/

/** The tunnel had flooded, the Ledger said, citing two engineers: they have said it, and the newspaper tells. */
export const speechCiting: SpeechRevision = ({ clauses: { pieces }, discourse, found }) => {
  const at = pieces.findIndex(({ lower, entity }) => entity === null && CITING.has(lower))
  const subject = at === -1 ? undefined : subjectAfter(pieces, at)
  const speaker = subject && discourse.speakerOf(pieces, subject)
  if (subject === undefined || speaker === undefined) return found
  const phrase = pieces.slice(subject.first, subject.last)
  const stop = phrase.findIndex(({ lower, entity }, index) => index > 0 && entity === null && (PREPOSITIONS.has(lower) || ['who', 'familiar', 'close', 'seen', 'obtained', 'briefed', 'and'].includes(lower)))
  const noun = phrase.slice(0, stop === -1 ? undefined : stop).at(-1)?.lower ?? ''
  if (speaker.entity === null && !SAYS.test(noun)) return found
  if (speaker.entity?.kind === 'place') return found
  return found.map((one) => (one.mode !== 'promise' && one.speaker.name !== speaker.name ? { ...one, speaker, via: [...one.via, one.speaker] } : one))
}
