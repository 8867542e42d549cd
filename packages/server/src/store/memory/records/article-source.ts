import type { ArticleSource } from '@whosaid/schema'
import type { Layout } from '../layout.ts'

/** A byline or an unnamed source as it is read from the columns. */
export class ArticleSourceRecord implements ArticleSource {
  declare readonly type: 'source'
  readonly #layout: Layout
  readonly #at: number
  readonly #article: number

  static {
    Object.defineProperty(this.prototype, 'type', { value: 'source', enumerable: true })
  }

  constructor(layout: Layout, ordinal: number, article: number) {
    this.#layout = layout
    this.#at = ordinal
    this.#article = article
  }

  get slug(): string {
    return this.#layout.words.at(this.#layout.tables.source.slug[this.#at]!)
  }

  get kind(): ArticleSource['kind'] {
    return this.#layout.words.at(this.#layout.tables.source.kind[this.#at]!) as ArticleSource['kind']
  }

  get name(): string {
    return this.#layout.words.at(this.#layout.tables.source.name[this.#at]!)
  }

  get article(): string {
    return this.#layout.words.at(this.#layout.tables.article.slug[this.#article]!)
  }

  get authors(): readonly string[] {
    return this.kind === 'byline' ? this.#layout.authorsOf(this.#article) : []
  }
}
