/**
 * The filter language, as the API takes it and every store answers it. The fields of one filter all hold. One that looks at a
 * list wants one item that fits all of it; an empty one wants that there is one. Null is the same as left out.
 */
import type { Assertion } from './vocabulary/assertion.ts'
import type { AttributionMode } from './vocabulary/attribution-mode.ts'
import type { ClaimKind } from './vocabulary/claim-kind.ts'

type Maybe<T> = T | null | undefined

export interface WordFilter<Word extends string = string> {
  readonly eq?: Maybe<Word>
  readonly in?: Maybe<readonly Word[]>
  readonly notIn?: Maybe<readonly Word[]>
}

interface Combined<Filter> {
  readonly and?: Maybe<readonly Filter[]>
  readonly or?: Maybe<readonly Filter[]>
  readonly not?: Maybe<Filter>
}

export interface SourceFilter {
  /** An author's slug matches the bylines that the author shares. */
  readonly slug?: Maybe<WordFilter>
  /** Name or alias, whole, case-insensitive. */
  readonly name?: Maybe<string>
  readonly affiliatedWith?: Maybe<WordFilter>
  readonly named?: Maybe<boolean>
  readonly kind?: Maybe<WordFilter>
}

export interface AttributionFilter extends SourceFilter {
  readonly nested?: Maybe<boolean>
  readonly inferred?: Maybe<boolean>
}

export interface ClaimFilter extends Combined<ClaimFilter> {
  readonly article?: Maybe<WordFilter>
  readonly slug?: Maybe<WordFilter>
  readonly kind?: Maybe<WordFilter<ClaimKind>>
  readonly mode?: Maybe<WordFilter<AttributionMode>>
  readonly assertion?: Maybe<WordFilter<Assertion>>
  readonly speaker?: Maybe<SourceFilter>
  readonly attributedTo?: Maybe<AttributionFilter>
  readonly about?: Maybe<EntityFilter>
}

export interface ArticleFilter extends Combined<ArticleFilter> {
  readonly slug?: Maybe<WordFilter>
  readonly author?: Maybe<WordFilter>
  readonly publisher?: Maybe<WordFilter>
  readonly claims?: Maybe<ClaimFilter>
}

export interface EntityFilter extends Combined<EntityFilter> {
  readonly slug?: Maybe<WordFilter>
  readonly kind?: Maybe<WordFilter>
  /** Name or alias, whole, case-insensitive. */
  readonly name?: Maybe<string>
  /** Is the subject of a claim like this. */
  readonly claims?: Maybe<ClaimFilter>
}
