import type { Store } from '@whosaid/schema'
import type { Context } from '@whosaid/schema/graphql'
import { contextOf } from '../graphql.ts'
import { cachingHeaders } from '../plugins/caching.ts'
import { versionHeaders } from '../plugins/content-version.ts'
import { PUBLIC_HEADERS } from '../public-headers.ts'
import { beyondLimits } from '../plugins/cost-limit.ts'
import { valueTooDeep } from '../plugins/nesting-limit.ts'
import { note } from '../trail.ts'
import { Answer } from './answer.ts'
import type { KnownDocuments } from './known-documents.ts'
import type { Params } from './params.ts'

/** The JSON of what is asked, without Yoga, and what it cost; nothing where Yoga is to answer. */
export async function compiledAnswer(documents: KnownDocuments<Context>, params: Params, store: Store, gone?: () => AbortSignal): Promise<{ readonly text: string; readonly cost: number } | undefined> {
  const known = documents.find(params)
  if (known === undefined || valueTooDeep(params.variables)) return undefined
  const cost = known.cost(params.variables)
  if (beyondLimits(cost) !== undefined) return undefined
  note({ operation: known.name, cost: cost.cost, query: params.query })
  const text = await known.compiled.run(contextOf(store, gone), params.variables)
  known.failures = text === undefined ? known.failures + 1 : 0
  return text === undefined ? undefined : { text, cost: cost.cost }
}

/** It with the headers that Yoga's plugins would give it. */
export const wholeAnswer = (text: string, { store, mediaType, address }: { readonly store: Store; readonly mediaType: string; readonly address: URLSearchParams | undefined }): Answer =>
  new Answer(200, { 'content-type': mediaType, ...PUBLIC_HEADERS, ...versionHeaders(store), ...(address && cachingHeaders(address, text, true)) }, Buffer.from(text))
