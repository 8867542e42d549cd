import type { Article } from '../src/linked.ts'
import { count } from '../src/prose.ts'
import type { Slice } from '../src/slices.ts'
import { ArticleList } from './article-list.tsx'
import { Layout } from './layout.tsx'
import { Pager, sliceTitle } from './pager.tsx'

export function ArticlesPage({ slice }: { readonly slice: Slice<Article> }) {
  return (
    <Layout title={sliceTitle('Articles', slice)} description="Every article that has been taken apart into its claims." crumbs={[]} class="kind">
      <header class="page-head">
        <h1>Articles</h1>
        <p class="lead">{count(slice.total, 'article')}, newest first.</p>
      </header>
      <ArticleList articles={slice.items} heading="h2" />
      <Pager path="/articles/" slice={slice} />
    </Layout>
  )
}
