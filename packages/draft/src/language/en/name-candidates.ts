import type { Sentence } from '../../reading/sentences.ts'
import { isCapital, type Token } from '../../reading/token.ts'
import type { NameCandidate } from '../rule.ts'
import { closesSentence } from './cues.ts'
import { isListed, isListedPlural } from './dictionary.ts'
import { isActor, isCommon, isDemonym, isFirstName, isNoun, isPlaceName } from './lexicon.ts'
import { wordValue } from './numbers.ts'
import { CONJUNCTIONS, DETERMINERS, MONTH_FORMS, NO_NAMES, ORGANIZATION_HEADS, PLACE_HEADS, PREPOSITIONS, PRONOUNS, SURNAME_HEADS, TITLES, WEEKDAYS } from './words.ts'

/** al-Qaduli begins a name as a capital does; I’ve, Sh900 and A14 do not. */
export const isNamePart = (token: Token | undefined): boolean => token !== undefined && token.kind === 'word' && (isCapital(token) || /^(?:al|el|ibn|bin|d)[-’']\p{Lu}/u.test(token.text)) && !/'(?:ll|ve|re|d|m|t|s)$|^\p{L}+\d/u.test(token.lower)

/** Marks behind which a common word may have a capital. */
export const isOpening = (before: Token | undefined): boolean => /^[:.!?…•–—”"’»()-]$/.test(before?.text ?? '')

const PARTICLES = new Set(['de', 'van', 'von', 'der', 'den', 'la', 'le', 'del', 'della', 'di', 'da', 'dos', 'bin', 'ibn', 'al', 'el', 'ter', 'ten', 'zu', 'du', 'des', 'af', 'av', 'ap'])
const HEADS = (lower: string): boolean => ORGANIZATION_HEADS.has(lower) || PLACE_HEADS.has(lower)
/** Heads that take "of" or "for" behind them within a name. */
const OPEN_HEADS = new Set(['council', 'ministry', 'institute', 'university', 'bank', 'department', 'agency', 'association', 'federation', 'commission', 'committee', 'church', 'society', 'board', 'bureau', 'office', 'academy', 'alliance', 'house', 'court', 'college', 'school', 'museum', 'centre', 'center', 'republic', 'kingdom', 'isle', 'gulf', 'bay', 'cape', 'strait', 'port', 'city', 'province', 'county', 'sea', 'union', 'league', 'confederation', 'campaign', 'movement', 'party', 'friends', 'chamber', 'trust', 'foundation', 'fund', 'network', 'authority', 'service', 'directorate', 'organisation', 'organization', 'institution', 'secretary', 'state', 'states', 'sons', 'daughters', 'group', 'tower', 'palace', 'duchy', 'democratic', 'cathedral', 'coalition', 'initiative', 'registry', 'laboratory', 'front', 'hospital', 'corps', 'army', 'wood', 'vale', 'mull', 'point', 'lake'])

const apart = (before: Token, after: Token): boolean => after.start - before.end > 2

/** Finds the capitalized words of a sentence that may be names. */
export function candidatesIn(sentence: Sentence, isSeen: (text: string) => boolean): NameCandidate[] {
  const { tokens } = sentence
  const found: NameCandidate[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!isNamePart(tokens[at])) continue
    const end = sequenceEnd(tokens, at)
    const candidate = trimmed(sentence, at, end, isSeen)
    if (candidate !== undefined) found.push(candidate)
    at = end - 1
  }
  return found
}

function sequenceEnd(tokens: readonly Token[], first: number): number {
  let end = first + 1
  for (;;) {
    const [last, next, second, third] = [tokens[end - 1], tokens[end], tokens[end + 1], tokens[end + 2]]
    if (last === undefined || next === undefined || apart(last, next)) return end
    if (isNamePart(next) && !NO_NAMES.has(next.lower) && !(DETERMINERS.has(next.lower) && next.lower !== 'one')) end += 1
    else if (isNamePart(next) && /^(?:north|south|east|west|northern|southern|eastern|western|god|english|christian|day)$/.test(next.lower)) end += 1
    // An initial, or an abbreviated title: J. Keel, St. Marn.
    else if (next.text === '.' && (/^\p{Lu}$/u.test(last.text) || /^(?:st|mt|dr|mr|mrs|ms|gen|col|capt|prof|sgt|lt|sen|gov|rep|rev)$/.test(last.lower)) && isNamePart(second)) end += 2
    else if (PARTICLES.has(next.lower) && isNamePart(second)) end += 2
    else if (PARTICLES.has(next.lower) && second !== undefined && PARTICLES.has(second.lower) && isNamePart(third)) end += 3
    else if (next.text === '&' && isNamePart(second)) end += 2
    else if (isLegalForm(next)) end += 1
    else if (isNickname(tokens, end)) end += 4
    else if (next.text === '’s' || next.text === "'s") {
      const own = tokens.slice(first, end)
      const saint = /^(?:st|saint|king|queen)$/.test(own[0]?.lower ?? '') && isNamePart(second)
      if (isChurch(tokens, first, end)) return end + 1
      if (second === undefined || !isNamePart(second) || !(saint || HEADS(second.lower))) return end
      end += 2
    } else if (/^[’']$/.test(next.text) && next.start === last.end && last.lower.endsWith('s') && second !== undefined && isNamePart(second) && HEADS(second.lower)) end += 2
    else if ((next.lower === 'of' || next.lower === 'for') && hasOpenHead(tokens.slice(first, end), next.lower)) {
      const skip = second?.lower === 'the' ? 2 : 1
      const name = tokens[end + skip]
      if (!isNamePart(name) || name === undefined || NO_NAMES.has(name.lower)) return end
      end += skip + 1
    } else if (next.lower === 'and' && isNamePart(second) && second !== undefined && !NO_NAMES.has(second.lower) && joins(tokens.slice(first, end), tokens, end + 1)) end += 2
    else return end
  }
}

/** Tessaly plc: companies’ forms may have no capital. */
const isLegalForm = (token: Token | undefined): boolean => token !== undefined && /^(?:plc|llp|gmbh|bv)$/.test(token.text)

/** At St Wilfra’s on Sunday: a church, with nothing that it owns behind it. */
const isChurch = (tokens: readonly Token[], first: number, end: number): boolean => tokens.slice(Math.max(first, end - 3), end).some(({ lower }) => lower === 'st' || lower === 'saint') && (tokens[end + 1] === undefined || tokens[end + 1]?.kind === 'mark' || PREPOSITIONS.has(tokens[end + 1]?.lower ?? '') || CONJUNCTIONS.has(tokens[end + 1]?.lower ?? ''))

/** Luis “Biscuit” Aragón: up to the word behind the closing mark. */
const isNickname = (tokens: readonly Token[], at: number): boolean =>
  /^["“‘'(]$/.test(tokens[at]?.text ?? '') && isNamePart(tokens[at + 1]) && /^["”’')]$/.test(tokens[at + 2]?.text ?? '') && tokens[at]?.text !== '(' && isNamePart(tokens[at + 3]) && tokens[at + 1]?.start === tokens[at]?.end && tokens[at + 2]?.start === tokens[at + 1]?.end

const hasOpenHead = (own: readonly Token[], joint: string): boolean => (joint === 'of' && own.length < 4 && ORGANIZATION_HEADS.has(own.at(-1)?.lower ?? '') && !(own.length === 1 && isListedPlural(own[0]?.lower ?? ''))) || own.some(({ lower }) => OPEN_HEADS.has(lower) || OPEN_HEADS.has(lower.replace(/s$/, '')))

/** Ministry of Health and Sport, Department for Roads and Bridges, Smith and Sons: what stands in one name. */
function joins(own: readonly Token[], tokens: readonly Token[], next: number): boolean {
  const within = own.some(({ lower }) => lower === 'of' || lower === 'for') && own.some(({ lower }) => ['ministry', 'department', 'institute', 'office', 'committee', 'directorate', 'school', 'faculty'].includes(lower))
  const after = tokens[next]
  const beyond = tokens[next + 1]
  return (within && (!isNamePart(beyond) || (after !== undefined && isListed(after.lower) && isListed(beyond?.lower ?? '') && isListed(own.at(-1)?.lower ?? '')))) || (after !== undefined && /^(?:sons|daughters|partners|co|company|associates|brothers)$/.test(after.lower)) || (own.length <= 2 && beyond !== undefined && isNamePart(beyond) && ORGANIZATION_HEADS.has(beyond.lower) && after !== undefined && isCommon(after.lower) && own.every(({ lower }) => isCommon(lower)))
}

const isCalendar = (lower: string): boolean => (WEEKDAYS as readonly string[]).includes(lower.replace(/s$/, '')) || MONTH_FORMS.has(lower)

/** Titles that name no street, hospital or ship: Chairwoman Dolly Sands. */
const isPersonal = (lower: string): boolean => /^(?:mr|mrs|ms|dr|professor|prof|chairman|chairwoman|chairperson|spokesman|spokeswoman|spokesperson|detective|inspector|superintendent|constable|councillor|councilor|cllr|senator|minister|secretary|coach|manager|director|striker|midfielder|goalkeeper|winger|skipper|author|actor|actress|singer|co-founder|founder|lawyer|solicitor|barrister|congressman|congresswoman|mp|publican|premier|taoiseach)$/.test(lower)

/** Takes away what stands before a name and is no part of it. */
function trimmed(sentence: Sentence, from: number, end: number, isSeen: (text: string) => boolean): NameCandidate | undefined {
  const { tokens } = sentence
  let first = from
  const opens = from === 0 || sentence.quotations.some(({ innerStart }) => innerStart === tokens[from]?.start) || isOpening(tokens[from - 1])
  const droppable = (token: Token): boolean =>
    ['the', 'a', 'an', 'i'].includes(token.lower) || (opens && (DETERMINERS.has(token.lower) || PRONOUNS.has(token.lower) || PREPOSITIONS.has(token.lower) || CONJUNCTIONS.has(token.lower))) || (isCalendar(token.lower) && !isActor(tokens[from - 1]?.lower ?? '')) || /^(?:former|then|late|but|asked|both|only|even|also|yet|still|now|here|there|today|yesterday|tomorrow|last|next|earlier|later|meanwhile|however|ex|acting|according|why|how|what|not|if|president-elect|i'm|it's|that's|we're|he's|she's|they're|don't|there's)$/.test(token.lower)
  while (first < end) {
    const token = tokens[first]
    if (token === undefined || !droppable(token) || (first + 1 < end && /^(?:one|many|most|may|march|april|june|august|jan)$/.test(token.lower) && (isFirstName(token.lower) || token.lower === 'jan') && !opens)) break
    first += 1
  }
  // A common word that only its place gave a capital.
  const head = tokens[first]
  if (head === undefined || first >= end) return undefined
  const lastWord = tokens[end - 1]?.lower ?? ''
  if (opens && first === from && end - first > 1 && isCommon(head.lower) && !isFirstName(head.lower) && !isPlaceName(head.lower) && !TITLES.has(head.lower) && !HEADS(lastWord) && !ORGANIZATION_HEADS.has(head.lower) && !PLACE_HEADS.has(head.lower) && isApart(tokens, first, end, isSeen)) first += 1
  let last = end
  while (last > first && !isNamePart(tokens[last - 1]) && !isLegalForm(tokens[last - 1]) && !(/^[’']s$/.test(tokens[last - 1]?.text ?? '') && isChurch(tokens, first, last - 1))) last -= 1
  while (last - first > 1 && /^(?:KC|QC|MP|MEP|MSP|MD|PhD|CBE|OBE|MBE|CEO|CFO)$/.test(tokens[last - 1]?.text ?? '')) last -= 1
  while (last > first && isCalendar(tokens[last - 1]?.lower ?? '') && last - first > 1) last -= 1
  // 45 million US dollars
  if (last - first === 1 && /^dollars?$/.test(tokens[last]?.lower ?? '')) return undefined
  // Titles: everything up to the last of them, unless the whole is an organization's or a place's name.
  let name = first
  // Councillor Brigid Moor: a title before a first name makes a person of it, whatever the last word is.
  const addressed = tokens.slice(first, last - 1).some((token, index) => TITLES.has(token.lower) && !KEPT.has(token.lower) && (isFirstName(tokens[first + index + 1]?.lower ?? '') || (isPersonal(token.lower) && first + index + 3 <= last) || (last - first - index > 2 && SURNAME_HEADS.has(tokens[last - 1]?.lower ?? '') && !HEADS(tokens[first + index + 1]?.lower ?? ''))))
  if (addressed || !HEADS(tokens[last - 1]?.lower ?? '')) {
    for (let at = first; at < last - 1; at++) if (TITLES.has(tokens[at]?.lower ?? '') && !KEPT.has(tokens[at]?.lower ?? '') && tokens.slice(at + 1, last).every((token) => token.lower !== 'of' && token.lower !== 'for')) name = tokens[at + 1]?.text === '.' ? at + 2 : at + 1
    if (name > first && tokens[name] !== undefined && !isNamePart(tokens[name])) name = first
  }
  // High Commissioner, Chief Justice: nobody's name.
  if (last - name > 1 && TITLES.has(tokens[last - 1]?.lower ?? '') && tokens.slice(name, last).every(({ lower }) => isListed(lower))) return undefined
  const own = tokens.slice(name, last)
  const text = own.length === 0 ? '' : textBetween(tokens, name, last)
  const [only] = own
  if (only === undefined) return undefined
  if (own.length === 1) {
    if (NO_NAMES.has(only.lower) || wordValue(only.lower) !== undefined || isCalendar(only.lower) || (TITLES.has(only.lower) && !/\b(?:mr|mrs|ms|miss|dr|sir|dame|prof)\b/i.test(textBetween(tokens, first, name))) || (isDemonym(only.lower) && name === first)) return undefined
    // UPDATE, BREAKING: words that a headline sets so.
    const acronym = /^\p{Lu}{2,6}$/u.test(only.text) && !(only.text.length > 3 && isListed(only.lower))
    if (opens && name === from && !acronym && !isSeen(only.text)) {
      const plain = isCommon(only.lower) && !speaksAlone(tokens, last)
      if ((plain || HEADS(only.lower)) && !isPlaceName(only.lower)) return undefined
    }
  }
  return { text, tokens: own, start: only.start, end: own.at(-1)?.end ?? only.end, sentence, first: name, last, title: name > first ? textBetween(tokens, first, name) : '', hasAdjective: false }
}

/** “Marsh said”: a noun of the kind that can be counted has no verb of speech without an article before it. */
const speaksAlone = (tokens: readonly Token[], last: number): boolean => {
  const own = tokens[last - 1]?.lower ?? ''
  return closesSentence(tokens[last]?.lower ?? '') && isNoun(own) && !isListedPlural(own) && !isActor(own) && !/^(?:police|management|staff|counsel|prosecution|defence|defense|research|evidence|legend|tradition|experience|history|rumour|word|opinion|analysis|intelligence|everybody|somebody|media|press|news|government|opposition|parliament|congress|labour|industry|science|headquarters|personnel|data)$/.test(own)
}

/** Titles that are part of a name: Lord Pellow, King Harald. */
const KEPT = new Set(['lord', 'lady', 'baroness', 'baron', 'viscount', 'earl', 'duke', 'duchess', 'king', 'queen', 'prince', 'princess', 'pope', 'emperor', 'st', 'saint'])

/** Whether a common word before a name is no part of it: Stunned, Officials, Publican; not Sorrel, before a surname. */
function isApart(tokens: readonly Token[], first: number, end: number, isSeen: (text: string) => boolean): boolean {
  const head = tokens[first]?.lower ?? ''
  return !isNoun(head) || isActor(head) || isListedPlural(head) || end - first > 2 || isSeen(tokens[first + 1]?.text ?? '')
}

function textBetween(tokens: readonly Token[], from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) {
    const [before, token] = [tokens[at - 1], tokens[at]]
    if (token === undefined) continue
    text += at > from && before !== undefined && token.start > before.end ? ` ${token.text}` : token.text
  }
  return text
}
