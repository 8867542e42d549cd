import { sourceAnchor } from '../src/anchors.ts'
import { believers } from '../src/chain.ts'
import { disputes, voices } from '../src/order.ts'
import { count } from '../src/prose.ts'
import type { Article, Claim } from '../src/linked.ts'
import { ClaimNumber, isByline, SourceLink } from './links.tsx'

/** Who speaks most and who disagrees with whom: what a reader should see first. */
export function AtAGlance({ article }: { readonly article: Article }) {
  const speakers = voices(article).filter(({ claims }) => claims.said.length > 0)
  const disputed = disputes(article)
  return (
    <section class="glance" aria-labelledby="glance">
      <h2 id="glance">At a glance</h2>
      <div class="glance-columns">
        <div>
          <h3>Who speaks</h3>
          <ol class="speakers">
            {speakers.map(({ source, claims }) => (
              <li>
                <a class="count" href={`#${sourceAnchor(source)}`}>
                  {count(claims.said.length, 'claim')}
                </a>{' '}
                <span>
                  <SourceLink source={source} />
                  {isByline(source) && <span class="aside"> the reporters, in their own voice</span>}
                </span>
              </li>
            ))}
          </ol>
        </div>
        <div>
          <h3>Who disputes whom</h3>
          {disputed.length === 0 ? (
            <p>No claim here disputes another.</p>
          ) : (
            <ul class="disputes">
              {disputed.map(({ claim, relation }) => (
                <li>
                  <Voice claim={claim} /> (<ClaimNumber claim={claim} here />){' '}
                  <span class="joint joint--disputes">disputes</span> <Voice claim={relation.claim} /> (
                  <ClaimNumber claim={relation.claim} here={relation.claim.article.id === article.id} />)
                  {relation.inferred && <span class="aside"> inferred</span>}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </section>
  )
}

/** Whose claim it is: of a belief, whoever is said to hold it, since the speaker who tells of it does not stand behind it. */
function Voice({ claim }: { claim: Claim }) {
  const holder = believers(claim).at(-1)
  if (holder === undefined) return <SourceLink source={claim.speaker} within="article" />
  return (
    <>
      a belief ascribed to <SourceLink source={holder.source} within="article" />
    </>
  )
}
