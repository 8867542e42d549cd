import { z } from 'zod'
import { all, after } from '../answer.ts'
import type { Entity } from '../model.ts'
import { kindRef } from '../graphql/refs.ts'
import type { Field, FieldOptions, Inverse, InverseOptions } from './field.ts'
import { slugShape } from './slug.ts'

interface RelationOptions extends FieldOptions {
  /** The kind at the other end. */
  readonly to: string
  /** Whether it leads from a part to its whole, and so may never lead back to where it began. */
  readonly nests?: boolean
  readonly inverse?: InverseOptions
  /** What the condition on it is called in the kind's filter. */
  readonly filterName: string
}

/** One entity of a kind: `partOf`, `within`. */
export function relation({ to, inverse, filterName, ...options }: RelationOptions): Field<string> {
  return {
    ...options,
    ...(inverse && { inverse: entityInverse(to, inverse) }),
    shape: slugShape,
    filter: { by: 'entity', name: filterName, description: options.nests === true ? `${options.description} It is that entity itself, or inside it at any depth.` : options.description },
    references: (target) => [{ path: [], target, to: [to] }],
    facts: (entity) => [[{ entity }]],
    output: (t, get) =>
      t.field({
        type: kindRef(to),
        nullable: true,
        description: options.description,
        resolve: (parent, _args, { read }) => {
          const slug = get(parent)
          return slug === undefined ? null : read.entity(slug)
        },
      }),
  }
}

/** Several entities of a kind, in the order of the file: `places`. */
export function relations({ to, inverse, filterName, ...options }: RelationOptions): Field<readonly string[]> {
  return {
    ...options,
    ...(inverse && { inverse: entityInverse(to, inverse) }),
    shape: z.array(slugShape),
    filter: { by: 'kind', name: filterName, description: options.description, kind: to },
    references: (targets) => targets.map((target, index) => ({ path: [index], target, to: [to] })),
    facts: (targets) => [targets.flatMap((entity, index) => (index === 0 ? [{ entity }] : [', ', { entity }]))],
    output: (t, get) =>
      t.field({
        type: [kindRef(to)],
        description: options.description,
        resolve: (parent, _args, { read }) =>
          after(all((get(parent) ?? []).map((slug) => read.entity(slug))), (found) => found.filter((entity): entity is Entity => entity !== null)),
      }),
  }
}

/** Read backwards, a plain relation lists the entities in whose files it stands. */
const entityInverse = (on: string, inverse: InverseOptions): Inverse<never> => ({
  ...inverse,
  on,
  type: (owner) => kindRef(owner) as never,
  items: (owner) => [owner],
})
