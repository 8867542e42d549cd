import { schema, type Context } from '@whosaid/schema/graphql'
import { compileQuery } from '../execute/compile.ts'
import { graphqlApi, type GraphqlOptions } from './graphql.ts'
import { compiledAnswer } from './lane/compiled-answer.ts'
import { KnownDocuments } from './lane/known-documents.ts'
import { paramsOfBody, type Documents } from './lane/params.ts'

const NO_ADDRESS = new URLSearchParams()
const ANY_DOCUMENT: Documents = { known: new Map(), only: false }

/** The API as a fetch within this process: JSON by POST is answered by its document compiled, all else and whatever has an error by Yoga. */
export function localFetch(options: GraphqlOptions): (input: string | URL | Request, init?: RequestInit) => Promise<Response> {
  const { yoga } = graphqlApi(options)
  const documents = new KnownDocuments<Context>(schema, compileQuery)
  return async (input, init) => {
    const params = typeof init?.body === 'string' ? paramsOfBody(Buffer.from(init.body), NO_ADDRESS, ANY_DOCUMENT) : undefined
    const answer = params && (await compiledAnswer(documents, params, options.catalog().current))
    return answer === undefined ? yoga.fetch(new Request(input, init)) : new Response(new Uint8Array(answer.body), { headers: { 'content-type': 'application/json' } })
  }
}
