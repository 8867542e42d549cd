import { articleSlug, claimSlug } from '../corpus-article.ts'
import type { Query } from './query.ts'

export const deep: Query = {
  name: 'deep',
  title: 'From a claim by its article, its neighbours and their subjects to other articles and whose they are: twelve levels',
  document: `query Deep($article: String!, $slug: String!) {
  claim(article: $article, slug: $slug) {
    text
    article {
      title publisher { name }
      claims(first: 4) {
        nodes {
          slug
          relations { type direction claim { slug speaker { __typename name } } }
          about {
            name
            claims(first: 3) {
              nodes {
                slug
                attribution { mode source { name } }
                article { title authors { name affiliations { role organization { name } } } }
              }
            }
          }
        }
      }
    }
  }
}`,
  variables: (random, { articles, claims }) => ({ article: articleSlug(random.between(1, articles)), slug: claimSlug(random.between(0, claims - 1)) }),
}
