import { z } from 'zod'
import { all, after } from '../answer.ts'
import { ClaimRef } from '../graphql/refs.ts'
import type { Claim } from '../model.ts'
import type { Field, FieldOptions } from './field.ts'
import { claimReferenceShape } from './slug.ts'

/** The claims that say so: `article/claim`. */
export function claims(options: FieldOptions): Field<readonly string[]> {
  return {
    ...options,
    shape: z.array(claimReferenceShape),
    references: (keys) => keys.map((target, index) => ({ path: [index], target, to: 'claim' as const })),
    facts: () => [],
    output: (t, get) =>
      t.field({
        type: [ClaimRef],
        description: options.description,
        resolve: (parent, _args, { read }) =>
          after(all((get(parent) ?? []).map((key) => read.claim(key))), (found) => found.filter((claim): claim is Claim => claim !== null)),
      }),
  }
}
