import { z } from 'zod'
import { builder } from '../graphql/builder.ts'
import { present } from '../graphql/present.ts'
import { EntityRef, kindRef } from '../graphql/refs.ts'
import type { Entity } from '../model.ts'
import type { Field, FieldOptions, InverseOptions } from './field.ts'
import { slugShape } from './slug.ts'

/** One link: the entity in whose file it stands, and the target and qualifiers written there. */
export interface Link {
  readonly owner: string
  readonly values: Readonly<Record<string, unknown>>
}

interface LinkOptions<Qualifier extends string> extends FieldOptions {
  /** The GraphQL type of one link. */
  readonly type: string
  readonly typeDescription: string
  /** The kind it is declared on, and what its field on the link is called. */
  readonly owner: string
  readonly target: {
    readonly name: string
    readonly description: string
    /** A kind, or `any`. */
    readonly to: string
    readonly optional?: boolean
  }
  /** What is said about the link, in the order in which people read it. */
  readonly qualifiers: Readonly<Record<Qualifier, Field>>
  /** Qualifiers that must be given. */
  readonly required: readonly NoInfer<Qualifier>[]
  readonly inverse?: InverseOptions
}

/**
 * Relations with something to say about each: who held which office when, who had what part in an event. Each is a type of its own
 * in the API, reachable from both ends.
 */
export function links<Qualifier extends string>(options: LinkOptions<Qualifier>): Field<readonly Link[]> {
  const { target, label, description, inverse } = options
  const qualifiers = Object.entries(options.qualifiers) as [Qualifier, Field][]
  const type = linkType(options, qualifiers)
  return {
    label,
    description,
    ...(inverse && {
      inverse: {
        ...inverse,
        on: target.to,
        type: () => type as never,
        items: (_owner: Entity, value: readonly Link[], slug: string) => value.filter(({ values }) => values[target.name] === slug),
      },
    }),
    shape: z.array(linkShape(options, qualifiers)),
    owned: (all, owner) => all.map((link) => ({ ...link, owner })),
    references: (all) =>
      all.flatMap(({ values }, index) => {
        const named = values[target.name]
        const end = typeof named === 'string' ? [{ path: [index, target.name], target: named, to: target.to === 'any' ? ('any' as const) : [target.to] }] : []
        return [...end, ...qualifiers.flatMap(([name, field]) => qualifierReferences(field, values[name], [index, name]))]
      }),
    facts: (all) =>
      all.map(({ values }) => {
        const named = values[target.name]
        const about = qualifiers.flatMap(([name, field]) => (values[name] === undefined ? [] : field.facts(values[name]))).filter((parts) => parts.length > 0)
        const words = about.flatMap((parts, index) => (index === 0 ? parts : [', ', ...parts]))
        return typeof named === 'string' ? [...words, ' – ', { entity: named }] : words
      }),
    output: (t, get) => t.field({ type: [type], description, resolve: (parent) => get(parent) ?? [] }),
  }
}

function qualifierReferences(field: Field, value: unknown, path: readonly PropertyKey[]) {
  if (value === undefined) return []
  return (field.references?.(value) ?? []).map((reference) => ({ ...reference, path: [...path, ...reference.path] }))
}

function linkShape<Qualifier extends string>({ target, required }: LinkOptions<Qualifier>, qualifiers: readonly [Qualifier, Field][]): z.ZodType<Link> {
  const given = qualifiers.map(([name, { shape }]) => [name, required.includes(name) ? shape : shape.optional()] as const)
  return z
    .strictObject({ [target.name]: target.optional === true ? slugShape.optional() : slugShape, ...Object.fromEntries(given) })
    // Whose file it stands in is not part of the value: `owned` says it.
    .transform((values) => ({ owner: '', values }))
}

function linkType<Qualifier extends string>(options: LinkOptions<Qualifier>, qualifiers: readonly [Qualifier, Field][]) {
  const { target, owner } = options
  const ref = builder.objectRef<Link>(options.type)
  ref.implement({
    description: options.typeDescription,
    fields: (t) => ({
      [owner]: t.field({
        type: kindRef(owner),
        description: `The ${owner} in whose file it stands.`,
        resolve: (link, _args, { read }) => present(read.entity(link.owner), link.owner),
      }),
      [target.name]: t.field({
        type: target.to === 'any' ? EntityRef : kindRef(target.to),
        nullable: target.optional === true,
        description: target.description,
        resolve: (link, _args, { read }) => {
          const slug = link.values[target.name]
          // Nothing stands there only where the declaration lets it be left out.
          return typeof slug === 'string' ? present(read.entity(slug), slug) : (null as never)
        },
      }),
      ...Object.fromEntries(
        qualifiers.map(([name, field]) => [name, field.output(t, (link) => link.values[name], options.required.includes(name))]),
      ),
    }),
  })
  return ref
}
