import { isActor, type Gender } from './lexicon.ts'
import { FEMALE_WORDS, MALE_WORDS, ORGANIZATION_HEADS, PREPOSITIONS, TITLES } from './words.ts'

const HUMAN = /^(?:one|another|other|others|first|second|third|fourth|someone|somebody|man|woman|boy|girl|teenager|pensioner|child|person|mother|father|sister|brother|son|daughter|wife|husband|widow|widower|friend|neighbour|neighbor|aide|ally|critic|rival|boss|chief|head|chair|survivor|victim|relative|cousin|nephew|niece|uncle|aunt|grandmother|grandfather|gran|colleague|guest|fan|official|insider|source|mp|kc|expert|student|tenant|parent|passer-by|bystander|onlooker|witness|native|local|veteran|youth|suspect|defendant|user|bride|groom|twin|orphan|hostess|host|clerk|cook|guide|guard|vicar|priest|monk|nun|pupil|half|half-back|prop|hooker|keeper|batter|bowler|centre-back|full-back|lock|roofer|mum|dad|pal|mate|girlfriend|boyfriend|partner|fiancé|fiancée)$/
const HUMAN_ENDING = /(?:man|woman|person|er|or|ist|ian|eer|ant|ee)$/
const NO_HUMANS = /^(?:newspaper|paper|letter|paper|number|computer|weather|order|matter|chapter|register|poster|banner|newsletter|regulator|operator|carrier|retailer|insurer|supplier|lender|manufacturer|publisher|maker|broadcaster|committee|employer|developer|brewer|plant|tower|river|summer|winter|power|water|error|sector|factor|door|floor|mirror|motor|disorder|investor-group|tender|barrier|laser|thermometer|memo|answer|offer|folder|transfer|border|danger|layer|other-body|placard)$/

/** The noun that a description turns on: spokesman, of a spokesman for the port. */
export function headNoun(description: string): string {
  const words = description.toLowerCase().replaceAll('’', "'").split(/\s+/)
  const end = words.findIndex((word, at) => at > 0 && (PREPOSITIONS.has(word) || word === 'who' || word === 'which' || word === 'that' || /[a-z]{3}ed$|^seen$|^led$|,$/.test(word)))
  return (words.slice(0, end === -1 ? undefined : end).at(-1) ?? '').replace(/[’'].*$/, '')
}

/** Whether a noun means one human being, as far as its form and the word lists tell. */
export const isHuman = (noun: string): boolean => !NO_HUMANS.test(noun) && !ORGANIZATION_HEADS.has(noun) && (HUMAN.test(noun) || TITLES.has(noun) || isActor(noun) || HUMAN_ENDING.test(noun) || noun.endsWith('year-old'))

const OFFICE = /^(?:judge|minister|secretary|spokesman|spokeswoman|spokesperson|officer|prosecutor|lawyer|solicitor|barrister|president|mayor|chairman|chairwoman|chair|governor|director|manager|head|leader|boss|doctor|official|captain|coach|witness|reporter|editor|detective|inspector|coroner|ambassador|chancellor|premier|commissioner|magistrate|driver|referee|umpire|source|owner|caller|victim|suspect|defendant|accused|other|first|second|third|interviewer|widow|mother|father|wife|husband|son|daughter|sister|brother|aunt|uncle|niece|nephew|cousin|grandmother|grandfather|grandson|granddaughter|neighbour|neighbor|friend|colleague|customer|caretaker|landlord|tenant|pilot|employer|worker)$/
/** Whether a noun only says something of whoever is spoken of, and does not bring in somebody new: the striker, the singer; not the judge. */
export const isAttribute = (noun: string): boolean => isHuman(noun) && !OFFICE.test(noun)

/** Whether a noun means something written, counted or measured that shows what is so. */
export const isDocument = (noun: string): boolean => /(?:records?|documents?|papers?|figures|data|research|reports?|study|studies|surveys?|polls?|files|letters?|memos?|statements?|filings?|emails?|e-mails|accounts|minutes|statistics|logs?|messages|tests?|analysis|review|audit|census|x-rays|footage|images|photographs|projections|estimates|results|findings|scans?|inquiry|investigation|evidence)$/.test(noun)

export const isPlural = (noun: string): boolean => /[a-z]{2}[^s'u]s$/.test(noun) || /^(?:police|people|men|women|children|staff|others|both|some|many|most|several|two|three|four|five|six|data)$/.test(noun)

/** Whether somebody who is only described may be meant by he or she. */
export function fitsGender(description: string, wanted: Gender | undefined): boolean {
  const noun = headNoun(description)
  if (isPlural(noun) || !isHuman(noun)) return false
  const words = description.toLowerCase().split(/[^\p{L}-]+/u)
  return wanted === undefined || !words.some((word) => (wanted === 'female' ? MALE_WORDS : FEMALE_WORDS).has(word) && (word === noun || !['his', 'her'].includes(words[0] ?? '')))
}
