import type { Token } from '../../reading/token.ts'
import type { FoundFigure } from '../rule.ts'

type Approximation = FoundFigure['approximation']

/** Words before a number that loosen it, the longest first. */
const BEFORE: readonly (readonly [string, Approximation])[] = [
  ['no more than', 'AT_MOST'], ['not more than', 'AT_MOST'], ['a maximum of', 'AT_MOST'], ['maximum of', 'AT_MOST'], ['as many as', 'AT_MOST'], ['as much as', 'AT_MOST'], ['as long as', 'AT_MOST'], ['as high as', 'AT_MOST'], ['up to', 'AT_MOST'], ['at most', 'AT_MOST'], ['within', 'AT_MOST'], ['at the most', 'AT_MOST'],
  ['no fewer than', 'AT_LEAST'], ['no less than', 'AT_LEAST'], ['not less than', 'AT_LEAST'], ['not fewer than', 'AT_LEAST'], ['a minimum of', 'AT_LEAST'], ['minimum of', 'AT_LEAST'], ['at least', 'AT_LEAST'], ['at the very least', 'AT_LEAST'],
  ['more than', 'MORE_THAN'], ['well over', 'MORE_THAN'], ['just over', 'MORE_THAN'], ['slightly over', 'MORE_THAN'], ['upwards of', 'MORE_THAN'], ['in excess of', 'MORE_THAN'], ['greater than', 'MORE_THAN'], ['longer than', 'MORE_THAN'], ['higher than', 'MORE_THAN'], ['older than', 'MORE_THAN'], ['over', 'MORE_THAN'], ['above', 'MORE_THAN'], ['exceeding', 'MORE_THAN'], ['exceeded', 'MORE_THAN'], ['exceed', 'MORE_THAN'], ['topped', 'MORE_THAN'], ['beyond', 'MORE_THAN'],
  ['less than', 'LESS_THAN'], ['fewer than', 'LESS_THAN'], ['lower than', 'LESS_THAN'], ['just under', 'LESS_THAN'], ['well under', 'LESS_THAN'], ['just below', 'LESS_THAN'], ['just short of', 'LESS_THAN'], ['short of', 'LESS_THAN'], ['shy of', 'LESS_THAN'], ['under', 'LESS_THAN'], ['below', 'LESS_THAN'], ['shorter than', 'LESS_THAN'], ['younger than', 'LESS_THAN'],
  ['somewhere around', 'ABOUT'], ['in the region of', 'ABOUT'], ['close to', 'ABOUT'], ['an estimated', 'ABOUT'], ['estimated', 'ABOUT'], ['about', 'ABOUT'], ['around', 'ABOUT'], ['some', 'ABOUT'], ['roughly', 'ABOUT'], ['approximately', 'ABOUT'], ['nearly', 'ABOUT'], ['almost', 'ABOUT'], ['circa', 'ABOUT'], ['perhaps', 'ABOUT'], ['near', 'ABOUT'], ['nearer', 'ABOUT'], ['closer to', 'ABOUT'], ['nearer to', 'ABOUT'], ['broadly', 'ABOUT'], ['virtually', 'ABOUT'], ['practically', 'ABOUT'],
]
const SPLIT = BEFORE.map(([words, approximation]) => [words.split(' '), approximation] as const).toSorted((a, b) => b[0].length - a[0].length)

const AFTER: readonly (readonly [readonly string[], Approximation])[] = [
  [['or', 'more'], 'AT_LEAST'], [['or', 'so'], 'ABOUT'], [['or', 'less'], 'AT_MOST'], [['or', 'fewer'], 'AT_MOST'], [['or', 'thereabouts'], 'ABOUT'], [['and', 'more'], 'AT_LEAST'], [['+'], 'AT_LEAST'], [['-', 'plus'], 'AT_LEAST'], [['plus'], 'AT_LEAST'], [['-', 'odd'], 'ABOUT'], [['at', 'least'], 'AT_LEAST'], [['at', 'most'], 'AT_MOST'], [['at', 'the', 'most'], 'AT_MOST'], [['-', 'something'], 'ABOUT'],
]

/** How a number is loosened that stands from one token up to another, and where its words begin and end, those that loosen it included. */
export function loosened(tokens: readonly Token[], first: number, last: number): { readonly approximation: Approximation; readonly first: number; readonly last: number } {
  // A determiner may stand between: about the 40 people; a currency's sign is part of the number.
  for (const skip of [0, 1]) {
    if (skip === 1 && !['the', 'a', 'an', 'another', 'only'].includes(tokens[first - 1]?.lower ?? '')) break
    for (const [words, approximation] of SPLIT) {
      const at = first - skip - words.length
      if (at < 0 || !words.every((word, index) => tokens[at + index]?.lower === word)) continue
      // “over 12 months” and “under 12 years” are kept as bounds; “within 5 km of” too. “around the 3rd”, “in around” make no difference.
      if (words.length === 1 && ['near', 'around', 'beyond', 'above', 'below', 'over', 'within'].includes(words[0] ?? '') && skip === 1 && tokens[first - 1]?.lower === 'the') continue
      return { approximation, first: at, last }
    }
  }
  for (const [words, approximation] of AFTER) {
    for (const gap of [0, 1, 2]) {
      if (words.length === 1 && gap > 0) continue
      if (words.every((word, index) => tokens[last + gap + index]?.lower === word) && (gap === 0 || (words[0] === 'or' && words[1] !== 'more') || (words[1] === 'more' && words[0] === 'or'))) return { approximation, first, last: last + gap + words.length }
    }
  }
  return { approximation: 'EXACT', first, last }
}
