import { count } from '../src/prose.ts'
import type { Article } from '../src/linked.ts'
import { ArticleList } from './article-list.tsx'
import { Layout } from './layout.tsx'

export function ArticlesPage({ articles }: { readonly articles: readonly Article[] }) {
  return (
    <Layout title="Articles" description="Every article that has been taken apart into its claims." crumbs={[]} class="kind">
      <header class="page-head">
        <h1>Articles</h1>
        <p class="lead">{count(articles.length, 'article')}, newest first.</p>
      </header>
      <ArticleList articles={articles} heading="h2" />
    </Layout>
  )
}
