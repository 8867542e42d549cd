import type { OutputRef } from '@pothos/core'
import { z } from 'zod'
import { all, after } from '../answer.ts'
import { wordFits, type KindFilter, type WordFilter } from '../filter.ts'
import { kindFilterRef } from '../graphql/filters/refs.ts'
import { SlugFilterInput } from '../graphql/filters/words.ts'
import { EntityRef, kindRef } from '../graphql/refs.ts'
import type { Entity } from '../model.ts'
import { kindsAt, type Around, type Field, type FieldFilter, type FieldOptions, type Inverse, type InverseOptions, type Target } from './field.ts'
import { entitySlug } from './slug.ts'

interface RelationOptions extends FieldOptions {
  /** The kind at the other end, or several: "an organization or a person". */
  readonly to: Target
  /** Whether it leads from a part to its whole, and so may never lead back to where it began. */
  readonly nests?: boolean
  readonly inverse?: InverseOptions
  /** What the condition on it is called in the kind's filter; by default like the field. */
  readonly filterName?: string
}

/** One entity: `partOf`, `within`. */
export function relation({ to, inverse, filterName, ...options }: RelationOptions): Field<string> {
  return {
    ...options,
    ...(inverse && { inverse: entityInverse<string>(to, inverse) }),
    shape: entitySlug(kindsAt(to)),
    filter: { ...(filterName !== undefined && { name: filterName }), ...(options.nests === true ? inside(options.description) : named(options.description)) },
    counts: (entity) => [{ entity }],
    references: (target) => [{ path: [], target, to: kindsAt(to) }],
    facts: (entity) => [[{ entity }]],
    output: (t, get) =>
      t.field({
        type: targetRef(to),
        nullable: true,
        description: options.description,
        resolve: (parent, _args, { read }) => {
          const slug = get(parent)
          return slug === undefined ? null : read.entity(slug)
        },
      }),
  }
}

/** Several entities, in the order of the file: `places`. */
export function relations({ to, inverse, filterName, ...options }: RelationOptions): Field<readonly string[]> {
  return {
    ...options,
    ...(inverse && { inverse: entityInverse<readonly string[]>(to, inverse) }),
    shape: z.array(entitySlug(kindsAt(to))),
    filter: { ...(filterName !== undefined && { name: filterName }), ...(typeof to === 'string' && to !== 'any' ? through(to, options.description) : named(options.description)) },
    counts: (targets) => targets.map((entity) => ({ entity })),
    references: (targets) => targets.map((target, index) => ({ path: [index], target, to: kindsAt(to) })),
    facts: (targets) => (targets.length === 0 ? [] : [targets.flatMap((entity, index) => (index === 0 ? [{ entity }] : [', ', { entity }]))]),
    output: (t, get) =>
      t.field({
        type: [targetRef(to)],
        description: options.description,
        resolve: (parent, _args, { read }) =>
          after(all((get(parent) ?? []).map((slug) => read.entity(slug))), (found) => found.filter((entity): entity is Entity => entity !== null)),
      }),
  }
}

/** The type of what a relation leads to: the kind's own, or `Entity` where there are several. */
export function targetRef(to: Target): OutputRef<Entity> {
  const kinds = kindsAt(to)
  const [kind, ...others] = kinds === 'any' ? [] : kinds
  return kind === undefined || others.length > 0 ? EntityRef : kindRef(kind)
}

const slugsOf = (value: string | readonly string[] | undefined): readonly string[] => (value === undefined ? [] : typeof value === 'string' ? [value] : value)

/** By the slugs that stand in the field. */
const named = (description: string): FieldFilter<string | readonly string[]> => ({
  description,
  input: () => SlugFilterInput,
  fits: (condition, value) => slugsOf(value).some((slug) => wordFits(condition as WordFilter, slug)),
})

/** By the whole that an entity is in, at any depth, or that it is itself. */
const inside = (description: string): FieldFilter<string> => ({
  description: `${description} It is that entity itself, or inside it at any depth.`,
  input: () => SlugFilterInput,
  fits: (condition, _value, around) => wholesOf(around).some((slug) => wordFits(condition as WordFilter, slug)),
})

/** An entity and everything that contains it, from the inside outward. */
function wholesOf(around: Around): string[] {
  const { owner, field } = around
  const slugs = [owner.slug]
  for (let next = owner.fields[field]; typeof next === 'string'; next = around.entity(next)?.fields[field]) slugs.push(next)
  return slugs
}

/** By what the entities at the other end are like. */
const through = (kind: string, description: string): FieldFilter<readonly string[]> => ({
  description,
  through: kind,
  input: () => kindFilterRef(kind),
  fits: (condition, value, around) =>
    slugsOf(value).some((slug) => {
      const target = around.entity(slug)
      return target !== null && around.passes(target, condition as KindFilter)
    }),
})

/** Read backwards, a plain relation lists the entities in whose files it stands. */
const entityInverse = <Value>(to: Target, inverse: InverseOptions): Inverse<Value> => ({
  ...inverse,
  on: kindsAt(to),
  type: (owner) => kindRef(owner) as never,
  items: (owner) => [owner],
  facts: ({ slug }) => [[{ entity: slug }]],
})
