import { isCapital, type Token } from '../../reading/token.ts'
import { isListed, isListedPlural } from './dictionary.ts'
import { isAuxiliary, isCommon } from './lexicon.ts'
import { isOrganizationNoun } from './organization-nouns.ts'
import { CONJUNCTIONS, DETERMINERS, NO_NAMES, ORGANIZATION_HEADS, PLACE_HEADS, PREPOSITIONS } from './words.ts'

/** al-Qaduli begins a name as a capital does; I’ve, Sh900 and A14 do not. */
export const isNamePart = (token: Token | undefined): boolean => token !== undefined && token.kind === 'word' && (isCapital(token) || /^(?:al|el|ibn|bin|d)[-’']\p{Lu}/u.test(token.text)) && !/'(?:ll|ve|re|d|m|t|s)$|^\p{L}+\d/u.test(token.lower)

const PARTICLES = new Set(['de', 'van', 'von', 'der', 'den', 'la', 'le', 'del', 'della', 'di', 'da', 'dos', 'bin', 'ibn', 'al', 'el', 'ter', 'ten', 'zu', 'du', 'des', 'af', 'av', 'ap', 'am', 'im', 'zum', 'zur', 'sur', 'sous', 'upon'])
/** A word that names of organizations or places turn on. */
export const isHead = (lower: string): boolean => ORGANIZATION_HEADS.has(lower) || PLACE_HEADS.has(lower)
/** Heads that take "of" or "for" behind them within a name. */
const OPEN_HEADS = new Set(['council', 'ministry', 'institute', 'university', 'bank', 'department', 'agency', 'association', 'federation', 'commission', 'committee', 'church', 'society', 'board', 'bureau', 'office', 'academy', 'alliance', 'house', 'court', 'college', 'school', 'museum', 'centre', 'center', 'republic', 'kingdom', 'isle', 'gulf', 'bay', 'cape', 'strait', 'port', 'city', 'province', 'county', 'sea', 'union', 'league', 'confederation', 'campaign', 'movement', 'party', 'friends', 'chamber', 'trust', 'foundation', 'fund', 'network', 'authority', 'service', 'directorate', 'organisation', 'organization', 'institution', 'secretary', 'state', 'states', 'sons', 'daughters', 'group', 'tower', 'palace', 'duchy', 'democratic', 'cathedral', 'coalition', 'initiative', 'registry', 'laboratory', 'front', 'hospital', 'corps', 'army', 'wood', 'vale', 'mull', 'point', 'lake', 'annals', 'proceedings', 'transactions', 'region', 'journal'])
/** Those who join for a cause: Doctors for the Delta. */
const MEMBERS = /^(?:doctors|citizens|mothers|fathers|parents|grandparents|families|nurses|neighbours|neighbors|residents|farmers|workers|lawyers|scientists|artists|students|voters|women|men|people|youth|veterans|teachers|action|justice|hands|voices)$/

const apart = (before: Token, after: Token): boolean => after.start - before.end > 2

/** Where the words end that may be one name, from the first of them: the token behind them. */
export function sequenceEnd(tokens: readonly Token[], first: number): number {
  let end = first + 1
  for (;;) {
    const [last, next, second, third] = [tokens[end - 1], tokens[end], tokens[end + 1], tokens[end + 2]]
    if (last === undefined || next === undefined || apart(last, next)) return end
    if (isNamePart(next) && !NO_NAMES.has(next.lower) && !(DETERMINERS.has(next.lower) && next.lower !== 'one')) end += 1
    else if (isNamePart(next) && /^(?:north|south|east|west|northern|southern|eastern|western|god|english|christian|day)$/.test(next.lower)) end += 1
    // Save Our Shore
    else if (isNamePart(next) && /^(?:our|the|your|my)$/.test(next.lower) && isNamePart(second) && /^(?:save|stop|protect|keep|reclaim|free|defend|rethink|rebuild|stand)$/.test(tokens[first]?.lower ?? '')) end += 2
    // An initial, or an abbreviated title: J. Keel, St. Marn.
    else if (next.text === '.' && (/^\p{Lu}$/u.test(last.text) && !(first === 0 && end === 1 && /^[QA]$/.test(last.text)) || /^(?:st|mt|dr|mr|mrs|ms|gen|col|capt|prof|sgt|lt|sen|gov|rep|rev)$/.test(last.lower)) && isNamePart(second)) end += 2
    else if (PARTICLES.has(next.lower) && isNamePart(second)) end += 2
    else if (PARTICLES.has(next.lower) && second !== undefined && PARTICLES.has(second.lower) && isNamePart(third)) end += 3
    else if (next.text === '&' && isNamePart(second)) end += 2
    else if (isLegalForm(next)) end += 1
    else if (isNickname(tokens, end)) end += 4
    else if (next.text === '’s' || next.text === "'s") {
      const own = tokens.slice(first, end)
      const saint = /^(?:st|saint|king|queen)$/.test(own[0]?.lower ?? '') && isNamePart(second)
      if (isChurch(tokens, first, end) || isOwnForm(tokens, first, end)) return end + 1
      if (second === undefined || !isNamePart(second) || !(saint || isHead(second.lower))) return end
      end += 2
    } else if (/^[’']$/.test(next.text) && next.start === last.end && last.lower.endsWith('s') && second !== undefined && isNamePart(second) && isHead(second.lower)) end += 2
    else if ((next.lower === 'of' || next.lower === 'for') && hasOpenHead(tokens.slice(first, end), next.lower)) {
      const skip = second?.lower === 'the' ? 2 : 1
      const name = tokens[end + skip]
      if (!isNamePart(name) || name === undefined || (NO_NAMES.has(name.lower) && !isNamePart(tokens[end + skip + 1]))) return end
      end += skip + 1
    } else if (next.lower === 'and' && isNamePart(second) && !isNamePart(third) && isPair(tokens, first, end)) return end + 2
    else if (next.lower === 'and' && isNamePart(second) && second !== undefined && !NO_NAMES.has(second.lower) && joins(tokens.slice(first, end), tokens, end + 1)) end += 2
    else return end
  }
}

/** Tessaly plc: companies’ forms may have no capital. */
export const isLegalForm = (token: Token | undefined): boolean => token !== undefined && /^(?:plc|llp|gmbh|bv)$/.test(token.text)

/** At St Wilfra’s on Sunday: a church, with nothing that it owns behind it. */
export const isChurch = (tokens: readonly Token[], first: number, end: number): boolean => tokens.slice(Math.max(first, end - 3), end).some(({ lower }) => lower === 'st' || lower === 'saint') && (tokens[end + 1] === undefined || tokens[end + 1]?.kind === 'mark' || PREPOSITIONS.has(tokens[end + 1]?.lower ?? '') || CONJUNCTIONS.has(tokens[end + 1]?.lower ?? ''))

/** The charity Kettle and Hearth, the Bell and Anchor pub: what is named stands beside the pair. */
const isPair = (tokens: readonly Token[], first: number, end: number): boolean => end - first === 1 && (isOrganizationNoun(tokens[first - 1]?.lower ?? '') || (tokens[first - 1]?.lower === 'the' && /^(?:pub|inn|tavern|hotel|restaurant|tearoom|brewery)$/.test(tokens[end + 2]?.lower ?? '')))

/** The supermarket chain Harbottle’s says: nothing that it owns. */
export const isOwnForm = (tokens: readonly Token[], first: number, end: number): boolean => isOrganizationNoun(tokens[first - 1]?.lower ?? '') && (tokens[end + 1] === undefined || tokens[end + 1]?.kind === 'mark' || isAuxiliary(tokens[end + 1]?.lower ?? '') || PREPOSITIONS.has(tokens[end + 1]?.lower ?? '') || /^(?:said|says|announced|denied|confirmed|insisted)$/.test(tokens[end + 1]?.lower ?? ''))

/** Luis “Biscuit” Aragón: up to the word behind the closing mark. */
const isNickname = (tokens: readonly Token[], at: number): boolean =>
  /^["“‘'(]$/.test(tokens[at]?.text ?? '') && isNamePart(tokens[at + 1]) && /^["”’')]$/.test(tokens[at + 2]?.text ?? '') && tokens[at]?.text !== '(' && isNamePart(tokens[at + 3]) && tokens[at + 1]?.start === tokens[at]?.end && tokens[at + 2]?.start === tokens[at + 1]?.end

const hasOpenHead = (own: readonly Token[], joint: string): boolean => (joint === 'for' && own.length === 1 && MEMBERS.test(own[0]?.lower ?? '')) || (joint === 'of' && own.length < 4 && ORGANIZATION_HEADS.has(own.at(-1)?.lower ?? '') && !(own.length === 1 && isListedPlural(own[0]?.lower ?? ''))) || own.some(({ lower }) => OPEN_HEADS.has(lower) || OPEN_HEADS.has(lower.replace(/s$/, '')))

/** Ministry of Health and Sport, Department for Roads and Bridges, Smith and Sons: what stands in one name. */
function joins(own: readonly Token[], tokens: readonly Token[], next: number): boolean {
  const within = own.some(({ lower }) => lower === 'of' || lower === 'for') && own.some(({ lower }) => ['ministry', 'department', 'institute', 'office', 'committee', 'directorate', 'school', 'faculty'].includes(lower))
  const after = tokens[next]
  const beyond = tokens[next + 1]
  return (within && (!isNamePart(beyond) || (after !== undefined && isListed(after.lower) && isListed(beyond?.lower ?? '') && isListed(own.at(-1)?.lower ?? '')))) || (after !== undefined && /^(?:sons|daughters|partners|co|company|associates|brothers)$/.test(after.lower)) || (own.length === 1 && /^(?:police|constabulary|council)$/.test(beyond?.lower ?? '') && isNamePart(beyond) && !['between', 'of'].includes(tokens[next - 3]?.lower ?? '')) || (own.length <= 2 && beyond !== undefined && isNamePart(beyond) && ORGANIZATION_HEADS.has(beyond.lower) && after !== undefined && isCommon(after.lower) && own.every(({ lower }) => isCommon(lower)))
}

/** The words from one token up to another as the text has them, with single blanks. */
export function textBetween(tokens: readonly Token[], from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) {
    const [before, token] = [tokens[at - 1], tokens[at]]
    if (token === undefined) continue
    text += at > from && before !== undefined && token.start > before.end ? ` ${token.text}` : token.text
  }
  return text
}
