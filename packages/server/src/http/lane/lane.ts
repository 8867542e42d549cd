import { isUtf8 } from 'node:buffer'
import type { RequestListener, ServerResponse } from 'node:http'
import compression from 'compression'
import { after, type Answer, type Store } from '@whosaid/schema'
import { schema, type Context } from '@whosaid/schema/graphql'
import type { Catalog } from '../../index/catalog.ts'
import { compileQuery } from '../../execute/compile.ts'
import { graphqlApi, type GraphqlOptions } from '../graphql.ts'
import { Budgets } from '../budgets.ts'
import { clientOf } from '../client-of.ts'
import { goneSignal } from '../gone.ts'
import { MAX_BODY, REFUSED_COST, REQUEST_COST } from '../limits.ts'
import { refuse } from '../refusal.ts'
import { following, note, operationNoted } from '../trail.ts'
import { Turns } from '../turns.ts'
import { addressOf, keyOf, versionWanted, wishOf, type Asked } from './asked.ts'
import { readBody } from './body.ts'
import { compiledAnswer, wholeAnswer } from './compiled-answer.ts'
import { GraphiqlPage } from './graphiql-page.ts'
import { KeptAnswers, type Kept } from './kept-answers.ts'
import type { Key } from './key.ts'
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
    if (wantsPage(request)) return this.#guard(response, () => this.#page.send(request, response))
    const inTurn = (answer: () => unknown): void => {
      // Many may have come at a time while something was left of the share.
      const taken = this.#turns.take(client, () => this.#refuses(client, response) || this.#guard(response, answer))
      if (!taken) this.#refuse(client, response, 1)
    }
    if (!isPlain(request)) {
      this.counts.passed++
      note({ way: 'passed' })
      response.once('close', () => this.#pay(client, this.#api.exchanges.costOf(request)))
      return inTurn(() => this.#compressed(request, response, () => this.#guard(response, async () => this.#api.yoga(request, response))))
    }
    if (method !== 'POST') return inTurn(() => this.#answer({ method: 'GET', url, headers, body: NO_BODY, response, client }))
    // A body's events come out of the connection, which knows nothing of the request that it began.
    readBody(request, MAX_BODY, following((body: Buffer) => {
      if (body.length > MAX_BODY) response.shouldKeepAlive = false
      if (!isUtf8(body)) return refuse(response, 400, 'BAD_REQUEST', 'The body is not UTF-8.')
      inTurn(() => this.#answer({ method, url, headers, body, response, client }))
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

  /** At once where the answer is: a promise on the way costs as much as looking up what is kept. */
  #answer(asked: Asked): Answer<void> {
    const catalog = this.#catalog()
    this.kept.turnTo(catalog.current)
    const mediaType = this.#mediaTypes.of(asked.method, asked.headers.accept ?? '')
    if (mediaType === undefined) return this.#refer(asked, catalog)
    const key = keyOf(asked, mediaType, catalog.current.content.version)
    const kept = this.kept.find(key)
    if (kept === undefined) return this.#answerNew(asked, key, catalog, mediaType)
    if (!kept.named) return this.#sendKept(asked, key, kept)
    // A version that a request names is not for ever: what was read from it counts as long as it can still be asked for.
    return after<Store | undefined, void>(catalog.at(kept.version), (store) => (store === undefined ? this.#answerNew(asked, key, catalog, mediaType) : this.#sendKept(asked, key, kept)))
  }

  #answerNew(asked: Asked, key: Key, catalog: Catalog, mediaType: string): Answer<void> {
    return after<Kept | undefined, void>(this.#compiled(asked, catalog, mediaType), (own) => {
      if (own === undefined) return this.#refer(asked, catalog)
      this.counts.compiled++
      note({ way: 'compiled' })
      return this.#sendNew(asked, key, own, catalog)
    })
  }

  /** By the document compiled; nothing where that is Yoga's. */
  #compiled(asked: Asked, { current, at }: Catalog, mediaType: string): Answer<Kept | undefined> {
    if (!hasPlainAddress(asked.url)) return undefined
    const address = addressOf(asked)
    const wanted = versionWanted(asked, address)
    if (wanted === undefined) return undefined
    const params = asked.method === 'GET' ? paramsOfAddress(address, this.#taken) : paramsOfBody(asked.body, address, this.#taken)
    if (params === undefined) return undefined
    return after<Store | undefined, Kept | undefined>(wanted === null ? current : at(wanted), (store) =>
      store && after(compiledAnswer(this.documents, params, store, () => goneSignal(asked.response)), (compiled) => {
        if (compiled === undefined) return undefined
        this.#pay(asked.client, compiled.cost)
        const answer = wholeAnswer(compiled.body, { store, mediaType, address: asked.method === 'GET' ? address : undefined })
        return { answer, version: store.content.version, named: wanted !== null, operation: operationNoted() }
      }))
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

  #sendNew(asked: Asked, key: Key, kept: Kept, { current }: Catalog): Answer<void> {
    const keeps = this.kept.keep(key, kept, current)
    return after<number, void>(kept.answer.send(asked.response, wishOf(asked)), () => {
      if (keeps) this.kept.weigh(key, kept)
    })
  }

  #sendKept(asked: Asked, key: Key, kept: Kept): Answer<void> {
    this.counts.kept++
    note({ way: 'kept', operation: kept.operation })
    const wish = wishOf(asked)
    const grows = !kept.answer.hasForm(wish.encoding)
    return after<number, void>(kept.answer.send(asked.response, wish), () => {
      if (grows) this.kept.weigh(key, kept)
      else this.kept.improve(key, kept, wish.encoding)
    })
  }

  #guard(response: ServerResponse, answer: () => unknown): void {
    try {
      const answering = answer()
      if (answering instanceof Promise) answering.catch((error: unknown) => this.#failed(response, error))
    } catch (error) {
      this.#failed(response, error)
    }
  }

  #failed(response: ServerResponse, error: unknown): void {
    // Whoever has gone is owed no answer, and that one was stopped is no fault.
    if (response.destroyed && error instanceof Error && error.name === 'AbortError') return
    this.#report(error)
    if (!response.headersSent) response.writeHead(400)
    response.end()
  }
}
