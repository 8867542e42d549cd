import { withArticle } from '../../indefinite-article.ts'
import { conditionsOf } from '../../kinds/define-kind.ts'
import { kinds } from '../../kinds/registry.ts'
import { kindFilterRef } from './refs.ts'
import { SlugFilterInput } from './words.ts'

for (const kind of kinds) {
  kindFilterRef(kind.name).implement({
    description: `By slug and the own fields of ${withArticle(kind.name)}, which all hold.`,
    fields: (t) => ({
      slug: t.field({ type: SlugFilterInput, description: 'Its slug.' }),
      ...Object.fromEntries(
        // Pothos cannot see through the declaration what the condition's fields are.
        conditionsOf(kind).map(({ name, filter }) => [name, t.field({ type: filter.input() as typeof SlugFilterInput, description: filter.description })]),
      ),
    }),
  })
}
