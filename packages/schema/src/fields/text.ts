import { proseShape } from './prose.ts'
import type { Field, FieldOptions } from './field.ts'

/** Words for people. */
export function text(options: FieldOptions): Field<string> {
  return {
    ...options,
    shape: proseShape,
    facts: (value) => [[value]],
    output: (t, get, required = false) =>
      t.string({ nullable: !required, description: options.description, resolve: (parent) => get(parent) ?? (null as never) }),
  }
}
