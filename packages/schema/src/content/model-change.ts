import type { ArticleSource, Entity } from '../model.ts'
import type { CompiledArticle } from './compile.ts'

/** An article as it is now, with all that belongs to it. */
export interface ChangedArticle extends CompiledArticle {
  readonly sources: readonly ArticleSource[]
}

/** What became of one model when it turned into the next: the records that are not the same. */
export interface ModelChange {
  /** Slugs. */
  readonly removedArticles: readonly string[]
  /** New ones and those that changed. */
  readonly articles: readonly ChangedArticle[]
  /** Slugs. */
  readonly removedEntities: readonly string[]
  /** New ones and those that changed. */
  readonly entities: readonly Entity[]
}
