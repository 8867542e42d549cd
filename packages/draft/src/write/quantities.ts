import type { FoundFigure } from '../language/rule.ts'
import { slugOf } from './slugs.ts'

/** A figure as a claim's entry holds it. */
export interface QuantityDraft {
  key?: string
  value?: number
  min?: number
  max?: number
  unit: string
  measure: string
  of: string
  base?: string
  approximation?: string
}

const SHARES = new Set(['percent', 'permille', 'ratio'])

/** What stands between a share and the figure that it is a share of: `of the`. */
const OF = /^\s+of\s+(?:the|its|their|his|her|all|those|these|our)?\s*$/i

/**
 * Figures as a claim holds them; a share knows its base where that stands right behind it.
 * @param prefix - begins the keys, which are unique in the article
 */
export function quantitiesOf(figures: readonly FoundFigure[], text: string, prefix: string): QuantityDraft[] {
  const baseOf = (figure: FoundFigure, index: number): FoundFigure | undefined => {
    const next = figures[index + 1]
    return next !== undefined && SHARES.has(figure.unit) && OF.test(text.slice(figure.end, next.start)) ? next : undefined
  }
  const bases = new Set(figures.flatMap((figure, index) => baseOf(figure, index) ?? []))
  const keyOf = (figure: FoundFigure): string => `${prefix}-${slugOf(`${figure.measure} ${figures.indexOf(figure) + 1}`)}`
  return figures.map((figure, index) => {
    const base = baseOf(figure, index)
    return {
      ...(bases.has(figure) && { key: keyOf(figure) }),
      ...(figure.value !== null && { value: figure.value }),
      ...(figure.min !== null && { min: figure.min }),
      ...(figure.max !== null && { max: figure.max }),
      unit: figure.unit,
      measure: figure.measure,
      of: figure.of === '' ? 'to be said' : figure.of,
      ...(base !== undefined && { base: keyOf(base) }),
      ...(figure.approximation !== 'EXACT' && { approximation: figure.approximation }),
    }
  })
}
