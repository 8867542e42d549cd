import type { Token } from '../../reading/token.ts'
import type { FoundFigure } from '../rule.ts'

type Approximation = FoundFigure['approximation']

/** Words before a number that loosen it, the longest first. */
const BEFORE: readonly (readonly [string, Approximation])[] = [
  ['a maximum of', 'AT_MOST'], ['maximum of', 'AT_MOST'], ['as many as', 'AT_MOST'], ['as much as', 'AT_MOST'], ['as long as', 'AT_MOST'], ['as high as', 'AT_MOST'], ['up to', 'AT_MOST'], ['at most', 'AT_MOST'], ['within', 'AT_MOST'], ['at the most', 'AT_MOST'], ['as large as', 'AT_MOST'], ['as big as', 'AT_MOST'], ['as deep as', 'AT_MOST'], ['as tall as', 'AT_MOST'], ['as wide as', 'AT_MOST'], ['as far as', 'AT_MOST'], ['as fast as', 'AT_MOST'], ['not exceeding', 'AT_MOST'], ['maximum', 'AT_MOST'], ['limited to', 'AT_MOST'],
  ['a minimum of', 'AT_LEAST'], ['minimum of', 'AT_LEAST'], ['at least', 'AT_LEAST'], ['at the very least', 'AT_LEAST'], ['as few as', 'AT_LEAST'], ['as little as', 'AT_LEAST'], ['as low as', 'AT_LEAST'], ['minimum', 'AT_LEAST'],
  ['well over', 'MORE_THAN'], ['just over', 'MORE_THAN'], ['slightly over', 'MORE_THAN'], ['upwards of', 'MORE_THAN'], ['in excess of', 'MORE_THAN'], ['over', 'MORE_THAN'], ['above', 'MORE_THAN'], ['exceeding', 'MORE_THAN'], ['exceeded', 'MORE_THAN'], ['exceed', 'MORE_THAN'], ['topped', 'MORE_THAN'], ['beyond', 'MORE_THAN'], ['north of', 'MORE_THAN'], ['upward of', 'MORE_THAN'], ['surpassed', 'MORE_THAN'], ['surpassing', 'MORE_THAN'], ['topping', 'MORE_THAN'],
  ['just under', 'LESS_THAN'], ['well under', 'LESS_THAN'], ['just below', 'LESS_THAN'], ['just short of', 'LESS_THAN'], ['short of', 'LESS_THAN'], ['shy of', 'LESS_THAN'], ['under', 'LESS_THAN'], ['below', 'LESS_THAN'], ['not quite', 'LESS_THAN'], ['south of', 'LESS_THAN'],
  ['somewhere around', 'ABOUT'], ['the best part of', 'ABOUT'], ['the better part of', 'ABOUT'], ['in the region of', 'ABOUT'], ['close to', 'ABOUT'], ['an estimated', 'ABOUT'], ['estimated', 'ABOUT'], ['about', 'ABOUT'], ['around', 'ABOUT'], ['some', 'ABOUT'], ['roughly', 'ABOUT'], ['approximately', 'ABOUT'], ['nearly', 'ABOUT'], ['almost', 'ABOUT'], ['circa', 'ABOUT'], ['perhaps', 'ABOUT'], ['near', 'ABOUT'], ['nearer', 'ABOUT'], ['closer to', 'ABOUT'], ['nearer to', 'ABOUT'], ['broadly', 'ABOUT'], ['virtually', 'ABOUT'], ['practically', 'ABOUT'], ['something like', 'ABOUT'], ['anything like', 'ABOUT'], ['in the order of', 'ABOUT'], ['on the order of', 'ABOUT'], ['nigh on', 'ABOUT'], ['getting on for', 'ABOUT'], ['coming up to', 'ABOUT'], ['approaching', 'ABOUT'], ['maybe', 'ABOUT'], ['possibly', 'ABOUT'], ['probably', 'ABOUT'], ['round about', 'ABOUT'], ['just about', 'ABOUT'], ['an approximate', 'ABOUT'],
]
const SPLIT = BEFORE.map(([words, approximation]) => [words.split(' '), approximation] as const).toSorted((a, b) => b[0].length - a[0].length)

