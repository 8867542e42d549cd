import type { FoundEntity } from '../../entities.ts'
import type { Speaker } from '../../speech.ts'
import type { Piece } from './clause.ts'
import { fitsGender, isAttribute, isHuman, isPlural } from './description.ts'
import type { Discourse } from './discourse.ts'
import { asNamed } from './headed-name.ts'
import { isAdjective } from './lexicon.ts'
import { PARTICIPLES } from './noun-phrase.ts'
import { COMPANY } from './roles.ts'
import { CONJUNCTIONS, FEMALE_WORDS, MALE_WORDS, PREPOSITIONS } from './words.ts'

/** Organizations that “the company” never means. */
const NO_COMPANIES = /\b(?:council|ministry|police|union|court|party|university|institute|department|agency|federation|association|parliament|senate|hospital|school|church|government|commission|committee|army|navy|college|board|office|society|rovers|united|athletic|city|fc|courier|gazette|times|post|herald|news|bbc|eu|un|nato)\b/i

/** What a newspaper calls another, and names that are none of one. */
const PRESS = new Set(['newspaper', 'paper', 'magazine', 'tabloid', 'weekly', 'daily', 'journal'])

const NO_PRESS = /\b(?:council|ministry|police|union|court|party|university|institute|department|agency|federation|association|parliament|senate|hospital|school|church|government|commission|committee|army|navy|college|board|office|society|plc|inc|ltd|corp|group|bank|rovers|united|athletic|city|fc|eu|un|nato)\b/i

/** What speaks for whoever wrote it. */
const LETTERS = /^(?:letter|email|e-mail|note|post|message|memo|tweet)$/

const isPress = (roles: ReadonlySet<string>): boolean => ['newspaper', 'magazine', 'broadcaster', 'agency'].some((role) => roles.has(role))

/** What ends companies' names by law. */
const LISTED = /(?:\b(?:plc|inc|ltd|llc|corp|co|ag|gmbh|sa|nv|ab|asa|oyj|spa|kg|bv)\.?|& \p{L}+)$/iu

/** “the minister”, “the agency”, “a deckhand”: somebody known by that role, or whoever it describes. */
export function described(discourse: Discourse, own: readonly Piece[], text: string, beside: string | null): Speaker | undefined {
  const stop = own.findIndex(({ lower, entity, kind }, at) => at > 0 && (kind === 'mark' && !/^[’'&-]$/.test(lower) || (entity === null && (PREPOSITIONS.has(lower) || lower === 'who' || CONJUNCTIONS.has(lower)))))
  const phrase = own.slice(0, stop === -1 ? undefined : stop)
  const [head] = own
  const noun = phrase.at(-1)?.lower ?? ''
  const called = /\b(?:called|named|known as|identified as|gave (?:only )?(?:his|her|their) (?:first )?name as)(?: only as)? (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)/u.exec(`${text} ${beside ?? ''}`)?.[1]
  const hung = own.findIndex(({ lower }, at) => at > 1 && PARTICIPLES.has(lower))
  const asTold: Speaker = { name: called ?? (hung === -1 ? text : discourse.focus.textOf(own[0]?.start ?? 0, own[hung - 1]?.end ?? 0)), entity: null, role: beside, reason: null }
  if (head === undefined || noun === '') return undefined
  if (!/^(?:the|his|her|its|their|this|that)$/.test(head.lower) || phrase.length > 5) return namedAs(discourse, called) ?? (discourse.focus.inHeadline ? inStory(discourse, noun) : undefined) ?? asTold
  const words = phrase.slice(1).flatMap(({ lower }) => lower.split('-'))
  const last = words.at(-1) ?? noun
  const reason = (entity: FoundEntity): Speaker => ({ name: entity.name, entity, role: null, reason: `“${text}” read as ${entity.name}` })
  // “the minister’s lawyer” is somebody else.
  if (own.some(({ text: mark }) => /^[’']s?$/.test(mark))) return asTold
  const roles = discourse.focus.roles
  const extra = words.slice(0, -1).filter((word) => !isAdjective(word))
  // “Its legal officer” brings in another than the planning officer.
  const another = ['a', 'an', 'its', 'their', 'his', 'her'].includes(head.lower)
  const suits = (entity: FoundEntity): boolean => roles.of(entity).has(last) && (!another || words.slice(0, -1).every((word) => roles.of(entity).has(word))) && (extra.length <= 1 || extra.every((word) => roles.of(entity).has(word)))
  const person = discourse.focus.people.findLast(({ entity }) => entity !== null && suits(entity))?.entity ?? (isHuman(last) && !isPlural(last) ? head.lower === 'the' ? roles.people.find(suits) : roles.theOneWho(last) : undefined)
  if (person != null) return reason(person)
  const body = discourse.focus.bodies.findLast(({ entity }) => entity !== null && roles.of(entity).has(last))?.entity
  if (body != null && stop === -1) return reason(body)
  if (LETTERS.test(last) && stop === -1 && head.lower === 'the' && discourse.focus.writer !== null) return reason(discourse.focus.writer)
  if (PRESS.has(last) && stop === -1 && head.lower === 'the') {
    const paper = discourse.focus.bodies.findLast(({ entity }) => entity !== null && !NO_PRESS.test(entity.name))?.entity
    if (paper != null) return reason(paper)
  }
  if (COMPANY.has(last) && stop === -1 && head.lower === 'the') {
    const company = nearestCompany(discourse) ?? roles.organizations.find((entity) => roles.of(entity).has(last)) ?? roles.organizations.find(({ name }) => !NO_COMPANIES.test(name))
    if (company != null) return reason(company)
  }
  // An aunt had paid. The aunt said …: somebody new.
  if (discourse.focus.newcomers.has(last) && stop === -1) return asTold
  const introduced = discourse.focus.introduced ?? (isAttribute(last) && stop === -1 && phrase.length < 4 ? discourse.focus.subject : null)
  if (introduced !== null && head.lower === 'the' && isHuman(last) && !isPlural(last) && fitsGender(text, roles.genderOf(introduced))) return reason(introduced)
  const anyone = words.includes('old') || /^(?:man|woman|old|year-old|boy|girl|widow|widower|pair|teenager|pensioner)$/.test(last) || noun.endsWith('year-old')
  if (anyone) {
    const wanted = FEMALE_WORDS.has(last) ? 'female' : MALE_WORDS.has(last) ? 'male' : undefined
    const one = discourse.focus.people.findLast(({ entity }) => entity !== null && discourse.focus.maybe(entity, wanted))?.entity
    if (one != null) return reason(one)
  }
  return asTold
}

/** The last organization named that may be one, a listed company before others. */
function nearestCompany(discourse: Discourse): FoundEntity | undefined {
  const companies = discourse.focus.bodies.flatMap(({ entity }) => (entity !== null && !NO_COMPANIES.test(entity.name) && !isPress(discourse.focus.roles.of(entity)) ? [entity] : []))
  return companies.findLast(({ name }) => LISTED.test(name)) ?? companies.at(-1)
}

/** Whom a bare noun of a headline means: Skipper tells inquiry. */
function inStory(discourse: Discourse, noun: string): Speaker | undefined {
  const entity = isHuman(noun) ? discourse.focus.roles.personWith(noun) : undefined
  return entity && { ...asNamed(entity), reason: `“${noun}” read as ${entity.name}, whom the story names` }
}

function namedAs(discourse: Discourse, name: string | undefined): Speaker | undefined {
  const entity = name === undefined ? undefined : discourse.focus.roles.named(name)
  return entity && asNamed(entity)
}
