import { claimAnchor, sourceAnchor } from '../src/anchors.ts'
import type { EntityLinkFragment, SourceLinkFragment } from '../src/generated/graphql.ts'
import { safeUrl } from '../src/href.ts'
import { langOf } from '../src/prose.ts'
import { useHref } from '../src/site-context.ts'
import type { Article, Claim } from '../src/linked.ts'

/** A name may be written from right to left; <bdi> keeps it from reordering its neighbours. */
export function EntityLink({ entity }: { readonly entity: Pick<EntityLinkFragment, 'path' | 'name'> }) {
  return (
    <a href={useHref()(entity.path)}>
      <bdi>{entity.name}</bdi>
    </a>
  )
}

export function EntityLinks({ entities }: { readonly entities: readonly EntityLinkFragment[] }) {
  return (
    <ul class="inline">
      {entities.map((entity) => (
        <li>
          <EntityLink entity={entity} />
        </li>
      ))}
    </ul>
  )
}

interface SourceLinkProps {
  readonly source: SourceLinkFragment
  /** Where an article speaks of its own reporters, their names would only be in the way. */
  readonly within?: 'article'
}

/** Whoever is the origin of words. Without a name: a hollow mark, and a link to the article's list of sources. */
export function SourceLink({ source, within }: SourceLinkProps) {
  const path = 'path' in source ? source.path : `${source.article.path}#${sourceAnchor(source)}`
  return (
    <a class={isUnnamed(source) ? 'source source--unnamed' : 'source'} href={useHref()(path)}>
      <bdi>{within === 'article' && isByline(source) ? 'the reporters' : source.name}</bdi>
    </a>
  )
}

export function isUnnamed(source: SourceLinkFragment): boolean {
  return source.kind === 'unnamed'
}

export function isByline(source: SourceLinkFragment): boolean {
  return source.kind === 'byline'
}

export function ArticleLink({ article }: { readonly article: Pick<Article, 'path' | 'title' | 'language' | 'titleIsEditorial'> }) {
  return (
    <a href={useHref()(article.path)}>
      <ArticleTitle article={article} />
    </a>
  )
}

/** A headline is in the article's language, one that the editors gave is in the site's. */
export function ArticleTitle({ article }: { readonly article: Pick<Article, 'title' | 'language' | 'titleIsEditorial'> }) {
  return <bdi lang={article.titleIsEditorial ? undefined : langOf(article.language)}>{article.title}</bdi>
}

/** A claim by its number, as a book's index gives a page: on its article's own page, the place there; elsewhere its page. */
export function ClaimNumber({ claim, here = false }: { readonly claim: Claim; readonly here?: boolean }) {
  const href = useHref()
  return (
    <a class="number" href={here ? `#${claimAnchor(claim)}` : href(claim.path)} aria-label={`Claim ${claim.number}`}>
      {claim.number}
    </a>
  )
}

export function ClaimNumbers({ claims, here = false }: { readonly claims: readonly Claim[]; readonly here?: boolean }) {
  return (
    <span class="numbers">
      {claims.map((claim, index) => (
        <>
          {index > 0 && ' '}
          <ClaimNumber claim={claim} here={here} />
        </>
      ))}
    </span>
  )
}

/** An address elsewhere. One that a browser must not follow stays text. */
export function ExternalLink({ url, children }: { readonly url: string; readonly children?: string }) {
  const address = safeUrl(url)
  if (address === null) return <span class="address">{url}</span>
  return (
    <a class="address" href={address} rel="external noreferrer">
      {children ?? url.replace(/^https?:\/\//, '')}
    </a>
  )
}
