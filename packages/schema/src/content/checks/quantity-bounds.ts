import type { Check } from './check.ts'

/** A figure has a value, or a range that starts before it ends, and not both. */
export const quantityBounds: Check = ({ articles }, report) => {
  for (const { file, entry } of articles) {
    entry.claims.forEach(({ quantities }, c) =>
      quantities.forEach(({ value, min, max }, q) => {
        const path = ['claims', c, 'quantities', q]
        const ranged = min !== null || max !== null
        if ((value !== null) === ranged) {
          report('quantity-bounds', file, path, `The figure has ${ranged ? 'both a value and a range' : 'neither a value nor a range'}; expected value, or min and max.`)
        }
        if (min !== null && max !== null && min > max) {
          report('quantity-bounds', file, [...path, 'max'], `The range ends at ${max}, before it starts, at ${min}.`)
        }
      }),
    )
  }
}
