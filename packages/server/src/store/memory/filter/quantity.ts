import { allowsWithin, wordFits, type Quantity, type QuantityFilter } from '@whosaid/schema'
import { parseQuery } from '../../../text/query.ts'
import { tokensOf } from '../../../text/tokens.ts'

/** Whether a figure passes, its claim left aside. */
export function quantityFits({ unit, measure, of, range, derived }: QuantityFilter, quantity: Quantity): boolean {
  if (unit && !wordFits(unit, quantity.unit)) return false
  if (measure && !wordFits(measure, quantity.measure)) return false
  if (typeof of === 'string' && !hasWords(quantity.of, of)) return false
  if (range && !allowsWithin(quantity, range)) return false
  return typeof derived !== 'boolean' || derived === quantity.derivedFrom.length > 0
}

function hasWords(text: string, words: string): boolean {
  const present = tokensOf(text).map(({ term }) => term)
  const clauses = parseQuery(words)
  return clauses.length > 0 && clauses.every((clause) => {
    switch (clause.kind) {
      case 'word': return present.includes(clause.term)
      case 'prefix': return present.some((term) => term.startsWith(clause.term))
      case 'phrase': return present.some((_, at) => clause.terms.every((term, index) => present[at + index] === term))
    }
  })
}
