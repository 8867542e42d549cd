import type { Sentence } from '../../reading/sentences.ts'
import type { Token } from '../../reading/token.ts'
import type { NameCandidate } from '../rule.ts'
import { closesSentence } from './cues.ts'
import { isListed, isListedPlural } from './dictionary.ts'
import { isActor, isAuxiliary, isCommon, isDemonym, isFirstName, isNoun, isPlaceName } from './lexicon.ts'
import { isChurch, isHead, isLegalForm, isNamePart, isOwnForm, sequenceEnd, textBetween } from './name-sequence.ts'
import { titlesEnd } from './name-titles.ts'
import { wordValue } from './numbers.ts'
import { CONJUNCTIONS, DETERMINERS, MONTH_FORMS, NO_NAMES, ORGANIZATION_HEADS, PLACE_HEADS, PREPOSITIONS, PRONOUNS, TITLES, WEEKDAYS } from './words.ts'

/** Marks behind which a common word may have a capital. */
export const isOpening = (before: Token | undefined): boolean => /^[:.!?…•–—”"’»()-]$/.test(before?.text ?? '')

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

const isCalendar = (lower: string): boolean => (WEEKDAYS as readonly string[]).includes(lower.replace(/s$/, '')) || MONTH_FORMS.has(lower)

/** Takes away what stands before a name and is no part of it. */
function trimmed(sentence: Sentence, from: number, end: number, isSeen: (text: string) => boolean): NameCandidate | undefined {
  const { tokens } = sentence
  let first = from
  const opens = from === 0 || sentence.quotations.some(({ innerStart }) => innerStart === tokens[from]?.start) || isOpening(tokens[from - 1])
  const droppable = (token: Token): boolean =>
    ['the', 'a', 'an', 'i'].includes(token.lower) || (opens && (DETERMINERS.has(token.lower) || PRONOUNS.has(token.lower) || PREPOSITIONS.has(token.lower) || CONJUNCTIONS.has(token.lower))) || (isCalendar(token.lower) && !isActor(tokens[from - 1]?.lower ?? '')) || /^(?:former|then|late|but|asked|both|only|even|also|yet|still|now|here|there|dear|today|yesterday|tomorrow|last|next|earlier|later|meanwhile|however|ex|acting|according|why|how|what|not|if|president-elect|i'm|it's|that's|we're|he's|she's|they're|don't|there's)$/.test(token.lower)
  while (first < end) {
    const token = tokens[first]
    if (token === undefined || !droppable(token) || (first + 1 < end && /^(?:one|many|most|may|march|april|june|august|jan)$/.test(token.lower) && (isFirstName(token.lower) || token.lower === 'jan') && !opens)) break
    first += 1
  }
  // A common word that only its place gave a capital.
  const head = tokens[first]
  if (head === undefined || first >= end) return undefined
  const lastWord = tokens[end - 1]?.lower ?? ''
  if (opens && first === from && end - first > 1 && isCommon(head.lower) && !isFirstName(head.lower) && !isPlaceName(head.lower) && !TITLES.has(head.lower) && !isHead(lastWord) && !ORGANIZATION_HEADS.has(head.lower) && !PLACE_HEADS.has(head.lower) && isApart(tokens, first, end, isSeen)) first += 1
  let last = end
  while (last > first && !isNamePart(tokens[last - 1]) && !isLegalForm(tokens[last - 1]) && !(/^[’']s$/.test(tokens[last - 1]?.text ?? '') && (isChurch(tokens, first, last - 1) || isOwnForm(tokens, first, last - 1)))) last -= 1
  while (last - first > 1 && /^(?:KC|QC|MP|MEP|MSP|MD|PhD|CBE|OBE|MBE|CEO|CFO)$/.test(tokens[last - 1]?.text ?? '')) last -= 1
  while (last > first && isCalendar(tokens[last - 1]?.lower ?? '') && last - first > 1) last -= 1
  // 45 million US dollars
  if (last - first === 1 && /^(?:dollars?|\$)$/.test(tokens[last]?.lower ?? '')) return undefined
  const name = titlesEnd(tokens, first, last)
  // High Commissioner, Chief Justice: nobody's name.
  if (last - name > 1 && TITLES.has(tokens[last - 1]?.lower ?? '') && !isHeadland(tokens, name, last) && tokens.slice(name, last).every(({ lower }) => isListed(lower))) return undefined
  const own = tokens.slice(name, last)
  const text = own.length === 0 ? '' : textBetween(tokens, name, last)
  const [only] = own
  if (only === undefined) return undefined
  // TELL US WHERE HE IS
  if (own.length > 3 && own.every((token) => /^\p{Lu}+$/u.test(token.text)) && own.some((token) => PRONOUNS.has(token.lower) || isAuxiliary(token.lower))) return undefined
  if (own.length === 1) {
    if (NO_NAMES.has(only.lower) || wordValue(only.lower) !== undefined || isCalendar(only.lower) || (TITLES.has(only.lower) && !/\b(?:mr|mrs|ms|miss|dr|sir|dame|prof)\b/i.test(textBetween(tokens, first, name))) || (isDemonym(only.lower) && name === first)) return undefined
    // UPDATE, BREAKING: words that a headline sets so.
    const acronym = /^\p{Lu}{2,6}$/u.test(only.text) && !(only.text.length > 3 && isListed(only.lower))
    if (opens && name === from && !acronym && !isSeen(only.text)) {
      const plain = isCommon(only.lower) && !speaksAlone(tokens, last)
      if ((plain || isHead(only.lower)) && !isPlaceName(only.lower)) return undefined
    }
  }
  return { text, tokens: own, start: only.start, end: own.at(-1)?.end ?? only.end, sentence, first: name, last, title: name > first ? textBetween(tokens, first, name) : '', hasAdjective: false }
}

/** at Gannet Head */
const isHeadland = (tokens: readonly Token[], first: number, last: number): boolean => tokens[last - 1]?.lower === 'head' && last - first === 2 && /^(?:at|off|near|on|to|from|round|around|past|beyond|towards)$/.test(tokens[first - 1]?.lower ?? '')

/** “Marsh said”: a noun of the kind that can be counted has no verb of speech without an article before it. */
const speaksAlone = (tokens: readonly Token[], last: number): boolean => {
  const own = tokens[last - 1]?.lower ?? ''
  return closesSentence(tokens[last]?.lower ?? '') && isNoun(own) && !isListedPlural(own) && !isActor(own) && !/^(?:police|management|staff|counsel|prosecution|defence|defense|research|evidence|legend|tradition|experience|history|rumour|word|opinion|analysis|intelligence|everybody|somebody|media|press|news|government|opposition|parliament|congress|labour|industry|science|headquarters|personnel|data)$/.test(own)
}

/** Whether a common word before a name is no part of it: Stunned, Officials, Publican; not Sorrel, before a surname. */
function isApart(tokens: readonly Token[], first: number, end: number, isSeen: (text: string) => boolean): boolean {
  const head = tokens[first]?.lower ?? ''
  return !isNoun(head) || isActor(head) || isListedPlural(head) || end - first > 2 || isSeen(tokens[first + 1]?.text ?? '')
}
