import type { ArticleDraft, Drafts, EntityDraft } from '../content/drafts.ts'
import type { Path } from '../content/source-file.ts'
import { didYouMean } from '../problem.ts'
import { EditRefused } from './change.ts'

/** What has a slug, and so can be renamed. */
export type Named =
  | { readonly type: 'entity'; readonly draft: EntityDraft }
  | { readonly type: 'article'; readonly draft: ArticleDraft }
  | { readonly type: 'claim' | 'source' | 'section'; readonly draft: ArticleDraft; readonly slug: string; readonly path: Path }

export const NAMED_TYPES: readonly Named['type'][] = ['article', 'entity', 'claim', 'source', 'section']

/**
 * What an address names: `slug` an entity or an article, `article/slug` a claim, an unnamed source or a section of it.
 * @param type - says which, where the address fits several
 * @throws EditRefused when it names nothing or several things
 */
export function namedBy(drafts: Drafts, address: string, type?: Named['type']): Named {
  const [first = '', second, ...more] = address.split('/')
  if (more.length > 0) throw new EditRefused(`"${address}" is no address; expected a slug, or article/slug.`)
  const all = second === undefined ? topLevel(drafts, first) : withinArticle(drafts, first, second)
  const found = type === undefined ? all : all.filter((named) => named.type === type)
  const [named] = found
  if (named === undefined) {
    const what = type ?? (second === undefined ? 'entity or article' : 'claim, unnamed source or section')
    throw new EditRefused(`There is no ${what} "${address}".${hint(drafts, address)}`)
  }
  if (found.length > 1) {
    const types = found.map((one) => one.type)
    throw new EditRefused(`"${address}" names ${types.map((one) => `the ${one}`).join(' and ')}. Say which: --type ${types.join(' or --type ')}`)
  }
  return named
}

function topLevel({ articles, entities }: Drafts, slug: string): Named[] {
  return [
    ...articles.filter((draft) => draft.slug === slug).map((draft): Named => ({ type: 'article', draft })),
    ...entities.filter((draft) => draft.slug === slug).map((draft): Named => ({ type: 'entity', draft })),
  ]
}

function withinArticle({ articles }: Drafts, article: string, slug: string): Named[] {
  const draft = articles.find((one) => one.slug === article)
  if (draft === undefined) return []
  const { claims, unnamed, sections } = draft.entry
  const lists = [['claim', 'claims', claims], ['source', 'unnamed', unnamed], ['section', 'sections', sections]] as const
  return lists.flatMap(([type, key, items]) => {
    const index = items.findIndex((item) => item.slug === slug)
    return index === -1 ? [] : [{ type, draft, slug, path: [key, index] }]
  })
}

/** How it is called now, or what is written like it. */
function hint({ articles, entities }: Drafts, address: string): string {
  const [article = '', slug] = address.split('/')
  const tops = [...articles, ...entities]
  if (slug === undefined) {
    const renamed = tops.find(({ entry }) => entry.formerly.includes(address))
    return renamed === undefined ? space(didYouMean(address, tops.map((one) => one.slug))) : ` It is called "${renamed.slug}" now.`
  }
  const claims = articles.find((one) => one.slug === article)?.entry.claims
  if (claims === undefined) return ` There is no article "${article}".${space(didYouMean(article, articles.map((one) => one.slug)))}`
  const renamed = claims.find(({ formerly }) => formerly.includes(slug))
  return renamed === undefined ? space(didYouMean(slug, claims.map((claim) => claim.slug))) : ` It is called "${article}/${renamed.slug}" now.`
}

const space = (text: string | undefined): string => (text === undefined ? '' : ` ${text}`)
