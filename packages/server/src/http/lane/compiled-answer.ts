import { after, type Answer as Found, type Store } from '@whosaid/schema'
import type { Context } from '@whosaid/schema/graphql'
import { contextOf } from '../graphql.ts'
import { cachingHeaders } from '../plugins/caching.ts'
import { versionHeaders } from '../plugins/content-version.ts'
import { PUBLIC_HEADERS } from '../public-headers.ts'
import { beyondLimits } from '../plugins/cost-limit.ts'
import { valueTooDeep } from '../plugins/nesting-limit.ts'
import { note } from '../trail.ts'
import { Answer } from './answer.ts'
import type { Headers } from './head.ts'
import type { KnownDocuments } from './known-documents.ts'
import type { Params } from './params.ts'

/** The JSON of what is asked, in UTF-8, and what it cost. */
export interface Compiled {
  readonly body: Buffer
  readonly cost: number
}

/** What the document of a request answers when it is run, without Yoga; nothing where Yoga is to answer. */
export function compiledAnswer(documents: KnownDocuments<Context>, params: Params, store: Store, gone?: () => AbortSignal): Found<Compiled | undefined> {
  const known = documents.find(params)
  if (known === undefined || valueTooDeep(params.variables)) return undefined
  const cost = known.cost(params.variables)
  if (beyondLimits(cost) !== undefined) return undefined
  note({ operation: known.name, cost: cost.cost, query: params.query })
  return after(known.compiled.run(contextOf(store, gone), params.variables), (body) => {
    known.failures = body === undefined ? known.failures + 1 : 0
    return body && { body, cost: cost.cost }
  })
}

/** It with the headers that Yoga's plugins would give it. */
export const wholeAnswer = (body: Buffer, { store, mediaType, address }: { readonly store: Store; readonly mediaType: string; readonly address: URLSearchParams | undefined }): Answer =>
  new Answer(200, address === undefined ? headersOf(store, mediaType) : { ...headersOf(store, mediaType), ...cachingHeaders(address, body, true) }, body)

const known = new WeakMap<Store, Map<string, Headers>>()

/** The same object for every answer to POST from a store. */
function headersOf(store: Store, mediaType: string): Headers {
  const byType = known.get(store) ?? new Map<string, Headers>()
  known.set(store, byType)
  const headers = byType.get(mediaType) ?? { 'content-type': mediaType, ...PUBLIC_HEADERS, ...versionHeaders(store) }
  byType.set(mediaType, headers)
  return headers
}
