import { ContentCompiler, type CompilerOptions } from '@whosaid/schema'
import { catalogOf, type Catalog } from '../index/catalog.ts'
import { changed, memoryStore, type MemoryStore } from '../store/memory/store.ts'

/** After a change of which only some files were looked at, all are: whatever watches may miss one. */
const LOOK_AGAIN_MS = 5000

/** What a look at the content comes to: a store, and whether it holds other content than the one before; or the reason why there is none. */
export type News = { readonly store: MemoryStore; readonly isOther: boolean } | { readonly error: unknown }

/** Content as it is now: compiled at every change, each in its turn, and served from then on. What is wrong leaves the last that was right. */
export class LiveContent {
  readonly #compiler: ContentCompiler
  readonly #tell: (news: News, milliseconds: number) => void
  #turn: Promise<void> = Promise.resolve()
  #again: NodeJS.Timeout | undefined
  /** The last content that was right. */
  store: MemoryStore | undefined
  /** What is served: nothing, before there is any. */
  catalog: Catalog = catalogOf(memoryStore({ articles: [], entities: [], sources: [], claims: [] }))

  constructor(folder: string, options: CompilerOptions, tell: (news: News, milliseconds: number) => void) {
    this.#compiler = new ContentCompiler(folder, options)
    this.#tell = tell
  }

  /** @param touched - paths within the folder, where it is known that nothing else can have changed */
  look(touched?: ReadonlySet<string>): void {
    clearTimeout(this.#again)
    if (touched !== undefined) this.#again = setTimeout(() => this.look(), LOOK_AGAIN_MS)
    this.#turn = this.#turn.then(() => this.#compile(touched))
  }

  close(): void {
    clearTimeout(this.#again)
  }

  async #compile(touched: ReadonlySet<string> | undefined): Promise<void> {
    const started = performance.now()
    const news = await this.#next(touched).catch((error: unknown): News => ({ error }))
    this.#tell(news, performance.now() - started)
  }

  async #next(touched: ReadonlySet<string> | undefined): Promise<News> {
    const compiled = await this.#compiler.compile(touched)
    const former = this.store
    if (former?.content.version === compiled.version) return { store: former, isOther: false }
    const store = former === undefined ? memoryStore(compiled.model, compiled.version) : changed(former, compiled.change, compiled.version)
    this.store = store
    this.catalog = catalogOf(store)
    return { store, isOther: true }
  }
}
