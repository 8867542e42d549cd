import type { Amount } from './range.ts'

/** What is wrong with the ends of a figure, and at which of its keys; the figure as a whole where there is no key. */
export function boundsProblems({ value, min, max }: Pick<Amount, 'value' | 'min' | 'max'>): { readonly key?: 'max'; readonly message: string }[] {
  const ranged = min !== null || max !== null
  return [
    ...((value !== null) === ranged ? [{ message: `The figure has ${ranged ? 'both a value and a range' : 'neither a value nor a range'}; expected value, or min and max` }] : []),
    ...(min !== null && max !== null && min > max ? [{ key: 'max' as const, message: `The range ends at ${max}, before it starts, at ${min}` }] : []),
  ]
}
