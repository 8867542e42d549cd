import type { KindFilter } from '../../filter.ts'
import { withArticle } from '../../indefinite-article.ts'
import { fieldsOf, type Kind } from '../../kinds/define-kind.ts'
import { kinds } from '../../kinds/registry.ts'
import { builder } from '../builder.ts'
import { typeName } from '../refs.ts'
import { DateFilterInput } from './date.ts'
import { SlugFilterInput } from './words.ts'

/** The filter of each kind that can be filtered by its own fields, by the kind's name. */
export const kindFilters = new Map(kinds.filter(isFilterable).map((kind: Kind) => [kind.name, builder.inputRef<KindFilter>(`${typeName(kind.name)}Filter`)]))

function isFilterable(kind: Kind): boolean {
  return fieldsOf(kind).some(([, { filter }]) => filter !== undefined)
}

for (const kind of kinds) {
  kindFilters.get(kind.name)?.implement({
    description: `By the own fields of ${withArticle(kind.name)}, which all hold.`,
    fields: (t) =>
      Object.fromEntries(
        fieldsOf(kind).flatMap(([, { filter }]) => {
          if (filter === undefined) return []
          const { name, description } = filter
          const type = filter.by === 'date' ? DateFilterInput : filter.by === 'entity' ? SlugFilterInput : kindFilters.get(filter.kind)
          return type === undefined ? [] : [[name, t.field({ type: type as typeof SlugFilterInput, description })]]
        }),
      ),
  })
}
