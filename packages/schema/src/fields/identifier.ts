import { z } from 'zod'
import { wordFits, type WordFilter } from '../filter.ts'
import { SlugFilterInput } from '../graphql/filters/words.ts'
import type { Field, FieldOptions } from './field.ts'

interface IdentifierOptions extends FieldOptions {
  /** What is wrong with a code, such as "expected seven digits"; nothing when it holds. A check digit is reckoned here. */
  readonly check: (code: string) => string | undefined
}

/** A code that machines read too: a registration, a number with a check digit. It is found and filtered whole. */
export function identifier({ check, ...options }: IdentifierOptions): Field<string> {
  return {
    ...options,
    // A code is no number: 0123 would lose its first digit before anybody could see it.
    shape: z.string('expected the code in quotation marks').trim().max(100, 'expected at most 100 characters').superRefine((code, context) => {
      const problem = check(code)
      if (problem !== undefined) context.addIssue({ code: 'custom', message: problem })
    }),
    filter: {
      description: options.description,
      input: () => SlugFilterInput,
      fits: (condition, value) => value !== undefined && wordFits(condition as WordFilter, value),
    },
    searched: (code) => [code],
    facts: (code) => [[code]],
    output: (t, get, required = false) =>
      t.string({ nullable: !required, description: options.description, resolve: (parent) => get(parent) ?? (null as never) }),
  }
}
