import { withinFile } from './check.ts'

/** A chain names each source once in a row, and what follows a nested belief is nested too: a believer passes nothing on. */
export const attributionOrder = withinFile(({ articles }, report) => {
  for (const { file, entry } of articles) {
    entry.claims.forEach(({ attribution }, c) =>
      attribution.forEach((link, index) => {
        const path = ['claims', c, 'attribution', index]
        const before = attribution[index - 1]
        if (before?.source === link.source) {
          report('attribution-order', file, [...path, 'source'], `"${link.source}" follows itself; expected each link to name another source.`)
        }
        if (before?.nested === true && !link.nested) {
          report('attribution-order', file, path, `"${link.source}" comes after a nested belief; expected nested: true, since a believer passes nothing on.`)
        }
      }),
    )
  }
})
