import { kindKey } from '../../filter.ts'
import { withArticle } from '../../indefinite-article.ts'
import { kinds } from '../../kinds/registry.ts'
import './kind.ts'
import { ClaimFilterInput, COMBINED, EntityFilterInput, kindFilterRef, NAME, TEXT } from './refs.ts'
import { SlugFilterInput } from './words.ts'

EntityFilterInput.implement({
  description: 'Its fields all hold.',
  fields: (t) => ({
    and: t.field({ type: [EntityFilterInput], description: COMBINED.and }),
    or: t.field({ type: [EntityFilterInput], description: COMBINED.or }),
    not: t.field({ type: EntityFilterInput, description: COMBINED.not }),
    slug: t.field({ type: SlugFilterInput, description: 'Its slug.' }),
    kind: t.field({ type: SlugFilterInput, description: "The kind's name as in content." }),
    name: t.string({ description: NAME }),
    claims: t.field({ type: ClaimFilterInput, description: 'Is the subject of a claim like this.' }),
    text: t.string({ description: `${TEXT} Over names, aliases and description.` }),
    ...Object.fromEntries(kinds.map(({ name }) => [kindKey(name), t.field({ type: kindFilterRef(name), description: `Is ${withArticle(name)} like this.` })])),
  }),
})
