import { createYoga } from 'graphql-yoga'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { readerOf, type Store } from '@whosaid/schema'
import { schema, type Context } from '@whosaid/schema/graphql'
import type { Catalog } from '../index/catalog.ts'
import { EXAMPLES } from './examples.ts'
import { Exchanges } from './exchanges.ts'
import { MAX_BODY } from './limits.ts'
import { maskError } from './mask.ts'
import { useCaching } from './plugins/caching.ts'
import { useContentVersion } from './plugins/content-version.ts'
import { useCors } from './plugins/cors.ts'
import { useCostLimit } from './plugins/cost-limit.ts'
import { useDocumentRules } from './plugins/document-rules.ts'
import { useJsonOnly } from './plugins/json-only.ts'
import { useNestingLimit } from './plugins/nesting-limit.ts'
import { usePersistedDocuments, type PersistedDocuments } from './plugins/persisted-documents.ts'

export const GRAPHQL_PATH = '/graphql'

export interface GraphqlOptions {
  /** The content of the moment: asked once a request, which then reads one version throughout. */
  readonly catalog: () => Catalog
  readonly report: (error: unknown) => void
  /** Documents that clients may name by hash. */
  readonly documents?: PersistedDocuments
  /** Whether no other documents are taken. */
  readonly documentsOnly?: boolean
}

/** The API as a fetch handler, and what becomes of its requests. Every default that Yoga leaves open is decided here. */
export function graphqlApi({ catalog, report, documents = new Map<string, string>(), documentsOnly = false }: GraphqlOptions) {
  const exchanges = new Exchanges()
  const yoga = createYoga<Record<string, never>, Context>({
    schema,
    context: ({ request }) => contextOf(storeOf(exchanges, request), () => request.signal),
    plugins: [
      useCors(), useJsonOnly(), useContentVersion(catalog, exchanges), usePersistedDocuments(documents, documentsOnly), useNestingLimit(), useDocumentRules(), useCostLimit(exchanges),
      useCaching(exchanges),
    ],
    graphqlEndpoint: GRAPHQL_PATH,
    maskedErrors: { maskError: maskError(report) },
    // Its own reflects every origin; see useCors.
    cors: false,
    maxRequestBodySize: MAX_BODY,
    batching: false,
    multipart: false,
    landingPage: false,
    renderGraphiQL,
    graphiql: (request) => ({ title: 'Whosaid', ...(!hasQuery(request) && { defaultTabs: EXAMPLES.map(({ query }) => ({ query })) }) }),
    logging: false,
  })
  return { yoga, exchanges }
}

/** The fetch handler alone. */
export const graphqlHandler = (options: GraphqlOptions): ReturnType<typeof graphqlApi>['yoga'] => graphqlApi(options).yoga

/**
 * What resolvers are given.
 * @param gone - given when the client goes; asked for only by stores that can stop
 */
export const contextOf = (store: Store, gone?: () => AbortSignal): Context => ({ read: readerOf(gone === undefined || store.synchronous ? store : (store.during?.(gone()) ?? store)) })

/** @throws Error for a request that was never given content to read */
function storeOf(exchanges: Exchanges, request: Request): Store {
  const store = exchanges.storeOf(request)
  if (store === undefined) throw new Error('a request reached the API without a version of the content')
  return store
}

/** A link that brings its own query shows that one first. */
const hasQuery = (request: Request): boolean => new URL(request.url).searchParams.has('query')
