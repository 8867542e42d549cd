import { all, after, type Answer } from '../answer.ts'
import { dateText } from '../date/text.ts'
import { kindKey, type ClaimFilter } from '../filter.ts'
import { withArticle } from '../indefinite-article.ts'
import { fieldsOf, type Kind } from '../kinds/define-kind.ts'
import { kindNamed, kinds } from '../kinds/registry.ts'
import type { ClaimFacet, FacetCount, Listings } from '../store.ts'
import { builder, type Context, type FieldsOn } from './builder.ts'
import { bounded } from './bounded.ts'
import { typeName } from './refs.ts'

type EntityScopeFilter = Listings['entity']['filter']

interface LabelledCount extends FacetCount {
  readonly label: string
}

const FacetCountType = builder.objectRef<LabelledCount>('FacetCount').implement({
  description: 'How often a value occurs.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'What a filter takes: a slug, an enum value, a unit, a year.' }),
    label: t.exposeString('label', { description: 'For people.' }),
    count: t.exposeInt('count', { description: 'Claims or entities that have it.' }),
  }),
})

const LARGEST = 1000
const STANDARD = 100

/** Counts with the names that people know the values by. */
function counts({ read }: Context, filter: ClaimFilter, facet: ClaimFacet, first?: number | null): Answer<LabelledCount[]> {
  const most = bounded(first, LARGEST, LARGEST)
  const name = (value: string): Answer<string | undefined> => {
    switch (facet) {
      case 'speaker': return after(read.source(value), (source) => source?.name)
      case 'about': return after(read.entity(value), (entity) => entity?.name)
      case 'article': return after(read.article(value), (article) => article?.title)
      case 'kind':
      case 'mode': return value.toLowerCase().replaceAll('_', ' ')
      case 'year': return dateText(value)
      case 'unit':
      case 'measure': return value
    }
  }
  return after(read.facet({ filter, facet }), (found) =>
    all(found.slice(0, most).map((count) => after(name(count.value), (label) => ({ ...count, label: label ?? count.value })))),
  )
}

const facetField = (t: FieldsOn<ClaimFilter>, facet: ClaimFacet, description: string) =>
  t.field({ type: [FacetCountType], description, resolve: (filter, _args, context) => counts(context, filter, facet) })

const longFacetField = (t: FieldsOn<ClaimFilter>, facet: ClaimFacet, description: string) =>
  t.field({
    type: [FacetCountType],
    description,
    args: { first: t.arg.int({ defaultValue: STANDARD, description: `How many at most: 0 to ${LARGEST}.` }) },
    resolve: (filter, { first }, context) => counts(context, filter, facet, first),
  })

export const ClaimFacets = builder.objectRef<ClaimFilter>('ClaimFacets').implement({
  description: "Counts under the connection's filter, most first, then by value.",
  fields: (t) => ({
    kind: facetField(t, 'kind', 'By kind of act.'),
    mode: facetField(t, 'mode', "By how the speaker's words are rendered."),
    article: longFacetField(t, 'article', 'By article.'),
    speaker: longFacetField(t, 'speaker', 'By originator.'),
    about: longFacetField(t, 'about', 'By what they are about.'),
    unit: facetField(t, 'unit', 'By the units of their figures, as stated.'),
    measure: facetField(t, 'measure', 'By what their figures measure.'),
    year: facetField(t, 'year', 'By year of the time they are about: a claim counts for every year that it is possibly during, between the first and the last that claims name.'),
  }),
})

export const EntityFacets = builder.objectRef<EntityScopeFilter>('EntityFacets').implement({
  description: "Counts under the connection's filter, most first, then by value.",
  fields: (t) => ({
    kind: t.field({
      type: [FacetCountType],
      description: 'By kind.',
      resolve: (filter, _args, { read }) =>
        after(read.entityKinds(filter), (found) => found.map((count): LabelledCount => ({ ...count, label: kindNamed(count.value).label }))),
    }),
    ...Object.fromEntries(
      kinds.filter((kind) => countable(kind).length > 0).map((kind) => [
        kindKey(kind.name),
        t.field({ type: kindFacets(kind), description: `Of ${withArticle(kind.name)}: by its own fields.`, resolve: (filter) => filter }),
      ]),
    ),
  }),
})

/** The fields of a kind that its entities can be counted by. */
const countable = (kind: Kind) => fieldsOf(kind).filter(([, field]) => field.counts !== undefined)

/** One facet for each of them. */
function kindFacets(kind: Kind) {
  return builder.objectRef<EntityScopeFilter>(`${typeName(kind.name)}Facets`).implement({
    description: `Counts of ${kind.folder.replaceAll('-', ' ')} by their own fields, most first, then by value.`,
    fields: (t) =>
      Object.fromEntries(
        countable(kind).map(([field, { description }]) => [
          field,
          t.field({
            type: [FacetCountType],
            description,
            args: { first: t.arg.int({ defaultValue: STANDARD, description: `How many at most: 0 to ${LARGEST}.` }) },
            resolve: (filter, { first }, { read }) => {
              const most = bounded(first, STANDARD, LARGEST)
              // A value is an entity's slug, or else a word of its own: a currency.
              const labelled = (count: FacetCount): Answer<LabelledCount> => after(read.entity(count.value), (entity) => ({ ...count, label: entity?.name ?? count.value }))
              return after(read.fieldFacet({ filter, kind: kind.name, field }), (found) => all(found.slice(0, most).map(labelled)))
            },
          }),
        ]),
      ),
  })
}
