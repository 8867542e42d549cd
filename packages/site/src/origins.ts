import { hash } from 'node:crypto'
import { CODE } from './code.ts'
import type { Content } from './content.ts'
import type { Article, Claim, Entity } from './linked.ts'
import type { Site } from './site.ts'
import type { Slice } from './slices.ts'

type Answers = Pick<Content, 'articles' | 'claims' | 'entities'>
/** What every page shows or follows, and decides about all of them. */
type Frame = Pick<Site, 'base' | 'notice' | 'origin' | 'api' | 'kinds'>

/**
 * What pages are made from, as fingerprints: where all of a page's are as they were, so is the page, and it is not rendered. More
 * may count than a page shows (an article counts with all of its claims), never less. The content's version does not count.
 */
export class Origins {
  readonly #frame: string
  readonly #answers: Answers
  readonly #articles: ReadonlyMap<string, Answers['articles'][number]>
  readonly #claims: ReadonlyMap<string, Answers['claims']>
  readonly #entities: ReadonlyMap<string, Answers['entities'][number]>
  readonly #ofArticles = new Map<string, string>()
  readonly #ofEntities = new Map<string, string>()

  constructor({ base, notice, origin, api, kinds }: Frame, answers: Answers) {
    this.#frame = fingerprint([CODE, base, notice, origin, api, kinds.map(({ path, label }) => [path, label])])
    this.#answers = answers
    this.#articles = new Map(answers.articles.map((article) => [article.id, article]))
    this.#claims = Map.groupBy(answers.claims, ({ article }) => article.id)
    this.#entities = new Map(answers.entities.map((entity) => [entity.slug, entity]))
  }

  /** Of an article's pages: it with its claims, and the articles on whose claims its own bear. */
  *ofArticle(article: Article): Iterable<string> {
    for (const one of new Set([article, ...article.claims.flatMap(others)])) yield this.#article(one)
  }

  *ofClaim(claim: Claim): Iterable<string> {
    for (const one of new Set([claim.article, ...others(claim)])) yield this.#article(one)
  }

  /** Of an entity's pages: whatever says something of it. Facts and parts are told by the entity in whose file they stand. */
  *ofEntity(entity: Entity): Iterable<string> {
    const { about, sourceOf, wrote, published, roles, people, participants, parts, namedBy } = entity
    yield this.#entity(entity)
    for (const { event } of parts) yield this.#entity(event)
    for (const { entity: other } of namedBy) yield this.#entity(other)
    yield '|'
    for (const claims of [about, ...Object.values(sourceOf), ...[...roles, ...people, ...participants, ...parts].map((ground) => ground.claims)]) {
      yield* this.#articlesOf(claims)
      yield '|'
    }
    for (const article of wrote) yield this.#article(article)
    yield '|'
    for (const article of published) yield this.#article(article)
  }

  /** Of a part of a list, by those of its items. */
  *ofSlice<Item>({ items, number, of, total }: Slice<Item>, ofItem: (item: Item) => Iterable<string>): Iterable<string> {
    yield `${number} of ${of}, ${total}`
    for (const item of items) yield* ofItem(item)
  }

  /** Of everything there is, in its order. */
  *ofAll(): Iterable<string> {
    for (const article of this.#answers.articles) yield this.#article(article)
    for (const entity of this.#answers.entities) yield this.#entity(entity)
    for (const { id } of this.#answers.claims) yield id
  }

  /** One fingerprint of what a page is made from, the frame of all pages included. */
  from(origins: Iterable<string>): string {
    return fingerprint([this.#frame, ...origins])
  }

  /** The articles that claims stand in, each once where they follow each other. */
  *#articlesOf(claims: readonly Pick<Claim, 'article'>[]): Iterable<string> {
    let last: Article | undefined
    for (const { article } of claims) {
      if (article !== last) yield this.#article(article)
      last = article
    }
  }

  #article({ id }: Pick<Article, 'id'>): string {
    return found(this.#ofArticles, id, () => [this.#articles.get(id), this.#claims.get(id)])
  }

  #entity({ slug }: Pick<Entity, 'slug'>): string {
    return found(this.#ofEntities, slug, () => this.#entities.get(slug))
  }
}

function found(known: Map<string, string>, key: string, answer: () => unknown): string {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = fingerprint(answer())
  known.set(key, made)
  return made
}

const fingerprint = (value: unknown): string => hash('sha1', JSON.stringify(value) ?? '', 'base64url')

const others = (claim: Claim): readonly Article[] =>
  [...claim.relations.map((relation) => relation.claim), ...claim.figures.flatMap(({ derivedFrom }) => derivedFrom.map((from) => from.claim))].map(({ article }) => article)
