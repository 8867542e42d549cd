import { createHash } from 'node:crypto'
import type { Plugin } from 'graphql-yoga'
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations'
import { clientError } from '../client-error.ts'

/** Known documents by their id, `sha256:` and 64 hexadecimal digits. */
export type PersistedDocuments = ReadonlyMap<string, string>

export const documentId = (document: string): string => `sha256:${createHash('sha256').update(document).digest('hex')}`

export const persisted = (documents: readonly string[]): PersistedDocuments => new Map(documents.map((document) => [documentId(document), document]))

/**
 * Takes a known document by its hash: `documentId` in body or URL, or the `persistedQuery` extension that clients of Apollo send.
 * @param only - whether no other document is taken
 */
export function usePersistedDocuments(documents: PersistedDocuments, only: boolean): Plugin {
  return usePersistedOperations({
    allowArbitraryOperations: !only,
    extractPersistedOperationId: (params, request) => idNamed(params, new URL(request.url).searchParams),
    getPersistedOperation: (id) => documents.get(id) ?? null,
    customErrors: {
      notFound: () => clientError(404, 'DOCUMENT_NOT_KNOWN', 'documentId: this service does not know the document. Send the query itself.'),
      keyNotFound: () => clientError(400, 'BAD_REQUEST', 'The request has neither query nor documentId.'),
      persistedQueryOnly: () => clientError(403, 'DOCUMENT_NOT_ALLOWED', 'This service takes known documents only: send documentId instead of query.'),
    },
  })
}

/** What a request without a query can name its document by. */
interface Naming {
  readonly documentId?: unknown
  readonly extensions?: unknown
}

/** The id of the document that a request names, in its body or its address. */
export function idNamed({ documentId: named, extensions }: Naming, address: URLSearchParams): string | null {
  const id = named ?? address.get('documentId')
  if (typeof id === 'string') return id
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } | null }
  return typeof persistedQuery?.sha256Hash === 'string' ? `sha256:${persistedQuery.sha256Hash}` : null
}
