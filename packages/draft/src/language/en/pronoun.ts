import type { Speaker } from '../../speech.ts'
import type { Piece } from './clause.ts'
import { mainSubject } from './main-subject.ts'
import { cueOf } from './cues.ts'
import { fitsGender, headNoun } from './description.ts'
import type { Discourse } from './discourse.ts'
import { asNamed } from './headed-name.ts'
import type { Gender } from './lexicon.ts'
import { isBody } from './roles.ts'
import { DETERMINERS, PRONOUNS } from './words.ts'

export const OWNERS = new Map([['him', 'he'], ['them', 'they'], ['his', 'he'], ['her', 'she'], ['its', 'it'], ['their', 'they']])

/** A pronoun that fits nobody stays what it is: an editor will know. */
export function pronounOf(discourse: Discourse, lower: string, before: readonly Piece[]): Speaker | undefined {
  if (lower === 'i' || lower === 'we') return discourse.focus.quoted === null ? undefined : { ...discourse.focus.quoted, reason: `“${lower}” in words of ${discourse.focus.quoted.name}` }
  const unresolved: Speaker = { name: lower, entity: null, role: null, reason: `“${lower}” fits nobody whom the text names before it` }
  return antecedent(discourse, lower, before) ?? announced(discourse, lower) ?? (['he', 'she', 'it', 'they'].includes(lower) ? unresolved : undefined)
}

function antecedent(discourse: Discourse, lower: string, before: readonly Piece[]): Speaker | undefined {
  const read = (speaker: Speaker): Speaker => ({ ...speaker, role: speaker.entity === null ? speaker.role : null, reason: `“${lower}” read as ${speaker.name}, the last whom it fits` })
  if (lower === 'he' || lower === 'she' || lower === 'who') {
    const wanted = lower === 'he' ? 'male' : lower === 'she' ? 'female' : undefined
    // Within a clause that hangs on the sentence’s subject: Keel blamed the costs, which he said had tripled.
    const inSentence = before.length > 0 && before.at(-1)?.text !== ',' && before.at(-1)?.kind === 'word' ? before.find(({ entity, opensName }) => opensName && entity?.kind === 'person' && discourse.focus.maybe(entity, wanted))?.entity : undefined
    if (inSentence != null) return read(asNamed(inSentence))
    // Keel declined because, she explained, …
    const subject = before.at(-1)?.text === ',' && ['because', 'when', 'although', 'though'].includes(before.at(-2)?.lower ?? '') ? mainSubject(before) : undefined
    const owner = subject && discourse.speakerOf(before, subject)?.entity
    if (owner != null && discourse.focus.maybe(owner, wanted)) return read(asNamed(owner))
    // “Frost said that …; it was fine, she added”: who spoke before it in the sentence.
    const spoke = before.findLastIndex((piece, at) => at > 0 && cueOf(piece.lower) !== undefined && before[at - 1]?.entity?.kind === 'person')
    const spoken = before[spoke - 1]?.entity
    if (spoken != null && discourse.focus.maybe(spoken, wanted)) return read(asNamed(spoken))
    const about = personBefore(discourse, before, wanted)
    if (about !== undefined) return read(about)
    const person = discourse.focus.people.findLast((one) => (one.entity === null ? fitsGender(one.name, wanted) : one.entity !== discourse.focus.quoted?.entity && one.entity !== discourse.focus.asker && discourse.focus.maybe(one.entity, wanted)))
    if (person === undefined) return undefined
    if (wanted !== undefined && person.entity !== null) discourse.focus.taken.set(person.entity, wanted)
    return read(person)
  }
  const body = bodyBefore(discourse, before) ?? discourse.focus.bodies.at(-1)
  if (lower === 'it') return body && read(body)
  if (lower !== 'they') return undefined
  if (discourse.focus.quoted !== null) return undefined
  if (discourse.focus.several !== null) return read(discourse.focus.several)
  // They, of one whose sex the text leaves open: a spokesperson.
  return discourse.focus.last !== null && discourse.focus.last.entity === null ? read(discourse.focus.last) : body && read(body)
}

/** “What worries him, he says, is the silence,” says Tomas Eide: at a text’s beginning, the first person of it who fits. */
function announced(discourse: Discourse, lower: string): Speaker | undefined {
  if (lower !== 'he' && lower !== 'she') return undefined
  const person = discourse.focus.roles.people.find((one) => !discourse.knows(one) && discourse.focus.maybe(one, lower === 'he' ? 'male' : 'female'))
  return person && { ...asNamed(person), reason: `“${lower}” read as ${person.name}, whom the text names later` }
}

/** “Belisle dismisses it as a guess; of the 41 signs, he contends, …”: the person whom the sentence has been about. */
function personBefore(discourse: Discourse, before: readonly Piece[], wanted: Gender | undefined): Speaker | undefined {
  if (!before.some(({ text }) => text === ';')) return undefined
  const main = mainSubject(before)
  const subject = main && !PRONOUNS.has(before[main.first]?.lower ?? '') || main && DETERMINERS.has(before[main.first]?.lower ?? '') ? discourse.speakerOf(before, main) : undefined
  return subject?.entity?.kind === 'person' && discourse.focus.maybe(subject.entity, wanted) ? subject : undefined
}

/** “The group, which has 14 plants, warned of losses; it now expects …”: what the sentence has been about. */
function bodyBefore(discourse: Discourse, before: readonly Piece[]): Speaker | undefined {
  const main = before.length > 2 ? mainSubject(before) : undefined
  const subject = main && !['it', 'he', 'she', 'they'].includes(before[main.first]?.lower ?? '') ? discourse.speakerOf(before, main) : undefined
  if (subject === undefined) return undefined
  return subject.entity?.kind === 'organization' || (subject.entity === null && isBody(headNoun(subject.name))) ? subject : undefined
}

/** Whom “his”, “her”, “its” or “their” means. */
export function ownerOf(discourse: Discourse, lower: string, before: readonly Piece[]): Speaker | undefined {
  const pronoun = OWNERS.get(lower)
  return pronoun === undefined ? undefined : antecedent(discourse, pronoun, before)
}
