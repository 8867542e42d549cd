import type { Model, Store } from '@whosaid/schema'
import { graphqlHandler } from '../../packages/server/src/http/graphql.ts'
import { catalogOf } from '../../packages/server/src/index/catalog.ts'
import { memoryStore } from '../../packages/server/src/store/memory/store.ts'
import { realModel } from './real-content.ts'

export interface ApiError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

export interface ApiAnswer {
  readonly status: number
  readonly contentType: string
  readonly text: string
  readonly data: Readonly<Record<string, unknown>> | null | undefined
  readonly errors: readonly ApiError[]
}

export type Variables = Readonly<Record<string, unknown>>

/** The API without a port: its fetch handler over a store, and what it reported as its own fault. */
export class Api {
  readonly reported: unknown[] = []
  readonly #handler: ReturnType<typeof graphqlHandler>

  constructor(store: Store) {
    this.#handler = graphqlHandler({ catalog: () => catalogOf(store), report: (error) => this.reported.push(error) })
  }

  static over(model: Model, version?: string): Api {
    return new Api(memoryStore(model, version))
  }

  ask(query: string, variables?: Variables): Promise<ApiAnswer> {
    return this.post(JSON.stringify({ query, variables }))
  }

  async post(body: string, headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' }): Promise<ApiAnswer> {
    return this.fetch(new Request('http://localhost/graphql', { method: 'POST', headers: { accept: 'application/graphql-response+json', ...headers }, body }))
  }

  async fetch(request: Request): Promise<ApiAnswer> {
    const response = await this.#handler.fetch(request)
    const text = await response.text()
    const contentType = response.headers.get('content-type') ?? ''
    const { data, errors = [] } = contentType.includes('json') ? (JSON.parse(text) as Partial<ApiAnswer>) : {}
    return { status: response.status, contentType, text, data, errors }
  }

  /** The data of an answer without errors. */
  async data(query: string, variables?: Variables): Promise<Readonly<Record<string, unknown>>> {
    const { data, errors } = await this.ask(query, variables)
    if (data === null || data === undefined || errors.length > 0) throw new Error(`the API answered: ${JSON.stringify(errors)}`)
    return data
  }
}

/** What the API over the repository's own content answers: `{ data }` or `{ errors }`. */
export async function askContent(query: string, variables?: Variables): Promise<unknown> {
  const { text } = await Api.over(realModel()).ask(query, variables)
  return JSON.parse(text) as unknown
}
