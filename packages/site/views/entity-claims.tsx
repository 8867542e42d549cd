import type { Standing } from '../src/chain.ts'
import { byArticle } from '../src/order.ts'
import { count } from '../src/prose.ts'
import type { Child } from '../src/markup/html.ts'
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

/** Claims to which an entity stands in one way, under a title of its own. */
export interface ClaimSection {
  /** Of its heading, and of the pages that go on with it. */
  readonly id: string
  readonly title: Child
  /** The same for where there is no markup. */
  readonly words: string
  readonly warning?: string
  /** Whether lines must say who speaks. */
  readonly speaker: boolean
  readonly claims: readonly Claim[]
}

/** What an entity does in chains, told apart: to pass on is not to say, to be said to believe is not to say either. */
const STANDINGS: readonly { readonly standing: Standing; readonly id: string; readonly does: string; readonly warning?: string }[] = [
  { standing: 'said', id: 'said', does: 'said' },
  { standing: 'passedOn', id: 'passed-on', does: 'passed on', warning: 'Somebody else said this, and it reaches the reader through here.' },
  {
    standing: 'ascribed',
    id: 'ascribed',
    does: 'is said to think or tell',
    warning: 'Others ascribe this. Nobody here asserts it.',
  },
  {
    standing: 'supposed',
    id: 'supposed',
    does: 'is perhaps the origin of',
    warning: 'Inferred: the articles do not say so, the editors read it from the context.',
  },
]

/** "What" it did, and "what is said" about it, leave open whether it is a person or a thing. */
export function claimSections({ name, about, sourceOf }: Entity): readonly ClaimSection[] {
  const named = <bdi>{name}</bdi>
  return [
    ...STANDINGS.map(({ standing, id, does, ...rest }) => ({
      ...rest,
      id,
      title: <>What {named} {does}</>,
      words: `What ${name} ${does}`,
      speaker: standing !== 'said',
      claims: sourceOf[standing],
    })),
    { id: 'about', title: <>What is said about {named}</>, words: `What is said about ${name}`, speaker: true, claims: about },
  ].filter(({ claims }) => claims.length > 0)
}

/** As many as a reader of the page may want to see at once; the section goes on at pages of its own. */
export const CLAIMS_A_PAGE = 100

/** Pages that go on with a section stand below the entity's, where nothing else does. */
export const sectionPath = ({ path }: Pick<Entity, 'path'>, { id }: Pick<ClaimSection, 'id'>): string => `${path}${id}/`

export function ClaimSections({ entity }: { readonly entity: Entity }) {
  const href = useHref()
  return (
    <>
      {claimSections(entity).map((section) => (
        <section aria-labelledby={section.id}>
          <h2 id={section.id}>{section.title}</h2>
          {section.warning !== undefined && <p class="aside">{section.warning}</p>}
          <ClaimsByArticle claims={section.claims.slice(0, CLAIMS_A_PAGE)} speaker={section.speaker} />
          {section.claims.length > CLAIMS_A_PAGE && (
            <p>
              <a href={href(sectionPath(entity, section))}>All {section.claims.length} claims</a>
            </p>
          )}
        </section>
      ))}
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
