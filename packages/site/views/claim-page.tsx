import { claimAnchor, sectionAnchor } from '../src/anchors.ts'
import { behindClaim } from '../src/behind.ts'
import { claimData } from '../src/json-ld.ts'
import { useAddress, useHref, useSite } from '../src/site-context.ts'
import type { Claim } from '../src/linked.ts'
import { Ladder } from './chain.tsx'
import { Cite } from './cite.tsx'
import { ClaimFacts } from './claim-facts.tsx'
import { EvidenceTable } from './evidence.tsx'
import { FigureTable } from './figures.tsx'
import { Here } from './here.tsx'
import { JointsOf } from './joints.tsx'
import { Layout } from './layout.tsx'
import { ArticleLink } from './links.tsx'
import { Notes, Reviews } from './notes.tsx'
import { Proposition, spokenBy, standsAs } from './proposition.tsx'
import { Relations } from './relations.tsx'

/** Everything that is known of one claim. */
export function ClaimPage({ claim }: { readonly claim: Claim }) {
  const { article } = claim
  const stance = standsAs(claim)
  const address = useAddress()
  const { version } = useSite()
  return (
    <Layout
      // What nobody asserts must not look asserted in a tab or a list of results either.
      title={`Claim ${claim.number}${stance.map((words) => `. ${words}`).join('')}: ${claim.text}`}
      description={`${stance.length > 0 ? `${stance.join(', ')}, ` : ''}${spokenBy(claim)} ${claim.speaker.name}: ${claim.text}`}
      crumbs={[
        { path: '/articles/', label: 'Articles' },
        { path: article.path, label: article.title },
      ]}
      class="claim-page"
      path={claim.path}
      behind={behindClaim(claim)}
      data={claimData(claim, version.version, address)}
    >
      <header class="page-head">
        <p class="eyebrow">
          Claim {claim.number} of {article.claims.length}
        </p>
        <Proposition claim={claim}>
          <h1 class="text" dir="auto">
            {claim.text}
          </h1>
        </Proposition>
        <ClaimPlace claim={claim} />
      </header>
      <div class="with-margin">
        <section aria-labelledby="chain">
          <h2 id="chain">On whose say-so</h2>
          <Ladder claim={claim} />
        </section>
        <section class="in-margin" aria-labelledby="facts">
          <h2 id="facts">What kind of claim</h2>
          <ClaimFacts claim={claim} />
        </section>
        <div>
          {claim.figures.length > 0 && (
            <section aria-labelledby="figures">
              <h2 id="figures">Figures</h2>
              <FigureTable figures={claim.figures} />
            </section>
          )}
          {claim.relations.length > 0 && (
            <section aria-labelledby="relations">
              <h2 id="relations">How it bears on other claims</h2>
              <JointsOf claim={claim} />
              <Relations relations={claim.relations} articleId={article.id} />
            </section>
          )}
          {claim.notes.length > 0 && (
            <section aria-labelledby="notes">
              <h2 id="notes">Editors’ notes</h2>
              <Notes notes={claim.notes} />
            </section>
          )}
          {claim.reviews.length > 0 && (
            <section aria-labelledby="reviews">
              <h2 id="reviews">Checked by others</h2>
              <Reviews reviews={claim.reviews} />
            </section>
          )}
          <section aria-labelledby="evidence">
            <h2 id="evidence">Where in the source it rests</h2>
            <Here claim={claim} />
            {claim.evidence.length > 0 ? <EvidenceTable evidence={claim.evidence} source={article.source} /> : <p>No passage is recorded.</p>}
          </section>
        </div>
      </div>
      <Cite claim={claim} />
      <Neighbours claim={claim} />
    </Layout>
  )
}

function ClaimPlace({ claim: { article, section, ...claim } }: { readonly claim: Claim }) {
  const href = useHref()
  const title = section === null ? undefined : article.sections.find(({ slug }) => slug === section.slug)
  return (
    <p class="place">
      In <ArticleLink article={article} />
      {title !== undefined && (
        <>
          , under{' '}
          <a href={href(`${article.path}#${sectionAnchor(title)}`)}>
            <bdi>{title.title}</bdi>
          </a>
        </>
      )}
      {' · '}
      <a href={href(`${article.path}#${claimAnchor(claim)}`)}>see it in its place</a>
    </p>
  )
}

function Neighbours({ claim: { article, number } }: { readonly claim: Claim }) {
  const href = useHref()
  const previous = article.claims[number - 2]
  const next = article.claims[number]
  return (
    <nav class="neighbours" aria-label="Claims of this article">
      {previous !== undefined && (
        <a rel="prev" href={href(previous.path)}>
          Claim {previous.number}, before it
        </a>
      )}
      {next !== undefined && (
        <a rel="next" href={href(next.path)}>
          Claim {next.number}, after it
        </a>
      )}
    </nav>
  )
}
