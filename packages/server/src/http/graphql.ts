import { createYoga } from 'graphql-yoga'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { readerOf, type Store } from '@whosaid/schema'
import { schema, type Context } from '@whosaid/schema/graphql'
import { maskError } from './mask.ts'

export const GRAPHQL_PATH = '/graphql'

interface GraphqlOptions {
  /** The store of the moment: asked once a request, which then reads one version of the content throughout. */
  readonly store: () => Store
  readonly report: (error: unknown) => void
}

/** The API as a fetch handler. Every default that Yoga leaves open is decided here. */
export function graphqlHandler({ store, report }: GraphqlOptions) {
  return createYoga<Record<string, never>, Context>({
    schema,
    context: () => ({ read: readerOf(store()) }),
    graphqlEndpoint: GRAPHQL_PATH,
    maskedErrors: { maskError: maskError(report) },
    // Anybody may read from anywhere; nobody is known by a cookie.
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
    batching: false,
    multipart: false,
    landingPage: false,
    renderGraphiQL,
    graphiql: {
      title: 'Whosaid: ask who said what',
      defaultQuery: EXAMPLE,
    },
    logging: false,
  })
}

const EXAMPLE = `# Everything attributed to the Pentagon, directly or through others, with figures.
{
  claims(filter: { attributedTo: { slug: { eq: "pentagon" } } }) {
    totalCount
    nodes {
      text
      speaker { name }
      attribution { source { name } mode }
      quantities { text }
      evidence { paragraph start end }
    }
  }
}
`
