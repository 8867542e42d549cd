import { useHref } from '../src/site-context.ts'
import { Layout } from './layout.tsx'

export function NotFoundPage() {
  const href = useHref()
  return (
    <Layout title="Page not found" description="There is no page at this address." crumbs={[]}>
      <header class="page-head">
        <h1>There is no page at this address</h1>
        <p class="lead">
          It may have been renamed. Look among the <a href={href('/articles/')}>articles</a>, or start from the <a href={href('/')}>home page</a>.
        </p>
      </header>
    </Layout>
  )
}
