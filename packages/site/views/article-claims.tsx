import { sectionAnchor } from '../src/anchors.ts'
import type { Article } from '../src/linked.ts'
import { bySection } from '../src/order.ts'
import { count } from '../src/prose.ts'
import { ArticleClaim } from './article-claim.tsx'

/** Every claim of an article in the order of its text; where scripts run, they can be chosen from. */
export function ArticleClaims({ article }: { readonly article: Article }) {
  return (
    <section class="claims" aria-labelledby="claims">
      <h2 id="claims">What is claimed</h2>
      <p class="aside">
        {count(article.claims.length, 'claim')}, in the order of the text and in the editors’ own words. A number opens the claim’s own page.
      </p>
      {bySection(article).map(({ section, claims }) => (
        <>
          {section !== null && (
            <h3 id={sectionAnchor(section)} dir="auto">
              {section.title}
            </h3>
          )}
          <ol class="claim-list" start={claims[0]?.number}>
            {claims.map((claim) => (
              <ArticleClaim claim={claim} />
            ))}
          </ol>
        </>
      ))}
    </section>
  )
}
