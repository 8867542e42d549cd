import * as fc from 'fast-check'

/** Chance is the same on every run, so that nobody's change fails by another's bad luck; FC_SEED tries another, FC_RUNS more of it. */
export const SEED = Number(process.env['FC_SEED'] ?? 20_310_412)

fc.configureGlobal({ seed: SEED })

export const runs = (standard: number): { readonly seed: number; readonly numRuns: number } => ({
  seed: SEED, numRuns: Math.max(1, Math.round(standard * Number(process.env['FC_RUNS'] ?? 1))),
})
