import type { SourceLinkFragment } from './generated/graphql.ts'

/** Fragments of an article's page. Each family has a prefix of its own, so that no two ids can meet. */
export const claimAnchor = ({ slug }: { readonly slug: string }): string => `claim-${slug}`
export const sectionAnchor = ({ slug }: { readonly slug: string }): string => `section-${slug}`

/** A byline and an unnamed source are `article/slug`; the slug is unique there, but may be that of an entity. */
export function sourceAnchor({ slug }: Pick<SourceLinkFragment, 'slug'>): string {
  const own = slug.split('/').at(-1) ?? slug
  return own === slug ? `source-${slug}` : `voice-${own}`
}
