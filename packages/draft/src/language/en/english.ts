import type { Language } from '../language.ts'
import type { Reading } from '../../reading/reading.ts'
import type { NameCandidate, NameRule } from '../rule.ts'
import { claimsOf } from './claims.ts'
import { datesOf } from './dates.ts'
import { figuresOf } from './figures.ts'
import { HINTS } from './hints.ts'
import { isCommon } from './lexicon.ts'
import { longerForm } from './longer-form.ts'
import { candidatesIn, isNamePart, isOpening } from './name-candidates.ts'
import { nameAcronym } from './rules/name-acronym.ts'
import { nameActs } from './rules/name-acts.ts'
import { nameAdjective } from './rules/name-adjective.ts'
import { nameAge } from './rules/name-age.ts'
import { nameAlone } from './rules/name-alone.ts'
import { nameApposition } from './rules/name-apposition.ts'
import { nameBeforeRole } from './rules/name-before-role.ts'
import { nameBelonging } from './rules/name-belonging.ts'
import { nameCommonWord } from './rules/name-common-word.ts'
import { nameContest } from './rules/name-contest.ts'
import { nameDateline } from './rules/name-dateline.ts'
import { nameDemonym } from './rules/name-demonym.ts'
import { nameFirstName } from './rules/name-first-name.ts'
import { nameFirstWord } from './rules/name-first-word.ts'
import { nameInstitution } from './rules/name-institution.ts'
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
import { ORGANIZATION_HEADS, PLACE_HEADS } from './words.ts'

const NAME_RULES: readonly NameRule[] = [
  nameAcronym, nameActs, nameAdjective, nameAge, nameAlone, nameApposition, nameBeforeRole, nameBelonging, nameCommonWord, nameContest, nameDateline, nameDemonym,
  nameFirstName, nameFirstWord, nameInstitution, nameIts, nameKnownPlace, nameOrganizationHead, nameOwner, namePlaceHead, namePlaceNoun, namePlacePreposition,
  nameShape, nameSpeaks, nameThing, nameTitle,
]

const HEADS: ReadonlySet<string> = new Set([...ORGANIZATION_HEADS, ...PLACE_HEADS])

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
  const seen = wordsOfNames(reading)
  const all = reading.paragraphs.flatMap((paragraph) => (isTitleCase(paragraph.text, paragraph.sentences.length) ? [] : paragraph.sentences.flatMap((sentence) => candidatesIn(sentence, (text) => seen.has(text)))))
  const names = new Set(all.flatMap(({ text }) => (text.includes(' ') ? [] : [text.toLowerCase()])))
  const roots = new Set<string>()
  const own = all.filter(({ text }) => {
    const root = rootOf(text.toLowerCase(), names)
    if (root !== undefined) roots.add(root)
    return root === undefined
  })
  return own.map((candidate) => (roots.has(candidate.text.toLowerCase()) ? { ...candidate, hasAdjective: true } : candidate))
}

/** Words that have a capital where no sentence begins, and last words of longer names: what they name, they name at a sentence's beginning too. */
function wordsOfNames({ paragraphs }: Reading): ReadonlySet<string> {
  const seen = new Set<string>()
  for (const { text, sentences } of paragraphs) {
    if (isTitleCase(text, sentences.length)) continue
    for (const { tokens, quotations } of sentences) {
      const openings = new Set(quotations.map(({ innerStart }) => innerStart))
      for (const [at, token] of tokens.entries()) {
        const [before, next] = [tokens[at - 1], tokens[at + 1]]
        if (!isNamePart(token)) continue
        if (isNamePart(before) && !isNamePart(next) && !HEADS.has(token.lower) && !(at === 1 && isCommon(before?.lower ?? ''))) seen.add(token.text)
        if (at > 0 && !openings.has(token.start) && !isOpening(before) && !isNamePart(before) && !['of', 'for', 'and', '&'].includes(before?.lower ?? '')) seen.add(token.text)
      }
    }
  }
  return seen
}

const STEM = /[aeiouy]+$/

/** The name that an adjective is made of, if the text has it: Kessia, of Kessian. */
function rootOf(text: string, names: ReadonlySet<string>): string | undefined {
  const [, stem = ''] = /^(\p{L}{3,}?)(?:i?ans?|ese|ish|ic|is?|ers?)$/u.exec(text) ?? []
  if (stem.length < 4) return undefined
  return names.keys().find((name) => name !== text && name.length < text.length + 2 && name.replace(STEM, '') === stem.replace(STEM, '') && !(name.endsWith('ian') || name.length > text.length))
}

/** A headline Set Like This says nothing of what is a name. */
function isTitleCase(text: string, sentences: number): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? []
  return sentences === 1 && !text.startsWith('(') && words.length > 4 && !/[.!?”"]$/.test(text) && words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length > 0.8
}
