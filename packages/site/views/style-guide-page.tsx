import { Layout } from './layout.tsx'
import { GuideArticle } from './style-guide-article.tsx'
import { GuideClaims } from './style-guide-claims.tsx'
import { GuideEntity, GuideLinks, GuideNotice } from './style-guide-entity.tsx'
import { GuideFigures } from './style-guide-figures.tsx'
import { GuideInk, GuideType } from './style-guide-ink.tsx'

/** Every component of the site, drawn by itself from specimens: what is changed in a view is changed here. */
export function StyleGuidePage() {
  return (
    <Layout
      title="Style guide"
      description="Every component of these pages, with when to use it."
      crumbs={[{ path: '/how-to-read/', label: 'How to read this' }]}
      class="style-guide"
      script="article"
      path="/style-guide/"
    >
      <header class="page-head">
        <h1>Style guide</h1>
        <p class="lead">Every component of these pages, with a line on when to use it. For those who build pages; readers are better served by “How to read this”.</p>
        <p class="aside">The people, places and claims below are specimens: invented, with no pages of their own. Their links lead to places on this page.</p>
      </header>
      <GuideType />
      <GuideInk />
      <GuideNotice />
      <GuideLinks />
      <GuideClaims />
      <GuideFigures />
      <GuideArticle />
      <GuideEntity />
    </Layout>
  )
}
