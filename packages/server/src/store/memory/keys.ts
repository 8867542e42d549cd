import type { Columns, Tables } from './columns/columns.ts'
import type { Words } from './columns/words.ts'

/** Finds ordinals by keys, and by keys that things once had. Claims, figures and sources are found within their article. */
export class Keys {
  readonly #words: Words
  readonly #tables: Tables
  readonly #entities: ReadonlyMap<string, number>
  /** By word; one more than the ordinal, 0 for a word that is no slug. */
  readonly #articles: Uint32Array
  readonly #formerEntities: ReadonlyMap<string, number>
  /** Every article that a slug or an identity stands or stood for, by the word. */
  #formerArticles: ReadonlyMap<string, readonly number[]> | undefined

  constructor({ words, tables, entities }: Columns) {
    this.#words = words
    this.#tables = tables
    this.#articles = new Uint32Array(words.size)
    for (let ordinal = 0; ordinal < tables.article.size; ordinal++) this.#articles[tables.article.slug[ordinal]!] = ordinal + 1
    this.#entities = new Map(entities.map(({ slug }, ordinal) => [slug, ordinal]))
    this.#formerEntities = new Map(entities.flatMap(({ identity, formerly }, ordinal) => [identity, ...formerly].map((key) => [key, ordinal] as const)))
  }

  entity(slug: string): number | undefined {
    return this.#entities.get(slug)
  }

  formerEntity(key: string): number | undefined {
    return this.#formerEntities.get(key)
  }

  article(slug: string): number | undefined {
    return this.articleOfWord(this.#words.id(slug))
  }

  articleOfWord(slug: number): number | undefined {
    const ordinal = this.#articles[slug] ?? 0
    return ordinal === 0 ? undefined : ordinal - 1
  }

  formerArticle(key: string): number | undefined {
    return this.#former.get(key)?.at(-1)
  }

  claim(key: string): number | undefined {
    const end = key.indexOf('/')
    const article = this.article(key.slice(0, end))
    return end === -1 || article === undefined ? undefined : this.claimOfWord(article, this.#words.id(key.slice(end + 1)))
  }

  /** The claim of an article by the word that is its slug. */
  claimOfWord(article: number, slug: number): number | undefined {
    return placeOf(this.#tables.claim.slug, slug, this.#tables.article.claims, article)
  }

  /** A claim by any key that it has had: a rename of its article and one of its own multiply. What stands last goes before. */
  formerClaim(key: string): number | undefined {
    const end = key.indexOf('/')
    const own = key.slice(end + 1)
    const { article, claim } = this.#tables
    for (const ordinal of this.#former.get(key.slice(0, end))?.toReversed() ?? []) {
      for (let at = article.claims[ordinal + 1]! - 1; at >= article.claims[ordinal]!; at--) {
        const identity = this.#words.orNull(claim.identity[at]!)
        const formerly = this.#words.orNull(claim.formerly[at]!)
        if (this.#words.at(claim.slug[at]!) === own || identity?.slice(identity.lastIndexOf('/') + 1) === own) return at
        if (formerly !== null && (JSON.parse(formerly) as string[]).includes(own)) return at
      }
    }
    return undefined
  }

  /** A figure by its key, `article/claim#n`. */
  quantity(key: string): number | undefined {
    const end = key.lastIndexOf('#')
    const claim = end === -1 ? undefined : this.claim(key.slice(0, end))
    const number = key.slice(end + 1)
    if (claim === undefined || !/^[1-9]\d{0,8}$/.test(number)) return undefined
    const { quantities } = this.#tables.claim
    const ordinal = quantities[claim]! + Number(number) - 1
    return ordinal < quantities[claim + 1]! ? ordinal : undefined
  }

  /** A byline or an unnamed source by its slug, `article/slug`, and its article. */
  source(slug: string): { readonly ordinal: number; readonly article: number } | undefined {
    const end = slug.indexOf('/')
    const article = end === -1 ? undefined : this.article(slug.slice(0, end))
    const ordinal = article === undefined ? undefined : placeOf(this.#tables.source.slug, this.#words.id(slug), this.#tables.article.sources, article)
    return article === undefined || ordinal === undefined ? undefined : { ordinal, article }
  }

  get #former(): ReadonlyMap<string, readonly number[]> {
    return (this.#formerArticles ??= this.#formerKeys())
  }

  #formerKeys(): Map<string, number[]> {
    const { size, slug, identity, formerly } = this.#tables.article
    const former = new Map<string, number[]>()
    for (let ordinal = 0; ordinal < size; ordinal++) {
      const others = this.#words.orNull(formerly[ordinal]!)
      for (const key of new Set([slug[ordinal]!, identity[ordinal]!].map((id) => this.#words.at(id)).concat(others === null ? [] : (JSON.parse(others) as string[])))) {
        const known = former.get(key)
        if (known === undefined) former.set(key, [ordinal])
        else known.push(ordinal)
      }
    }
    return former
  }
}

/** The row of a list at which a column holds a word. */
function placeOf(column: Uint32Array, word: number, offsets: Uint32Array, owner: number): number | undefined {
  for (let at = offsets[owner]!; at < offsets[owner + 1]!; at++) if (column[at] === word) return at
  return undefined
}
