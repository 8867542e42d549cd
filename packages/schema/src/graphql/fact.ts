import { all, after, type Answer } from '../answer.ts'
import { fieldsOf } from '../kinds/define-kind.ts'
import { inversesAt, kindNamed } from '../kinds/registry.ts'
import type { Entity } from '../model.ts'
import type { Reader } from '../reader.ts'
import type { FactPart } from '../fields/field.ts'
import { builder, type Context } from './builder.ts'
import { present } from './present.ts'
import { referrersOf } from './referrers.ts'
import { EntityRef } from './refs.ts'

interface Fact {
  readonly label: string
  readonly text: string
  readonly entities: readonly Entity[]
}

export const FactType = builder.objectRef<Fact>('Fact').implement({
  description: "A line of an entity's own fields, for clients that do not know its kind.",
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What the line tells: "Part of".' }),
    text: t.exposeString('text', { description: 'What it says, for people.' }),
    entities: t.field({ type: [EntityRef], description: 'The entities the text names, in its order.', resolve: ({ entities }) => [...entities] }),
  }),
})

interface Line {
  readonly label: string
  readonly parts: readonly FactPart[]
}

/** The lines of an entity's own fields, in the order of their declaration. */
export function factsOf({ kind, fields }: Entity, _args: unknown, { read }: Context): Answer<Fact[]> {
  const lines = fieldsOf(kindNamed(kind)).flatMap(([name, field]): Line[] => {
    const value = fields[name]
    return value === undefined ? [] : field.facts(value).map((parts) => ({ label: field.label, parts }))
  })
  return all(lines.map((line) => told(line, read)))
}

/** The lines of other entities' fields that name this one, by the label of the inverse. */
export function inverseFactsOf({ kind, slug }: Entity, _args: unknown, { read }: Context): Answer<Fact[]> {
  const found = inversesAt(kind).map(({ owner, field, inverse }) =>
    after(referrersOf(read, `${owner}.${field}`, slug), (referrers) =>
      referrers.flatMap((referrer): Line[] => inverse.facts(referrer, referrer.fields[field], slug).map((parts) => ({ label: inverse.label, parts }))),
    ),
  )
  return after(all(found), (lines) => all(lines.flat().map((line) => told(line, read))))
}

/** A line in words: entities stand in it by their names. */
function told({ label, parts }: Line, read: Reader): Answer<Fact> {
  const named = (part: FactPart): Answer<string | Entity> => (typeof part === 'string' ? part : present(read.entity(part.entity), part.entity))
  return after(all(parts.map(named)), (found): Fact => ({
    label,
    text: found.map((part) => (typeof part === 'string' ? part : part.name)).join(''),
    entities: found.filter((part): part is Entity => typeof part !== 'string'),
  }))
}
