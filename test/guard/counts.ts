import { createHook } from 'node:async_hooks'
import { readdirSync, readFileSync } from 'node:fs'
import { isObjectType } from 'graphql'
import type { Store } from '@whosaid/schema'
import { schema, type Context } from '@whosaid/schema/graphql'
import { compileQuery } from '../../packages/server/src/execute/compile.ts'
import { graphqlHandler } from '../../packages/server/src/http/graphql.ts'
import { compiledAnswer } from '../../packages/server/src/http/lane/compiled-answer.ts'
import { KnownDocuments } from '../../packages/server/src/http/lane/known-documents.ts'
import { catalogOf } from '../../packages/server/src/index/catalog.ts'
import { memoryStore } from '../../packages/server/src/store/memory/store.ts'
import { realModel, REPOSITORY } from '../support/real-content.ts'

/** What answering a query takes, as a server does it, whatever the machine: compiled where it can be, else by Yoga. */
export interface Figures {
  /** Calls of resolvers. */
  readonly resolvers: number
  /** Promises beyond those that any answer takes. */
  readonly promises: number
  /** Questions to the store by method: what one call asks in a batch counts one by one. */
  readonly store: Readonly<Record<string, number>>
}

const QUERIES = `${REPOSITORY}test/queries/`

/** The golden queries by name. */
export const goldenQueries = (): Map<string, string> =>
  new Map(readdirSync(QUERIES).filter((name) => name.endsWith('.graphql')).toSorted().map((name) => [name.slice(0, -'.graphql'.length), readFileSync(QUERIES + name, 'utf8')]))

const PLAIN = '{ __typename }'

/** Counts while an answer is made. It wraps the resolvers of the schema, and so belongs into a process or test file of its own. */
export class Counter {
  #resolvers = 0
  #promises = 0
  readonly #store = new Map<string, number>()
  readonly #hook = createHook({ init: (_id, type) => void (type === 'PROMISE' && this.#promises++) })
  readonly #ask: (query: string) => Promise<unknown>

  /** @param store - what is asked; the repository's own content in memory when left out */
  constructor(store: Store = memoryStore(realModel())) {
    this.#wrapResolvers()
    const catalog = catalogOf(this.#counted(store))
    const report = (error: unknown): void => {
      throw error
    }
    const handler = graphqlHandler({ catalog: () => catalog, report })
    const documents = new KnownDocuments<Context>(schema, compileQuery)
    const headers = { 'content-type': 'application/json' }
    this.#ask = async (query) =>
      (await compiledAnswer(documents, { query, variables: {}, operationName: undefined }, catalog.current)) ??
      (await handler.fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) }))).json()
  }

  /** What one query takes when it is asked for the first time. */
  async figures(query: string): Promise<Figures> {
    // Two operations that read nothing: what is made once for all is not counted.
    await this.#count(PLAIN)
    const plain = await this.#count(PLAIN)
    const { resolvers, promises, store } = await this.#count(query)
    return { resolvers, promises: Math.max(0, promises - plain.promises), store }
  }

  async #count(query: string): Promise<Figures> {
    this.#resolvers = 0
    this.#promises = 0
    this.#store.clear()
    this.#hook.enable()
    try {
      await this.#ask(query)
    } finally {
      this.#hook.disable()
    }
    return { resolvers: this.#resolvers, promises: this.#promises, store: Object.fromEntries([...this.#store].toSorted(([a], [b]) => (a < b ? -1 : 1))) }
  }

  #wrapResolvers(): void {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue
      for (const field of Object.values(type.getFields())) {
        const { resolve } = field
        if (resolve === undefined) continue
        field.resolve = (...args) => {
          this.#resolvers++
          return resolve(...args)
        }
      }
    }
  }

  #counted(store: Store): Store {
    return new Proxy(store, {
      get: (target, name, receiver) => {
        const value: unknown = Reflect.get(target, name, receiver)
        if (typeof value !== 'function') return value
        return (...args: readonly unknown[]) => {
          const asked = Array.isArray(args[0]) ? args[0].length : 1
          this.#store.set(String(name), (this.#store.get(String(name)) ?? 0) + asked)
          return Reflect.apply(value, target, args) as unknown
        }
      },
    })
  }
}
