import { articleSlug, claimSlug } from '../corpus-article.ts'
import type { Query } from './query.ts'

export const claim: Query = {
  name: 'claim',
  title: 'One claim by its slug',
  document: `query OneClaim($article: String!, $slug: String!) {
  claim(article: $article, slug: $slug) {
    slug text kind mode assertion quote hedge
    article { slug title }
    speaker { slug name kind }
    about { slug name }
    quantities { value unit measure of approximation }
    evidence { paragraph start end sha256 }
  }
}`,
  variables: (random, { articles, claims }) => ({ article: articleSlug(random.between(1, articles)), slug: claimSlug(random.between(0, claims - 1)) }),
}
