import { DateFilterInput } from './date.ts'
import { ArticleFilterInput, ClaimFilterInput, COMBINED, TEXT } from './refs.ts'
import { SlugFilterInput } from './words.ts'

ArticleFilterInput.implement({
  description: 'Its fields all hold.',
  fields: (t) => ({
    and: t.field({ type: [ArticleFilterInput], description: COMBINED.and }),
    or: t.field({ type: [ArticleFilterInput], description: COMBINED.or }),
    not: t.field({ type: ArticleFilterInput, description: COMBINED.not }),
    slug: t.field({ type: SlugFilterInput, description: 'Its slug.' }),
    author: t.field({ type: SlugFilterInput, description: 'A person among its authors.' }),
    publisher: t.field({ type: SlugFilterInput, description: 'The organization that published it.' }),
    published: t.field({ type: DateFilterInput, description: 'When it appeared.' }),
    claims: t.field({ type: ClaimFilterInput, description: 'Has a claim like this.' }),
    text: t.string({ description: `${TEXT} Over title, summary and the names of its authors and publisher.` }),
  }),
})
