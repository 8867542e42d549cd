import { isCapital, type Token } from '../../../reading/token.ts'
import { amountAt } from '../amounts.ts'
import { loosened } from '../approximations.ts'
import type { FigureRule } from '../figures.ts'
import { isListed } from '../dictionary.ts'
import { isAuxiliary, isVerb } from '../lexicon.ts'
import { wordValue } from '../numbers.ts'

/** What people do at an age. */
const LIVES = /^(?:took|taken|discovered|died|dies|dead|joined|retired|retires|retire|retirement|married|marries|emigrated|orphaned|widowed|enlisted|apprenticed|debuted|graduated|started|began|left|school|learned|learnt|moved|fled|born|conscripted|turned|elected|ordained|playing|wrote|published|diagnosed|arrested|first|debut|youngest|oldest|became|became)$/
/** Who has an age, in groups. */
const GROUPS = /^(?:children|child|pupils|students|adults|people|persons|women|men|girls|boys|teenagers|youths|youngsters|anyone|anybody|nobody|everyone|those|residents|voters|workers|drivers|patients|players|passengers|pensioners|man|woman|boy|girl|somebody|someone)$/

/** He was 84 · at 17 she joined · then 26 · children under five · women over 50: an age that the words around tell. */
export const figureAgeTold: FigureRule = (tokens, at) => {
  const amount = amountAt(tokens, at)
  const top = amount?.value ?? amount?.max ?? 0
  if (amount === undefined || amount.sign !== null || top > 110 || top < 1 || !Number.isInteger(top)) return undefined
  const loose = loosened(tokens, at, amount.last)
  const young = ['young', 'old'].includes(tokens[at - 2]?.lower ?? '') && tokens[at - 1]?.lower === 'as' && tokens[at - 3]?.lower === 'as'
  if (young) return age(at, tokens[at - 2]?.lower === 'young' ? 'AT_LEAST' : 'AT_MOST')
  const [before, next] = [tokens[loose.first - 1], tokens[loose.last]]
  if (before?.lower === 'aged' || before?.lower === 'ages' || followsAge(tokens, loose.first)) return age(loose.first, loose.approximation)
  if (!endsPhrase(next)) return undefined
  // At 79, Odalys Keel still climbs the stairs.
  if (before?.lower === 'at' && loose.first === 1 && top > 3 && next?.text === ',' && isWho(tokens[loose.last + 1])) return age(loose.first, loose.approximation)
  const told = isOfPerson(before, tokens[loose.first - 2], next) || (before?.lower === 'at' && tokens[loose.first - 2]?.lower !== '' && top > 3 && tokens.slice(Math.max(0, loose.first - 9), loose.first - 1).concat(tokens.slice(loose.last, loose.last + 7)).some(({ lower }) => LIVES.test(lower)) && !isMoneyOrCount(tokens, loose.first))
  const grouped = ['LESS_THAN', 'MORE_THAN'].includes(loose.approximation) && (GROUPS.test(before?.lower ?? '') || (/^(?:was|were|is|are)$/.test(before?.lower ?? '') && top > 9 && /^(?:them|who|he|she|they|people|victims|dead|killed|whom)$/.test(tokens[loose.first - 2]?.lower ?? '')))
  return told || grouped ? age(loose.first, loose.approximation) : undefined

  function age(first: number, approximation: typeof loose.approximation): ReturnType<FigureRule> {
    return { first, last: Math.max(loose.last, amount?.last ?? 0), value: amount?.value ?? null, min: amount?.min ?? null, max: amount?.max ?? null, unit: 'year', approximation, measure: 'age' }
  }
}

const isWho = (token: Token | undefined): boolean => token !== undefined && (/^(?:he|she|his|her|i)$/.test(token.lower) || (isCapital(token) && !isListed(token.lower)))

/** Nothing is counted behind it. */
const endsPhrase = (next: Token | undefined): boolean => next === undefined || (next.kind === 'mark' && !/^[-–%$£€:]$/.test(next.text)) || /^(?:and|but|when|while|before|after|until|in|on|at|who|ride|with|as|then|last|this|next|to|or|can|pay|get|he|she|from|by)$/.test(next.lower) || isAuxiliary(next.lower) || isVerb(next.lower)

/** He was 84, who is 64, Keel, then 26, she turned 30. */
function isOfPerson(before: Token | undefined, earlier: Token | undefined, next: Token | undefined): boolean {
  if (before === undefined || earlier === undefined) return false
  if (/^(?:then|now|still|just|only|barely|nearly|almost|both|all)$/.test(before.lower)) return [',', '('].includes(earlier.text) && (next === undefined || next.kind === 'mark')
  if (/^(?:turned|turns|turning)$/.test(before.lower)) return true
  // Len Sprake is 64.
  if (/^(?:is|was)$/.test(before.lower) && isCapital(earlier) && !isListed(earlier.lower)) return true
  return /^(?:was|is|be|am|were|just|only|now|then)$/.test(before.lower) && /^(?:he|she|who|i|was|is|will|would)$/.test(earlier.lower) && before.lower !== 'be' || (before.lower === "i'm" || before.lower === "he's" || before.lower === "she's")
}

/** aged 19 and 22 */
const followsAge = (tokens: readonly Token[], first: number): boolean => /^(?:and|or|,)$/.test(tokens[first - 1]?.lower ?? '') && tokens.slice(Math.max(0, first - 7), first - 1).every(({ lower, kind }, index, all) => kind === 'number' || wordValue(lower) !== undefined || /^(?:and|or|,)$/.test(lower) || all.slice(index + 1).some((later) => later.lower === 'aged') || lower === 'aged') && tokens.slice(Math.max(0, first - 7), first).some(({ lower }) => lower === 'aged')

const isMoneyOrCount = (tokens: readonly Token[], first: number): boolean => tokens.slice(Math.max(0, first - 4), first - 1).some(({ lower }) => /^(?:number|toll|total|price|put|stands?|stood|remained|capped|set|figure|count|cost)$/.test(lower))
