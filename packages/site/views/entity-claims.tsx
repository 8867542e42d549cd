import type { Standing } from '../src/chain.ts'
import { byArticle } from '../src/order.ts'
import { count } from '../src/prose.ts'
import { sourceAnchor } from '../src/anchors.ts'
import { useHref } from '../src/site-context.ts'
import type { Article, Claim, Entity } from '../src/linked.ts'
import { ClaimLines } from './claim-line.tsx'
import { ArticleLink } from './links.tsx'

/** Claims under the article they stand in. */
export function ClaimsByArticle({ claims, speaker = true }: { readonly claims: readonly Claim[]; readonly speaker?: boolean }) {
  return (
    <>
      {byArticle(claims).map(({ article, claims: members }) => (
        <section class="in-article">
          <h3>
            <ArticleLink article={article} />
          </h3>
          <ClaimLines claims={members} speaker={speaker} />
        </section>
      ))}
    </>
  )
}

/** The title is the words, the name, and "what" it did, which leaves open whether it is a person or a thing. */
const SECTIONS: readonly { readonly standing: Standing; readonly id: string; readonly title: string; readonly warning?: string }[] = [
  { standing: 'said', id: 'said', title: 'said' },
  { standing: 'passedOn', id: 'passed-on', title: 'passed on', warning: 'Somebody else said this, and it reaches the reader through here.' },
  {
    standing: 'ascribed',
    id: 'ascribed',
    title: 'is said to think or tell',
    warning: 'Others ascribe this. Nobody here asserts it.',
  },
  {
    standing: 'supposed',
    id: 'supposed',
    title: 'is perhaps the origin of',
    warning: 'Inferred: the articles do not say so, the editors read it from the context.',
  },
]

/** Where it stands in chains of attribution, told apart: to pass on is not to say, to be said to believe is not to say either. */
export function SaidByIt({ entity }: { readonly entity: Entity }) {
  return (
    <>
      {SECTIONS.map(({ standing, id, title, warning }) => {
        const claims = entity.sourceOf[standing]
        if (claims.length === 0) return null
        return (
          <section aria-labelledby={id}>
            <h2 id={id}>
              What <bdi>{entity.name}</bdi> {title}
            </h2>
            {warning !== undefined && <p class="aside">{warning}</p>}
            <ClaimsByArticle claims={claims} speaker={standing !== 'said'} />
          </section>
        )
      })}
    </>
  )
}

/** Its own articles; what stands there in the reporters' own voice is the authors' together. */
export function Written({ entity: { wrote, published } }: { readonly entity: Entity }) {
  return (
    <>
      {wrote.length > 0 && (
        <section aria-labelledby="wrote">
          <h2 id="wrote">Wrote, alone or with others</h2>
          <ul>
            {wrote.map((article) => (
              <li>
                <ArticleLink article={article} /> <OwnVoice article={article} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {published.length > 0 && (
        <section aria-labelledby="published">
          <h2 id="published">Published</h2>
          <ul>
            {published.map((article) => (
              <li>
                <ArticleLink article={article} />
                {article.publisherIsInferred && <span class="aside"> inferred: the source does not name its publisher</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function OwnVoice({ article }: { readonly article: Article }) {
  const href = useHref()
  const own = article.claims.filter(({ speaker }) => speaker.kind === 'byline')
  const [first] = own
  if (first === undefined) return null
  return (
    <a class="count" href={href(`${article.path}#${sourceAnchor(first.speaker)}`)}>
      {count(own.length, 'claim')} in the reporters’ own voice
    </a>
  )
}
