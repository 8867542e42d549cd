import { boundsProblems } from '../../quantity/bounds.ts'
import { withinFile } from './check.ts'

/** A figure has a value, or a range that starts before it ends, and not both. */
export const quantityBounds = withinFile(({ articles }, report) => {
  for (const { file, entry } of articles) {
    entry.claims.forEach(({ quantities }, c) =>
      quantities.forEach((quantity, q) => {
        for (const { key, message } of boundsProblems(quantity)) {
          report('quantity-bounds', file, ['claims', c, 'quantities', q, ...(key === undefined ? [] : [key])], `${message}.`)
        }
      }),
    )
  }
})
