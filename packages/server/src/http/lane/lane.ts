import { AsyncLocalStorage } from 'node:async_hooks'
import { isUtf8 } from 'node:buffer'
import type { RequestListener, ServerResponse } from 'node:http'
import compression from 'compression'
import { schema, type Context } from '@whosaid/schema/graphql'
import type { Catalog } from '../../index/catalog.ts'
import { compileQuery } from '../../execute/compile.ts'
import { graphqlApi, type GraphqlOptions } from '../graphql.ts'
import { Budgets } from '../budgets.ts'
import { clientOf } from '../client-of.ts'
import { goneSignal } from '../gone.ts'
import { MAX_BODY, REFUSED_COST, REQUEST_COST } from '../limits.ts'
import { refuse } from '../refusal.ts'
import { note, operationNoted } from '../trail.ts'
import { Turns } from '../turns.ts'
import { addressOf, keyOf, versionWanted, wishOf, type Asked } from './asked.ts'
import { readBody } from './body.ts'
import { compiledAnswer, wholeAnswer } from './compiled-answer.ts'
import { GraphiqlPage } from './graphiql-page.ts'
import { KeptAnswers, type Kept } from './kept-answers.ts'
import { KnownDocuments, type Compile } from './known-documents.ts'
import { MediaTypes } from './media-types.ts'
import { paramsOfAddress, paramsOfBody, type Documents } from './params.ts'
import { hasPlainAddress, isPlain, wantsPage } from './plain-request.ts'
import { refer } from './reference.ts'

export interface LaneOptions extends GraphqlOptions {
  /** What makes a document answer for itself; ours unless given. */
  readonly compile?: Compile<Context>
}

const NO_BODY = Buffer.alloc(0)

/**
 * The API for node's own server. A plain request is answered by the bytes of an earlier answer, or by its document compiled; every
 * other one, and whatever has an error, by Yoga.
 */
export class Lane {
  /** Answers so far by where they came from: `passed` are requests that went to Yoga unread, `refused` those of clients that had used up their share. */
  readonly counts = { kept: 0, compiled: 0, referred: 0, passed: 0, refused: 0 }
  readonly kept = new KeptAnswers()
  readonly budgets = new Budgets()
  readonly #turns = new Turns()
  readonly documents: KnownDocuments<Context>
  readonly #catalog: GraphqlOptions['catalog']
  readonly #report: GraphqlOptions['report']
  readonly #taken: Documents
  readonly #mediaTypes = new MediaTypes()
  readonly #api: ReturnType<typeof graphqlApi>
  readonly #compressed = compression()
  readonly #page: GraphiqlPage

  constructor({ compile = compileQuery, ...options }: LaneOptions) {
    this.#api = graphqlApi(options)
    this.documents = new KnownDocuments(schema, compile)
    this.#page = new GraphiqlPage(async (path) => (await this.#api.yoga.fetch(`http://localhost${path}`, { headers: { accept: 'text/html' } })).text())
    this.#catalog = options.catalog
    this.#report = options.report
    this.#taken = { known: options.documents ?? new Map<string, string>(), only: options.documentsOnly ?? false }
  }

