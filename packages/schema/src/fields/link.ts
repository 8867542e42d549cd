import { z } from 'zod'
import { builder } from '../graphql/builder.ts'
import { present } from '../graphql/present.ts'
import { SlugFilterInput } from '../graphql/filters/words.ts'
import { kindRef } from '../graphql/refs.ts'
import type { Entity } from '../model.ts'
import { wordFits, type WordFilter } from '../filter.ts'
import { kindsAt, type Around, type FactPart, type Field, type FieldFilter, type FieldOptions, type InverseOptions, type Target } from './field.ts'
import { targetRef } from './relation.ts'
import { entitySlug } from './slug.ts'

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
    /** A kind, several, or `any`. */
    readonly to: Target
    readonly optional?: boolean
  }
  /** What is said about the link, in the order in which people read it. */
  readonly qualifiers: Readonly<Record<Qualifier, Field>>
  /** Qualifiers that must be given. */
  readonly required: readonly NoInfer<Qualifier>[]
  readonly inverse?: InverseOptions
  /** What the condition on one link is called in the kind's filter; by default like the field. */
  readonly filterName?: string
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
        on: kindsAt(target.to),
        type: () => type as never,
        items: (_owner: Entity, value: readonly Link[], slug: string) => value.filter(({ values }) => values[target.name] === slug),
        facts: (owner: Entity, value: readonly Link[], slug: string) =>
          value.filter(({ values }) => values[target.name] === slug).map(({ values }) => withEntity(qualifierWords(qualifiers, values), owner.slug)),
      },
    }),
    filter: linkFilter(options, qualifiers),
    counts: (all) => all.flatMap(({ values }) => (typeof values[target.name] === 'string' ? [{ entity: values[target.name] as string }] : [])),
    shape: z.array(linkShape(options, qualifiers)),
    owned: (all, owner) => all.map((link) => ({ ...link, owner })),
    references: (all) =>
      all.flatMap(({ values }, index) => {
        const named = values[target.name]
        const end = typeof named === 'string' ? [{ path: [index, target.name], target: named, to: kindsAt(target.to) }] : []
        return [...end, ...qualifiers.flatMap(([name, field]) => qualifierReferences(field, values[name], [index, name]))]
      }),
    facts: (all) =>
      all.map(({ values }) => {
        const named = values[target.name]
        const words = qualifierWords(qualifiers, values)
        return typeof named === 'string' ? withEntity(words, named) : words
      }),
    output: (t, get) => t.field({ type: [type], description, resolve: (parent) => get(parent) ?? [] }),
  }
}

/** What is said about a link, in the order in which people read it: "chief ranger, since 2020". */
function qualifierWords(qualifiers: readonly [string, Field][], values: Link['values']): readonly FactPart[] {
  const told = qualifiers.flatMap(([name, field]) => (values[name] === undefined ? [] : field.facts(values[name]))).filter((parts) => parts.length > 0)
  return told.flatMap((parts, index) => (index === 0 ? parts : [', ', ...parts]))
}

const withEntity = (words: readonly FactPart[], entity: string): readonly FactPart[] => (words.length === 0 ? [{ entity }] : [...words, ' – ', { entity }])

/** One link that fits all of a condition: what it leads to, and the qualifiers that can be filtered. */
function linkFilter({ type, typeDescription, target, description, filterName }: LinkOptions<string>, qualifiers: readonly [string, Field][]): FieldFilter<readonly Link[]> {
  const conditions = qualifiers.flatMap(([field, { filter }]) => (filter === undefined ? [] : [{ name: filter.name ?? field, field, filter }]))
  const input = builder.inputRef<Readonly<Record<string, unknown>>>(`${type}Filter`).implement({
    description: `${typeDescription} Its fields all hold of one; {} wants that there is one.`,
    fields: (t) => ({
      [target.name]: t.field({ type: SlugFilterInput, description: target.description }),
      ...Object.fromEntries(conditions.map(({ name, filter }) => [name, t.field({ type: filter.input() as typeof SlugFilterInput, description: filter.description })])),
    }),
  })
  const fits = (wanted: Readonly<Record<string, unknown>>, { values }: Link, around: Around): boolean => {
    const [named, slugs] = [values[target.name], wanted[target.name]]
    if (isGiven(slugs) && (typeof named !== 'string' || !wordFits(slugs as WordFilter, named))) return false
    return conditions.every(({ name, field, filter }) => !isGiven(wanted[name]) || filter.fits(wanted[name], values[field], around))
  }
  return {
    ...(filterName !== undefined && { name: filterName }),
    description,
    input: () => input,
    check: (condition) => conditions.forEach(({ name, filter }) => {
      const wanted = (condition as Readonly<Record<string, unknown>>)[name]
      if (isGiven(wanted)) filter.check?.(wanted)
    }),
    fits: (condition, value, around) => (value ?? []).some((link) => fits(condition as Readonly<Record<string, unknown>>, link, around)),
  }
}

const isGiven = (condition: unknown): boolean => condition !== null && condition !== undefined

function qualifierReferences(field: Field, value: unknown, path: readonly PropertyKey[]) {
  if (value === undefined) return []
  return (field.references?.(value) ?? []).map((reference) => ({ ...reference, path: [...path, ...reference.path] }))
}

function linkShape<Qualifier extends string>({ target, required }: LinkOptions<Qualifier>, qualifiers: readonly [Qualifier, Field][]): z.ZodType<Link> {
  const given = qualifiers.map(([name, { shape, description }]) => [name, (required.includes(name) ? shape : shape.optional()).describe(description)] as const)
  const end = entitySlug(target.to)
  return z
    .strictObject({ [target.name]: (target.optional === true ? end.optional() : end).describe(target.description), ...Object.fromEntries(given) })
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
        type: targetRef(target.to),
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
