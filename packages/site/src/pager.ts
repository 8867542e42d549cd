import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { Ask } from './client.ts'

interface Connection<Node> {
  readonly nodes: readonly Node[]
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

interface PageVariables {
  readonly first: number
  readonly after: string | null
}

/**
 * Every node of a connection, in its order.
 * @param variables those of the document that are not about pages
 * @throws Error when the pages do not add up to what the API itself counts: half a list must not become half a site
 */
export async function allNodes<Data, Node, Variables>(
  ask: Ask,
  document: TypedDocumentNode<Data, Variables & PageVariables>,
  variables: Variables,
  connectionOf: (data: Data) => Connection<Node>,
  first: number,
): Promise<readonly Node[]> {
  const nodes: Node[] = []
  for (let after: string | null = null; ;) {
    // Each page's cursor comes from the one before it.
    const { nodes: more, pageInfo, totalCount }: Connection<Node> = connectionOf(await ask(document, { ...variables, first, after }))
    nodes.push(...more)
    if (!pageInfo.hasNextPage) {
      if (nodes.length === totalCount) return nodes
      throw new Error(`The API counts ${totalCount} but its pages hold ${nodes.length}. Has the content changed meanwhile? Run the build again.`)
    }
    if (pageInfo.endCursor === null || more.length === 0) throw new Error('The API promises a next page and gives no way to reach it.')
    after = pageInfo.endCursor
  }
}
