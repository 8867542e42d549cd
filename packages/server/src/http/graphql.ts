import { createYoga } from 'graphql-yoga'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { readerOf } from '@whosaid/schema'
import { schema, type Context } from '@whosaid/schema/graphql'
import type { Catalog } from '../index/catalog.ts'
import { EXAMPLES } from './examples.ts'
import { maskError } from './mask.ts'
import { useCaching } from './plugins/caching.ts'
import { ReadStores, SCHEMA_HEADER, useContentVersion, VERSION_HEADER } from './plugins/content-version.ts'
import { useCostLimit } from './plugins/cost-limit.ts'
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

/** The API as a fetch handler. Every default that Yoga leaves open is decided here. */
export function graphqlHandler({ catalog, report, documents = new Map<string, string>(), documentsOnly = false }: GraphqlOptions) {
  const stores = new ReadStores()
  return createYoga<Record<string, never>, Context>({
    schema,
    context: ({ request }) => ({ read: readerOf(stores.of(request)) }),
    plugins: [useContentVersion(catalog, stores), usePersistedDocuments(documents, documentsOnly), useNestingLimit(), useCostLimit(), useCaching()],
    graphqlEndpoint: GRAPHQL_PATH,
    maskedErrors: { maskError: maskError(report) },
    // Anybody may read from anywhere; nobody is known by a cookie.
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'], exposedHeaders: [VERSION_HEADER, SCHEMA_HEADER] },
    batching: false,
    multipart: false,
    landingPage: false,
    renderGraphiQL,
    graphiql: (request) => ({ title: 'Whosaid', ...(!hasQuery(request) && { defaultTabs: EXAMPLES.map(({ query }) => ({ query })) }) }),
    logging: false,
  })
}

/** A link that brings its own query shows that one first. */
const hasQuery = (request: Request): boolean => new URL(request.url).searchParams.has('query')
