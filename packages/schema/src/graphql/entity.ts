import { after } from '../answer.ts'
import { fieldsOf, type Kind } from '../kinds/define-kind.ts'
import { inversesAt, kindNamed, kinds } from '../kinds/registry.ts'
import { referrersOf } from './referrers.ts'
import type { Entity } from '../model.ts'
import { entityPath, formerEntityPaths } from '../paths.ts'
import { articlesField } from './article-connection.ts'
import { builder, fieldsOn, type FieldMap, type FieldsOn } from './builder.ts'
import { claimsField } from './claim-connection.ts'
import { bounded } from './bounded.ts'
import { factsOf, FactType, inverseFactsOf } from './fact.ts'
import { EditorialNote } from './note.ts'
import { present } from './present.ts'
import { EntityRef, kindRef, NodeRef, SourceRef, typeName } from './refs.ts'
import type { RelatedEntity } from '../store.ts'

const MOST_RELATED = 100

const RelatedEntityType = builder.objectRef<RelatedEntity>('RelatedEntity').implement({
  description: 'An entity that shares claims with another.',
  fields: (t) => ({
    entity: t.field({ type: EntityRef, description: 'The other entity.', resolve: ({ entity }, _args, { read }) => present(read.entity(entity), entity) }),
    claims: t.exposeInt('claims', { description: 'How many claims are about both.' }),
  }),
})

builder.interfaceType(EntityRef, {
  description: 'A person, an organization, a place, an event, a topic: whatever claims are about.',
  interfaces: [NodeRef],
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Unique among entities of every kind.' }),
    kind: t.exposeString('kind', { description: "The kind's name as in content: person, organization, place, event, topic, …" }),
    kindLabel: t.string({ description: 'The kind\'s name for people: "Person".', resolve: ({ kind }) => kindNamed(kind).label }),
    schemaType: t.string({
      description: 'The kind in schema.org\'s vocabulary, the nearest type there is: "Person", "Organization", "Thing".',
      resolve: ({ kind }) => kindNamed(kind).schemaType ?? 'Thing',
    }),
    name: t.exposeString('name', { description: 'The usual name.' }),
    aliases: t.exposeStringList('aliases', { description: 'Every other surface form: ISIL of ISIS.' }),
    description: t.exposeString('description', { nullable: true, description: 'One or two sentences in own words.' }),
    sameAs: t.field({
      type: ['URL'],
      description: 'Identifiers elsewhere that someone has checked (Wikidata and the like).',
      resolve: ({ sameAs }) => sameAs.map(({ url }) => url),
    }),
    path: t.string({ description: 'Path of its page on the site.', resolve: entityPath }),
    formerPaths: t.stringList({ description: 'Paths of that page under its former slugs, from which the site redirects.', resolve: formerEntityPaths }),
    facts: t.field({
      type: [FactType],
      description: "The kind's own fields, in display order, so that a client can show a kind it does not know.",
      resolve: factsOf,
    }),
    inverseFacts: t.field({
      type: [FactType],
      description: "What other entities' own fields say of it, read from this end: \"Contains\" of a place, one line for each of them.",
      resolve: inverseFactsOf,
    }),
    notes: t.expose('notes', { type: [EditorialNote], description: 'What the editors add.' }),
    claims: claimsField(fieldsOn<Entity>(t), 'Claims that are about it.', ({ slug }) => ({ about: { slug: { eq: slug } } })),
    articles: articlesField(fieldsOn<Entity>(t), 'Articles with a claim that is about it or attributed to it.', ({ slug }) => ({
      claims: { or: [{ about: { slug: { eq: slug } } }, { attributedTo: { slug: { eq: slug } } }] },
    })),
    related: t.field({
      type: [RelatedEntityType],
      description: 'Entities that share claims with it, most shared first, then by slug.',
      args: { first: t.arg.int({ defaultValue: 20, description: `How many at most: 0 to ${MOST_RELATED}.` }) },
      resolve: ({ slug }, { first }, { read }) => read.related({ entity: slug, first: bounded(first, 20, MOST_RELATED) }),
    }),
  }),
  resolveType: ({ kind }) => typeName(kind),
})

for (const kind of kinds) {
  kindRef(kind.name).implement({
    description: kind.description,
    interfaces: kind.speaks ? [NodeRef, EntityRef, SourceRef] : [NodeRef, EntityRef],
    fields: (t) => ({ ...ownFields(t, kind), ...inverseFields(t, kind), ...spokenFields(t, kind) }),
  })
}

function ownFields(t: FieldsOn<Entity>, kind: Kind): FieldMap {
  return Object.fromEntries(fieldsOf(kind).map(([name, field]) => [name, field.output(t, (entity) => entity.fields[name])]))
}

/** Fields that other kinds' relations give this one. */
function inverseFields(t: FieldsOn<Entity>, kind: Kind): FieldMap {
  return Object.fromEntries(
    inversesAt(kind.name).map(({ owner, field, inverse }) => [
      inverse.name,
      t.field({
        type: [inverse.type(owner)],
        description: inverse.description,
        resolve: (entity, _args, { read }) =>
          after(referrersOf(read, `${owner}.${field}`, entity.slug), (found) =>
            found.flatMap((referrer) => inverse.items(referrer, referrer.fields[field], entity.slug)),
          ) as never,
      }),
    ]),
  )
}

function spokenFields(t: FieldsOn<Entity>, { speaks }: Kind): FieldMap {
  if (!speaks) return {}
  return { said: claimsField(t, 'Claims it makes, as speaker.', ({ slug }) => ({ speaker: { slug: { eq: slug } } })) }
}
