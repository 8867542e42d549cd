/**
 * The filter language, as the API takes it and every store answers it. The fields of one filter all hold. One that looks at a
 * list wants one item that fits all of it; an empty one wants that there is one. Null is the same as left out.
 */
import type { Assertion } from './vocabulary/assertion.ts'
import type { AttributionMode } from './vocabulary/attribution-mode.ts'
import type { ClaimKind } from './vocabulary/claim-kind.ts'
import type { Direction } from './vocabulary/direction.ts'
import type { RelationType } from './vocabulary/relation-type.ts'

type Maybe<T> = T | null | undefined

export interface WordFilter<Word extends string = string> {
  readonly eq?: Maybe<Word>
  readonly in?: Maybe<readonly Word[]>
  readonly notIn?: Maybe<readonly Word[]>
}

/** Whether a word passes a filter over words. */
export function wordFits<Word extends string>({ eq, in: among, notIn }: WordFilter<Word>, value: string): boolean {
  return (
    (eq === null || eq === undefined || eq === value) &&
    (among === null || among === undefined || (among as readonly string[]).includes(value)) &&
    (notIn === null || notIn === undefined || !(notIn as readonly string[]).includes(value))
  )
}

interface Combined<Filter> {
  readonly and?: Maybe<readonly Filter[]>
  readonly or?: Maybe<readonly Filter[]>
  readonly not?: Maybe<Filter>
}

/** Dates as EDTF. A date that is not there is neither certainly nor possibly during anything. */
export interface DateFilter {
  readonly certainlyDuring?: Maybe<string>
  readonly possiblyDuring?: Maybe<string>
  readonly known?: Maybe<boolean>
}

export interface QuantityRange {
  readonly unit: string
  readonly min?: Maybe<number>
  readonly max?: Maybe<number>
}

export interface QuantityFilter {
  readonly unit?: Maybe<WordFilter>
  readonly measure?: Maybe<WordFilter>
  /** Words of what is counted, all of them, in any order. */
  readonly of?: Maybe<string>
  /** Some value that the figure allows lies within; units convert. */
  readonly range?: Maybe<QuantityRange>
  readonly derived?: Maybe<boolean>
  readonly claim?: Maybe<ClaimFilter>
}

export interface RelationFilter {
  readonly type?: Maybe<readonly RelationType[]>
  /** BOTH when left out. */
  readonly direction?: Maybe<Direction>
  /** The claim at the other end. */
  readonly claim?: Maybe<ClaimFilter>
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
  readonly when?: Maybe<DateFilter>
  readonly uttered?: Maybe<DateFilter>
  readonly published?: Maybe<DateFilter>
  readonly recorded?: Maybe<DateFilter>
  readonly quantity?: Maybe<QuantityFilter>
  readonly relation?: Maybe<RelationFilter>
  /** Full text; see the search query for its form. */
  readonly text?: Maybe<string>
}

export interface ArticleFilter extends Combined<ArticleFilter> {
  readonly slug?: Maybe<WordFilter>
  readonly author?: Maybe<WordFilter>
  readonly publisher?: Maybe<WordFilter>
  readonly published?: Maybe<DateFilter>
  readonly claims?: Maybe<ClaimFilter>
  readonly text?: Maybe<string>
}

/** The texts that every claim of a filter has to match: what relevance can be judged by. */
export function textsOf({ text, and }: ClaimFilter): string[] {
  return [...(typeof text === 'string' ? [text] : []), ...(and ?? []).flatMap(textsOf)]
}

/** Conditions on a kind's own fields, by the names that the field types give them. */
export type KindFilter = Readonly<Record<string, unknown>>

export interface EntityFilter extends Combined<EntityFilter> {
  readonly slug?: Maybe<WordFilter>
  readonly kind?: Maybe<WordFilter>
  /** Name or alias, whole, case-insensitive. */
  readonly name?: Maybe<string>
  /** Is the subject of a claim like this. */
  readonly claims?: Maybe<ClaimFilter>
  readonly text?: Maybe<string>
}

/**
 * The conditions that an entity filter sets on kinds' own fields: it has one more key for each kind, named like the
 * kind (`place`, `event`). An entity of another kind does not fit such a condition.
 */
export function kindFilterOf(filter: EntityFilter, kind: string): KindFilter | undefined {
  const condition = (filter as Readonly<Record<string, unknown>>)[kindKey(kind)]
  return typeof condition === 'object' && condition !== null ? (condition as KindFilter) : undefined
}

/** A kind's name as a key of filters and facets: `court-case` is `courtCase`. */
export const kindKey = (kind: string): string => kind.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
