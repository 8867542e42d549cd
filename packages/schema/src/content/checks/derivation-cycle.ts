import { didYouMean } from '../../problem.ts'
import { withinFile } from './check.ts'

/** A figure's base and inputs are figures of the same article, and none leads back to itself. */
export const derivationCycle = withinFile(({ articles }, report) => {
  for (const { file, entry } of articles) {
    const inputs = new Map<string, readonly string[]>()
    for (const { quantities } of entry.claims) {
      for (const { key, base, derivedFrom } of quantities) {
        if (key !== undefined) inputs.set(key, base === null ? derivedFrom : [base, ...derivedFrom])
      }
    }
    entry.claims.forEach(({ quantities }, c) =>
      quantities.forEach(({ key, base, derivedFrom }, q) => {
        const path = ['claims', c, 'quantities', q]
        const named = derivedFrom.map((input, index) => ({ input, at: [...path, 'derivedFrom', index] }))
        if (base !== null) named.push({ input: base, at: [...path, 'base'] })
        for (const { input, at } of named) {
          if (!inputs.has(input)) {
            report('dangling-reference', file, at, `No figure of this article has the key "${input}".`, didYouMean(input, [...inputs.keys()]))
          } else if (key !== undefined && leadsTo(inputs, input, key)) {
            report('derivation-cycle', file, at, `"${input}" is derived from "${key}"; expected inputs that do not lead back.`)
          }
        }
      }),
    )
  }
})

function leadsTo(inputs: ReadonlyMap<string, readonly string[]>, from: string, goal: string, seen = new Set<string>()): boolean {
  if (from === goal) return true
  if (seen.has(from)) return false
  seen.add(from)
  return (inputs.get(from) ?? []).some((next) => leadsTo(inputs, next, goal, seen))
}