  readonly handle: RequestListener = (request, response) => {
    const { method, url = '', headers } = request
    const client = clientOf(request)
    if (this.#refuses(client, response)) return
    this.budgets.pay(client, REQUEST_COST)
    // Nobody reads the rest of what is too long: the connection cannot be used again.
    if (Number(headers['content-length']) > MAX_BODY) response.shouldKeepAlive = false
    if (wantsPage(request)) return void this.#guard(response, () => this.#page.send(request, response))
    const inTurn = (run: () => void): void => {
      // Many may have come at a time while something was left of the share.
      const taken = this.#turns.take(client, () => this.#refuses(client, response) || run())
      if (!taken) this.#refuse(client, response, 1)
    }
    if (!isPlain(request)) {
      this.counts.passed++
      note({ way: 'passed' })
      response.once('close', () => this.#pay(client, this.#api.exchanges.costOf(request)))
      return inTurn(() => this.#compressed(request, response, () => void this.#guard(response, async () => this.#api.yoga(request, response))))
    }
    const answer = (asked: Asked): void => inTurn(() => void this.#guard(response, () => this.#answer(asked)))
    if (method !== 'POST') return answer({ method: 'GET', url, headers, body: NO_BODY, response, client })
    // A body's events come out of the connection, which knows nothing of the request that it began.
    readBody(request, MAX_BODY, AsyncLocalStorage.bind((body: Buffer) => {
      if (body.length > MAX_BODY) response.shouldKeepAlive = false
      if (!isUtf8(body)) return refuse(response, 400, 'BAD_REQUEST', 'The body is not UTF-8.')
      answer({ method, url, headers, body, response, client })
    }))
  }

  /** Whether the client has used up its share, and has been told so. */
  #refuses(client: string, response: ServerResponse): boolean {
    const wait = this.budgets.wait(client)
    if (wait > 0) this.#refuse(client, response, wait)
    return wait > 0
  }

  #refuse(client: string, response: ServerResponse, seconds: number): void {
    this.counts.refused++
    this.budgets.pay(client, REFUSED_COST)
    refuse(response, 429, 'TOO_MANY_REQUESTS', `This client has asked for more than its share. It may ask again in ${seconds} s.`, { seconds }, { 'retry-after': String(seconds) })
  }

  #pay(client: string, cost: number): void {
    this.budgets.pay(client, cost)
    this.#turns.had(client, cost)
  }

  async #answer(asked: Asked): Promise<void> {
    const catalog = this.#catalog()
    this.kept.turnTo(catalog.current)
    const mediaType = this.#mediaTypes.of(asked.method, asked.headers.accept ?? '')
    if (mediaType === undefined) return this.#refer(asked, catalog)
    const key = keyOf(asked, mediaType, catalog.current.content.version)
    const kept = this.kept.find(key)
    // A version that a request names is not for ever: what was read from it counts as long as it can still be asked for.
    if (kept !== undefined && (!kept.named || (await catalog.at(kept.version)) !== undefined)) return this.#sendKept(asked, key, kept)
    const own = await this.#compiled(asked, catalog, mediaType)
    if (own === undefined) return this.#refer(asked, catalog)
    this.counts.compiled++
    note({ way: 'compiled' })
    return this.#sendNew(asked, key, own, catalog)
  }

  /** By the document compiled; nothing where that is Yoga's. */
  async #compiled(asked: Asked, { current, at }: Catalog, mediaType: string): Promise<Kept | undefined> {
    if (!hasPlainAddress(asked.url)) return undefined
    const address = addressOf(asked)
    const wanted = versionWanted(asked, address)
    if (wanted === undefined) return undefined
    const store = wanted === null ? current : await at(wanted)
    const params = asked.method === 'GET' ? paramsOfAddress(address, this.#taken) : paramsOfBody(asked.body, address, this.#taken)
    if (store === undefined || params === undefined) return undefined
    const compiled = await compiledAnswer(this.documents, params, store, () => goneSignal(asked.response))
    if (compiled === undefined) return undefined
    this.#pay(asked.client, compiled.cost)
    const answer = wholeAnswer(compiled.text, { store, mediaType, address: asked.method === 'GET' ? address : undefined })
    return { answer, version: store.content.version, named: wanted !== null, operation: operationNoted() }
  }

  async #refer(asked: Asked, catalog: Catalog): Promise<void> {
    if (asked.response.destroyed) return
    this.counts.referred++
    note({ way: 'referred' })
    const { answer, whole, cost } = await refer(this.#api, asked, catalog.current.synchronous ? undefined : goneSignal(asked.response))
    this.#pay(asked.client, cost)
    if (whole === undefined) return void (await answer.send(asked.response, wishOf(asked)))
    const { store, mediaType } = whole
    this.#mediaTypes.learn(asked.method, asked.headers.accept ?? '', mediaType)
    const kept = { answer, version: store.content.version, named: versionWanted(asked, addressOf(asked)) !== null || store !== catalog.current, operation: operationNoted() }
    return this.#sendNew(asked, keyOf(asked, mediaType, catalog.current.content.version), kept, catalog)
  }

  async #sendNew(asked: Asked, key: string, kept: Kept, { current }: Catalog): Promise<void> {
    this.kept.keep(key, kept, current)
    await kept.answer.send(asked.response, wishOf(asked))
    this.kept.weigh(key, kept)
  }

  async #sendKept(asked: Asked, key: string, kept: Kept): Promise<void> {
    this.counts.kept++
    note({ way: 'kept', operation: kept.operation })
    const wish = wishOf(asked)
    const grows = !kept.answer.hasForm(wish.encoding)
    await kept.answer.send(asked.response, wish)
    if (grows) this.kept.weigh(key, kept)
    else this.kept.improve(key, kept, wish.encoding)
  }

  async #guard(response: ServerResponse, answer: () => unknown): Promise<void> {
    try {
      await answer()
    } catch (error) {
      // Whoever has gone is owed no answer, and that one was stopped is no fault.
      if (response.destroyed && error instanceof Error && error.name === 'AbortError') return
      this.#report(error)
      if (!response.headersSent) response.writeHead(400)
      response.end()
    }
  }
}
