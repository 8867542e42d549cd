import type { Language } from '../language.ts'
import type { Reading } from '../../reading/reading.ts'
import type { NameCandidate, NameRule } from '../rule.ts'
import { claimsOf } from './claims.ts'
import { datesOf } from './dates.ts'
import { figuresOf } from './figures.ts'
import { HINTS } from './hints.ts'
import { longerForm } from './longer-form.ts'
import { candidatesIn, isNamePart } from './name-candidates.ts'
import { nameAcronym } from './rules/name-acronym.ts'
import { nameAdjective } from './rules/name-adjective.ts'
import { nameAge } from './rules/name-age.ts'
import { nameApposition } from './rules/name-apposition.ts'
import { nameBelonging } from './rules/name-belonging.ts'
import { nameContest } from './rules/name-contest.ts'
import { nameDateline } from './rules/name-dateline.ts'
import { nameFirstName } from './rules/name-first-name.ts'
import { nameIts } from './rules/name-its.ts'
import { nameKnownPlace } from './rules/name-known-place.ts'
import { nameOrganizationHead } from './rules/name-organization-head.ts'
import { nameOwner } from './rules/name-owner.ts'
import { namePlaceHead } from './rules/name-place-head.ts'
import { namePlaceNoun } from './rules/name-place-noun.ts'
import { namePlacePreposition } from './rules/name-place-preposition.ts'
import { nameShape } from './rules/name-shape.ts'
import { nameSpeaks } from './rules/name-speaks.ts'
import { nameThing } from './rules/name-thing.ts'
import { nameTitle } from './rules/name-title.ts'
import { utterancesOf } from './speech.ts'

const NAME_RULES: readonly NameRule[] = [
  nameAcronym, nameAdjective, nameAge, nameApposition, nameBelonging, nameContest, nameDateline, nameFirstName, nameIts, nameKnownPlace, nameOrganizationHead,
  nameOwner, namePlaceHead, namePlaceNoun, namePlacePreposition, nameShape, nameSpeaks, nameThing, nameTitle,
]

const COMMONEST = new Set('the of and to in a is that for was on with as it be at by from are this have not but had they which or an were has his her its said he she will would been their there one all'.split(' '))

export const english: Language = {
  tag: 'en',
  hints: HINTS,
  nameRules: NAME_RULES,
  longerForm,
  familiarity(text) {
    const words = text.slice(0, 20_000).toLowerCase().match(/\p{L}+/gu) ?? []
    return words.length === 0 ? 0 : words.filter((word) => COMMONEST.has(word)).length / words.length
  },
  candidates: candidatesOf,
  utterances: utterancesOf,
  dates: datesOf,
  figures(reading, dates) {
    const ordered = dates.toSorted((a, b) => a.start - b.start)
    let next = 0
    // Asked in the order of the text.
    return figuresOf(reading, (start, end) => {
      while ((ordered[next]?.end ?? Infinity) <= start) next += 1
      const date = ordered[next]
      return date !== undefined && date.start <= start && date.end >= end
    })
  },
  claims: claimsOf,
}

function candidatesOf(reading: Reading): NameCandidate[] {
  const seen = new Set<string>()
  for (const { sentences } of reading.paragraphs) for (const { tokens, quotations } of sentences) for (const [at, token] of tokens.entries()) if (at > 0 && isNamePart(token) && !quotations.some(({ innerStart }) => innerStart === token.start) && !/^[.:!?…]$/.test(tokens[at - 1]?.text ?? '') && !isNamePart(tokens[at - 1]) && !['of', 'for', 'and', '&'].includes(tokens[at - 1]?.lower ?? '')) seen.add(token.text)
  const all = reading.paragraphs.flatMap((paragraph) => {
    const found = paragraph.sentences.flatMap((sentence) => candidatesIn(sentence, (text) => seen.has(text)))
    return isTitleCase(paragraph.text, paragraph.sentences.length) ? [] : found
  })
  const stems = new Set(all.flatMap(({ text }) => (text.includes(' ') ? [] : [text.toLowerCase().replace(/[aeiouy]+$/, '')])))
  return all.filter(({ text }) => !isAdjectiveOf(text, stems))
}

/** Kessian, where the text names Kessia. */
function isAdjectiveOf(text: string, stems: ReadonlySet<string>): boolean {
  const [, stem = ''] = /^(\p{L}{3,}?)(?:i?ans?|ese|ish|ic|is?)$/u.exec(text.toLowerCase()) ?? []
  return stem.length > 3 && stems.has(stem) && !stems.has(text.toLowerCase().replace(/[aeiouy]+$/, '')) || (stem.length > 3 && stems.has(stem) && /ans?$/.test(text))
}

/** A headline Set Like This says nothing of what is a name. */
function isTitleCase(text: string, sentences: number): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? []
  return sentences === 1 && words.length > 4 && !/[.!?”"]$/.test(text) && words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length > 0.8
}