/** Words behind a number, or behind what it counts. */
const AFTER: readonly (readonly [readonly string[], Approximation])[] = [
  ...['more', 'over', 'older', 'above', 'longer', 'higher', 'greater', 'better'].map((word): [string[], Approximation] => [['or', word], 'AT_LEAST']),
  ...['less', 'fewer', 'under', 'younger', 'below', 'lower', 'shorter'].map((word): [string[], Approximation] => [['or', word], 'AT_MOST']),
  [['or', 'so'], 'ABOUT'], [['or', 'thereabouts'], 'ABOUT'], [['give', 'or', 'take'], 'ABOUT'], [['at', 'least'], 'AT_LEAST'], [['at', 'the', 'least'], 'AT_LEAST'], [['at', 'most'], 'AT_MOST'], [['at', 'the', 'most'], 'AT_MOST'],
]
/** Words that stand nowhere but right behind the number. */
const RIGHT_BEHIND: readonly (readonly [readonly string[], Approximation])[] = [
  [['and', 'more'], 'AT_LEAST'], [['and', 'over'], 'AT_LEAST'], [['and', 'above'], 'AT_LEAST'], [['and', 'older'], 'AT_LEAST'], [['and', 'under'], 'AT_MOST'], [['and', 'younger'], 'AT_MOST'], [['and', 'counting'], 'AT_LEAST'], [['+'], 'AT_LEAST'], [['-', 'plus'], 'AT_LEAST'], [['plus'], 'AT_LEAST'], [['-', 'odd'], 'ABOUT'], [['-', 'something'], 'ABOUT'], [['-', 'ish'], 'ABOUT'], [['odd'], 'ABOUT'],
]
/** What “over” may mean “during” before: over six summers. */
const TIMES = /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?|centuries|century|seasons?|summers?|winters?|springs?|autumns?|evenings?|afternoons?|mornings?|sessions?|rounds?|matches|games|generations?|terms?|semesters?|shifts?|visits?|meetings?|instalments|episodes?|chapters?|sittings?)$/
/** What is measured, and not merely filled, by time: for over three hours. */
const MEASURED = /^(?:for|took|takes?|taken|taking|lasted|lasts?|lasting|spent|spend|spending|of|just|well|little|after|aged|serve|served|waited|waiting|wait|been|are|is|was|were|and|with|than|at|to|in)$/

/** Verbs that have the over themselves: the ferry rolled over 11 kilometres off. */
const CAPSIZED = /^(?:rolled|rolls|keeled|tipped|flipped|toppled|turned|handed|boiled|pulled|bowled)$/

/** How a number is loosened that stands from one token up to another, and where its words begin and end, those that loosen it included. */
export function loosened(tokens: readonly Token[], first: number, last: number): { readonly approximation: Approximation; readonly first: number; readonly last: number } {
  const compared = comparedTo(tokens, first)
  if (compared !== undefined) return { ...compared, last }
  // A determiner may stand between: about the 40 people; a currency's sign is part of the number.
  for (const skip of [0, 1]) {
    if (skip === 1 && !['the', 'a', 'an', 'another', 'only'].includes(tokens[first - 1]?.lower ?? '')) break
    for (const [words, approximation] of SPLIT) {
      const at = first - skip - words.length
      if (at < 0 || !words.every((word, index) => tokens[at + index]?.lower === word)) continue
      // “over 12 months” and “under 12 years” are kept as bounds; “within 5 km of” too. “around the 3rd”, “in around” make no difference.
      if (words.length === 1 && ['near', 'around', 'beyond', 'above', 'below', 'over', 'within'].includes(words[0] ?? '') && skip === 1 && tokens[first - 1]?.lower === 'the') continue
      if (words.length === 1 && words[0] === 'over' && (isDuring(tokens, at, last) || CAPSIZED.test(tokens[at - 1]?.lower ?? ''))) continue
      return { approximation, first: at, last }
    }
  }
  const behind = (words: readonly string[], gap: number): boolean => words.every((word, index) => tokens[last + gap + index]?.lower === word)
  const right = RIGHT_BEHIND.find(([words]) => behind(words, 0))
  if (right !== undefined) return { approximation: right[1], first, last: last + right[0].length }
  for (const gap of [0, 1, 2]) {
    if (tokens.slice(last, last + gap).some(({ kind, text }) => kind !== 'word' && !/^[-%]$/.test(text))) break
    const found = AFTER.find(([words]) => behind(words, gap))
    if (found !== undefined) return { approximation: found[1], first, last: last + gap + found[0].length }
  }
  return { approximation: 'EXACT', first, last }
}

/** wider than 4 · no wider than 4 · more, less, fewer than 4. */
function comparedTo(tokens: readonly Token[], first: number): { readonly approximation: Approximation; readonly first: number } | undefined {
  const [than, own, not] = [tokens[first - 1]?.lower, tokens[first - 2]?.lower ?? '', tokens[first - 3]?.lower ?? '']
  if (than !== 'than' || !/(?:[a-z]{2}er|^more|^less)$/.test(own) || /^(?:rather|other|earlier|later|sooner)$/.test(own)) return undefined
  const less = /^(?:less|fewer|lower|shorter|younger|smaller|slower|lighter|cheaper|nearer|closer|narrower|thinner|shallower|weaker|poorer|rarer|worse)$/.test(own)
  const denied = ['no', 'not', 'never', 'any'].includes(not)
  return { approximation: denied ? (less ? 'AT_LEAST' : 'AT_MOST') : less ? 'LESS_THAN' : 'MORE_THAN', first: first - (denied ? 3 : 2) }
}

/** Over six summers: while they lasted. */
const isDuring = (tokens: readonly Token[], over: number, last: number): boolean => tokens.slice(last, last + 2).some(({ lower }, index) => TIMES.test(lower.replace(/^-/, '')) && (index === 0 || tokens[last]?.kind === 'word')) && !MEASURED.test(tokens[over - 1]?.lower ?? '')
