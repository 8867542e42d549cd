import type { Language } from '../language.ts'
import type { NameRule } from '../rule.ts'
import { claimsOf } from './claims.ts'
import { datesOf } from './dates.ts'
import { figuresOf } from './figures.ts'
import { HINTS } from './hints.ts'
import { longerForm } from './longer-form.ts'
import { candidatesOf } from './names.ts'
import { nameAcronym } from './rules/name-acronym.ts'
import { nameActs } from './rules/name-acts.ts'
import { nameAdjective } from './rules/name-adjective.ts'
import { nameAge } from './rules/name-age.ts'
import { nameAlone } from './rules/name-alone.ts'
import { nameApposition } from './rules/name-apposition.ts'
import { nameBeforeRole } from './rules/name-before-role.ts'
import { nameBelonging } from './rules/name-belonging.ts'
import { nameCalled } from './rules/name-called.ts'
import { nameCommonWord } from './rules/name-common-word.ts'
import { nameContest } from './rules/name-contest.ts'
import { nameDateline } from './rules/name-dateline.ts'
import { nameDaysPaper } from './rules/name-days-paper.ts'
import { nameDemonym } from './rules/name-demonym.ts'
import { nameFirstName } from './rules/name-first-name.ts'
import { nameFirstWord } from './rules/name-first-word.ts'
import { nameGoods } from './rules/name-goods.ts'
import { nameHeard } from './rules/name-heard.ts'
import { nameInstitution } from './rules/name-institution.ts'
import { nameIts } from './rules/name-its.ts'
import { nameKnownPlace } from './rules/name-known-place.ts'
import { nameObject } from './rules/name-object.ts'
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
  nameAcronym, nameActs, nameAdjective, nameAge, nameAlone, nameApposition, nameBeforeRole, nameBelonging, nameCalled, nameCommonWord, nameContest, nameDateline, nameDaysPaper, nameDemonym,
  nameFirstName, nameFirstWord, nameGoods, nameHeard, nameInstitution, nameIts, nameKnownPlace, nameObject, nameOrganizationHead, nameOwner, namePlaceHead, namePlaceNoun, namePlacePreposition,
  nameShape, nameSpeaks, nameThing, nameTitle,
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
