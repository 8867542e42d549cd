import { articleSlug } from '../corpus-article.ts'
import type { Query } from './query.ts'

const TEN = 10

export const large: Query = {
  name: 'large',
  title: 'Ten articles of twenty claims with speakers, subjects, figures and evidence',
  document: `query Large($slugs: [String!]!) {
  articles(first: 10, filter: { slug: { in: $slugs } }) {
    nodes {
      slug title published { edtf } publisher { name }
      claims(first: 20) {
        nodes {
          slug text kind
          speaker { name kind }
          about { name }
          quantities { value unit }
          evidence { paragraph start end }
        }
      }
    }
  }
}`,
  variables: (random, { articles }) => ({ slugs: random.different(TEN, articles).map(articleSlug) }),
}
