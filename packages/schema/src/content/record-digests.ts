import { articleDigest, type Digests } from '../digest.ts'
import type { ArticleSource } from '../model.ts'
import { compileArticle, compileEntity, namesFor, sourcesOf } from './compile.ts'
import type { ArticleDraft, Draft, Drafts } from './drafts.ts'
import type { ModelChange } from './model-change.ts'

interface ArticleRecord {
  readonly draft: ArticleDraft
  readonly sources: readonly ArticleSource[]
  readonly digest: string
}

/** What the records of the last model hashed to, so that those of the next are told apart from them. */
export class RecordDigests {
  #articles: ReadonlyMap<string, ArticleRecord> = new Map()
  #entities: ReadonlyMap<string, string> = new Map()
  #names: ReadonlyMap<string, string> = new Map()

  get digests(): Digests {
    return { articles: new Map(this.#articles.entries().map(([slug, { digest }]) => [slug, digest] as const)), entities: this.#entities }
  }

  /** As if these drafts had been the last model's: nothing is compiled for it. */
  static begun(drafts: Drafts, own: (draft: Draft) => string): RecordDigests {
    const records = new RecordDigests()
    records.#take(drafts, own)
    return records
  }

  /**
   * Takes drafts without problems for the next model.
   * @param own - what a file's own part of its records hashes to
   * @returns what is not as it was
   */
  change(drafts: Drafts, own: (draft: Draft) => string): ModelChange {
    const { entities } = drafts
    const [formerArticles, formerEntities] = [this.#articles, this.#entities]
    this.#take(drafts, own)
    return {
      removedArticles: goneFrom(formerArticles, this.#articles),
      articles: this.#articles.values().filter(({ draft, digest }) => formerArticles.get(draft.slug)?.digest !== digest)
        .map(({ draft, sources }) => ({ ...compileArticle(draft), sources })).toArray(),
      removedEntities: goneFrom(formerEntities, this.#entities),
      entities: entities.filter((draft) => formerEntities.get(draft.slug) !== this.#entities.get(draft.slug)).map(compileEntity),
    }
  }

  #take({ articles, entities }: Drafts, own: (draft: Draft) => string): void {
    const names = namesFor(entities)
    // A byline is called by its authors' names: where nobody is called otherwise, an article of an unchanged file is as it was.
    const sameNames = names.size === this.#names.size && names.entries().every(([slug, name]) => this.#names.get(slug) === name)
    this.#names = names
    const formerArticles = this.#articles
    this.#articles = new Map(articles.map((draft) => {
      const former = formerArticles.get(draft.slug)
      if (former?.draft === draft && sameNames) return [draft.slug, former]
      const sources = sourcesOf(draft, names)
      return [draft.slug, former?.draft === draft && former.sources === sources ? former : { draft, sources, digest: articleDigest(own(draft), sources) }]
    }))
    this.#entities = new Map(entities.map((draft) => [draft.slug, own(draft)]))
  }
}

const goneFrom = (former: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>): string[] => former.keys().filter((slug) => !now.has(slug)).toArray()
