import { allowsWithin, wordFits, type Quantity, type QuantityFilter } from '@whosaid/schema'
import { parseQuery } from '../../../text/query.ts'
import { tokensOf } from '../../../text/tokens.ts'
import type { Table } from '../columns/columns.ts'
import type { Words } from '../columns/words.ts'

/** Tests figures by ordinal, their claims left aside. What is said of a word is said once, however many figures have it. */
export function quantityFits({ unit, measure, of, range, derived }: QuantityFilter, figures: Table<'figure'>, words: Words): (ordinal: number) => boolean {
  const units = unit ? ofWords(words, (word) => wordFits(unit, word)) : undefined
  const measures = measure ? ofWords(words, (word) => wordFits(measure, word)) : undefined
  const counted = typeof of === 'string' ? ofWords(words, havingWords(of)) : undefined
  const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)
  return (ordinal) => {
    if (units?.(figures.unit[ordinal]!) === false || measures?.(figures.measure[ordinal]!) === false) return false
    if (counted?.(figures.of[ordinal]!) === false) return false
    if (typeof derived === 'boolean' && derived !== figures.derivedFrom[ordinal]! < figures.derivedFrom[ordinal + 1]!) return false
    return !range || allowsWithin({
      value: orNull(figures.value[ordinal]!), min: orNull(figures.min[ordinal]!), max: orNull(figures.max[ordinal]!),
      unit: words.at(figures.unit[ordinal]!), approximation: words.at(figures.approximation[ordinal]!) as Quantity['approximation'],
    }, range)
  }
}

function ofWords(words: Words, test: (word: string) => boolean): (id: number) => boolean {
  const known = new Map<number, boolean>()
  return (id) => {
    const answer = known.get(id) ?? test(words.at(id))
    known.set(id, answer)
    return answer
  }
}

function havingWords(wanted: string): (text: string) => boolean {
  const clauses = parseQuery(wanted)
  return (text) => {
    const present = tokensOf(text).map(({ term }) => term)
    return clauses.length > 0 && clauses.every((clause) => {
      switch (clause.kind) {
        case 'word': return present.includes(clause.term)
        case 'prefix': return present.some((term) => term.startsWith(clause.term))
        case 'phrase': return present.some((_, at) => clause.terms.every((term, index) => present[at + index] === term))
      }
    })
  }
}
