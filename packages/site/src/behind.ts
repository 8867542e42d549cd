/** The query behind a page, and its data: `index.json` beside the page says both, the page's foot opens the query in GraphiQL. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'
import { ArticlePageDocument, ClaimPageDocument, EntityPageDocument } from './generated/graphql.ts'
import type { Article, Entity } from './linked.ts'

export interface Behind {
  readonly query: string
  readonly variables: Readonly<Record<string, string>>
}

/** Printed once, not once a page. */
const TEXT = { article: text(ArticlePageDocument), claim: text(ClaimPageDocument), entity: text(EntityPageDocument) }

export const behindArticle = ({ slug }: Pick<Article, 'slug'>): Behind => ({ query: TEXT.article, variables: { slug } })
export const behindClaim = ({ slug, article }: { readonly slug: string; readonly article: { readonly slug: string } }): Behind => ({
  query: TEXT.claim,
  variables: { article: article.slug, slug },
})
export const behindEntity = ({ slug }: Pick<Entity, 'slug'>): Behind => ({ query: TEXT.entity, variables: { slug } })

/** GraphiQL takes the query from its address, but no variables: there they are the query's own defaults. */
export function inGraphiql(api: string, { query, variables }: Behind): string {
  const filled = Object.entries(variables).reduce(
    (address, [name, value]) => address.replace(encode(`$${name}: String!`), (declared) => declared + encode(` = ${JSON.stringify(value)}`)),
    encodedQuery(query),
  )
  return `${api}?query=${filled}`
}

const encoded = new Map<string, string>()

function encodedQuery(query: string): string {
  const known = encoded.get(query) ?? encode(query)
  encoded.set(query, known)
  return known
}

/** Three bytes for each space of a query would be a tenth of a page: as in a form, where signs that an address allows stay too. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll(/%(?:20|24|2C|3A)/g, (code) => (code === '%20' ? '+' : decodeURIComponent(code)))

function text(document: TypedDocumentNode<unknown, never>): string {
  return print(document)
}
