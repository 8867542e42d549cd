import nlp from 'compromise/two'
import { isListed, isListedBase, isListedNoun } from './dictionary.ts'

/** compromise's word list alone: its tagger would take seven seconds for a megabyte, and the rules here ask for single words. */
const words = (nlp.model() as { one: { lexicon: Readonly<Record<string, string | readonly string[]>> } }).one.lexicon

const tags = (lower: string): readonly string[] => (Object.hasOwn(words, lower) ? [words[lower] ?? []].flat() : [])
const has = (lower: string, ...wanted: readonly string[]): boolean => tags(lower).some((tag) => wanted.includes(tag))

export type Gender = 'female' | 'male'

export const isFirstName = (lower: string): boolean => has(lower, 'FirstName', 'FemaleName', 'MaleName')
export const isSurname = (lower: string): boolean => has(lower, 'LastName')
export const genderOfName = (lower: string): Gender | undefined => (has(lower, 'FemaleName') ? 'female' : has(lower, 'MaleName') ? 'male' : undefined)
export const isDemonym = (lower: string): boolean => has(lower, 'Demonym')
/** What somebody is or does: captain, economist. */
export const isActor = (lower: string): boolean => has(lower, 'Actor')
/** A common word in some form, which a capital at a sentence's beginning makes no name. */
export const isCommon = (lower: string): boolean => isListed(lower) || has(lower, 'Gerund', 'Adjective', 'PastTense', 'PresentTense', 'Plural', 'Infinitive', 'Singular', 'Actor', 'Comparative', 'Superlative', 'Uncountable', 'Noun', 'Adverb', 'Participle', 'Preposition', 'Conjunction', 'Determiner', 'Pronoun', 'QuestionWord', 'Modal', 'TextValue', 'Expression', 'Unit', 'Negative', 'Copula', 'Duration')
/** A form that can be a clause's verb. */
export const isVerb = (lower: string): boolean => AUXILIARIES.has(lower) || IRREGULAR.has(lower) || has(lower, 'PastTense', 'PresentTense', 'Infinitive', 'Modal', 'Copula') || /[a-z]{3}ed$/.test(lower)
/** A verb's form that is hardly anything else. */
export const isFinite = (lower: string): boolean => AUXILIARIES.has(lower) || IRREGULAR.has(lower) || has(lower, 'PastTense') || /[a-z]{3}ed$/.test(lower)
/** A verb's bare form: ask, begin. */
export const isInfinitive = (lower: string): boolean => has(lower, 'Infinitive') || (isListedBase(lower) && lower !== 'the')
export const isAdverb = (lower: string): boolean => has(lower, 'Adverb') || (/[a-z]{3}ly$/.test(lower) && !LY_NOUNS.has(lower))
/** What ends as adverbs do and is none: the family said. */
const LY_NOUNS = new Set(['family', 'assembly', 'supply', 'reply', 'monopoly', 'anomaly', 'bully', 'butterfly', 'elderly', 'apply', 'imply', 'rely', 'multiply', 'comply'])
export const isNoun = (lower: string): boolean => has(lower, 'Singular', 'Plural', 'Uncountable', 'Noun', 'Actor') || isListedNoun(lower)
export const isAdjective = (lower: string): boolean => has(lower, 'Adjective', 'Comparative', 'Superlative')

/** Forms that the list lacks, or has as nouns. */
const IRREGULAR = new Set(`cut put burst split quit bid beat upset shed cast sank swam drank rang sang spoke broke chose drove flew grew threw wrote rode shook stole tore wore woke won fought bought brought caught taught sought sold felt met paid sat slept spent stood struck swept burnt built hit hurt let set shut cost dealt died fed fled hung laid led lent lit meant shot slid spread stuck wept wound began became drew ate forgot froze hid bit beat bore blew shrank sprang swore dug spun bent bound bred sent lay sped wove
  needs costs takes makes gives wants works means lives remains faces lacks holds runs comes goes seems looks shows helps keeps plans hopes matters depends deserves owes earns serves breaks falls rises grows moves stands starts stops ends begins opens closes leaves leads loses wins plays pays sells buys brings builds drives turns calls feels knows thinks loves hates likes fears stays sits sees hears finds uses tries allows lets puts sets cuts hits kills dies saves risks sends reads writes speaks`.split(/\s+/))

const AUXILIARIES = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'has', 'have', 'had', 'will', 'would', 'could', 'can', 'should', 'may', 'might', 'must', 'shall', 'do', 'does', 'did', "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "won't", "wouldn't", "couldn't", "can't", 'cannot', "shouldn't", "mustn't", "don't", "doesn't", "didn't", 'got', 'went', 'came', 'took', 'gave', 'made', 'left', 'lost', 'held', 'kept', 'fell', 'rose', 'ran', 'saw', 'knew'])
export const isAuxiliary = (lower: string): boolean => AUXILIARIES.has(lower)

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
const nameOf = (code: string): string | undefined => regions.of(code)?.toLowerCase()

/** Countries, regions and cities: compromise's, the countries of the Unicode CLDR and the cities that time zones are named after. */
const PLACES: ReadonlySet<string> = new Set([
  ...Object.keys(words).filter((word) => has(word, 'City', 'Country', 'Region', 'Place')),
  ...letters.flatMap((a) => letters.flatMap((b) => nameOf(a + b) ?? [])),
  ...Intl.supportedValuesOf('timeZone').flatMap((zone) => zone.split('/').slice(1).at(-1)?.replaceAll('_', ' ').toLowerCase() ?? []),
  'u.s.', 'us', 'uk', 'u.k.', 'usa', 'europe', 'africa', 'asia', 'america', 'north america', 'south america', 'latin america', 'middle east', 'arctic', 'antarctica', 'atlantic', 'pacific', 'mediterranean', 'baltic', 'balkans', 'caribbean', 'england', 'scotland', 'wales', 'northern ireland',
  'new england', 'silicon valley', 'wall street', 'westminster', 'north sea', 'black sea', 'red sea', 'alps', 'andes', 'himalayas', 'sahara', 'siberia', 'gaza', 'west bank', 'kashmir', 'brittany', 'normandy', 'tuscany', 'sicily', 'catalonia', 'bavaria',
])
export const isPlaceName = (lower: string): boolean => PLACES.has(lower)
