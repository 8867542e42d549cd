import { isDocument, isHuman, isPlural } from '../description.ts'
import type { SpeechRevision } from '../speech-context.ts'
import { subjectAfter } from '../subject-after.ts'
import { PREPOSITIONS } from '../words.ts'

const CITING = new Set(['citing', 'quoting'])
/** Those of many whom people cite as speaking; costs, rules and reasons have said nothing. */
const SAYS = /(?:ers|ors|ists|ians|ants|ees|men|women|people|officials|sources|police|witnesses|staff|diplomats|aides|executives|experts|relatives|others|two|three)$/

/** The tunnel had flooded, the Ledger said, citing two engineers: they have said it, and the newspaper tells. */
export const speechCiting: SpeechRevision = ({ clauses: { pieces }, discourse, found }) => {
  const at = pieces.findIndex(({ lower, entity }) => entity === null && CITING.has(lower))
  const subject = at === -1 ? undefined : subjectAfter(pieces, at)
  const speaker = subject && discourse.speakerOf(pieces, subject)
  if (subject === undefined || speaker === undefined) return found
  const phrase = pieces.slice(subject.first, subject.last)
  const stop = phrase.findIndex(({ lower, entity }, index) => index > 0 && entity === null && (PREPOSITIONS.has(lower) || ['who', 'familiar', 'close', 'seen', 'obtained', 'briefed', 'and'].includes(lower)))
  const noun = phrase.slice(0, stop === -1 ? undefined : stop).at(-1)?.lower ?? ''
  if (speaker.entity === null && !(isDocument(noun) || isHuman(noun) || isPlural(noun) && SAYS.test(noun))) return found
  if (speaker.entity?.kind === 'place') return found
  return found.map((one) => (one.mode !== 'promise' && one.speaker.name !== speaker.name ? { ...one, speaker, via: [...one.via, one.speaker] } : one))
}
