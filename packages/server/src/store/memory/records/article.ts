import type { Article, DateValue, Note, Section, SourceDocument } from '@whosaid/schema'
import { DIGEST } from '../columns/columns.ts'
import type { Layout } from '../layout.ts'
import { between, dateOf, listed } from './values.ts'

/** An article as it is read from the columns. */
export class ArticleRecord implements Article {
  declare readonly type: 'article'
  readonly #layout: Layout
  readonly #at: number

  static {
    Object.defineProperty(this.prototype, 'type', { value: 'article', enumerable: true })
  }

  constructor(layout: Layout, ordinal: number) {
    this.#layout = layout
    this.#at = ordinal
  }

  get #table() {
    return this.#layout.tables.article
  }

  get slug(): string {
    return this.#layout.words.at(this.#table.slug[this.#at]!)
  }

  get identity(): string {
    return this.#layout.words.at(this.#table.identity[this.#at]!)
  }

  get formerly(): readonly string[] {
    return listed(this.#layout.words, this.#table.formerly[this.#at]!)
  }

  get title(): string {
    return this.#table.title.at(this.#at)
  }

  get titleIsEditorial(): boolean {
    return this.#table.titleIsEditorial[this.#at] === 1
  }

  get authors(): readonly string[] {
    return this.#layout.authorsOf(this.#at)
  }

  get publisher(): string | null {
    return this.#layout.words.orNull(this.#table.publisher[this.#at]!)
  }

  get publisherIsInferred(): boolean {
    return this.#table.publisherIsInferred[this.#at] === 1
  }

  get published(): DateValue | null {
    return dateOf(this.#layout.words, this.#table.published[this.#at]!, this.#table.publishedBasis[this.#at]!)
  }

  get recorded(): DateValue {
    return dateOf(this.#layout.words, this.#table.recorded[this.#at]!, this.#table.recordedBasis[this.#at]!)!
  }

  get language(): string {
    return this.#layout.words.at(this.#table.language[this.#at]!)
  }

  get url(): string | null {
    return this.#table.url.at(this.#at) || null
  }

  get summary(): string {
    return this.#table.summary.at(this.#at)
  }

  get sections(): readonly Section[] {
    const { words, tables: { section } } = this.#layout
    return between(this.#table.sections[this.#at]!, this.#table.sections[this.#at + 1]!, (at) => ({
      slug: words.at(section.slug[at]!), title: words.at(section.title[at]!), paragraph: section.paragraph[at]!,
    }))
  }

  get source(): SourceDocument {
    return {
      sha256: this.#layout.articleDigests.toString('hex', this.#at * DIGEST, (this.#at + 1) * DIGEST),
      length: this.#table.length[this.#at]!,
      paragraphs: this.#table.paragraphs[this.#at]!,
      furniture: listed(this.#layout.words, this.#table.furniture[this.#at]!),
    }
  }

  get notes(): readonly Note[] {
    return listed(this.#layout.words, this.#table.notes[this.#at]!)
  }
}
