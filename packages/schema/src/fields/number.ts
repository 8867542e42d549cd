import { z } from 'zod'
import type { Field, FieldOptions } from './field.ts'

interface NumberOptions extends FieldOptions {
  readonly min: number
  readonly max: number
}

/** A number within bounds, both inclusive. */
export function number({ min, max, ...options }: NumberOptions): Field<number> {
  return {
    ...options,
    shape: z.number().min(min).max(max),
    facts: (value) => [[String(value)]],
    output: (t, get, required = false) =>
      t.float({ nullable: !required, description: options.description, resolve: (parent) => get(parent) ?? (null as never) }),
  }
}
