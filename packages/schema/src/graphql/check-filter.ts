import { kindFilterOf, type ArticleFilter, type ClaimFilter, type EntityFilter, type KindFilter, type QuantityFilter } from '../filter.ts'
import { conditionsOf, type Kind } from '../kinds/define-kind.ts'
import { kindNamed, kinds } from '../kinds/registry.ts'
import { searchable } from './bounded.ts'
import { checkUnit } from './check-unit.ts'
import { badInput } from './errors.ts'

/** What a type cannot say of a filter is checked here, before any store sees it: depth, units, the length of texts. */
const DEEPEST = 12

type Walk<Filter> = (filter: Filter, depth?: number) => void

/** @throws BAD_FILTER, UNKNOWN_UNIT or BAD_VALUE */
export const checkClaimFilter: Walk<ClaimFilter> = (filter, depth = 1) => {
  enter(depth)
  both(filter, checkClaimFilter, depth)
  if (typeof filter.text === 'string') searchable('text', filter.text)
  if (filter.about) checkEntityFilter(filter.about, depth + 1)
  if (filter.quantity) checkQuantityFilter(filter.quantity, depth + 1)
  if (filter.relation?.claim) checkClaimFilter(filter.relation.claim, depth + 1)
}

export const checkArticleFilter: Walk<ArticleFilter> = (filter, depth = 1) => {
  enter(depth)
  both(filter, checkArticleFilter, depth)
  if (typeof filter.text === 'string') searchable('text', filter.text)
  if (filter.claims) checkClaimFilter(filter.claims, depth + 1)
}

export const checkEntityFilter: Walk<EntityFilter> = (filter, depth = 1) => {
  enter(depth)
  both(filter, checkEntityFilter, depth)
  if (typeof filter.text === 'string') searchable('text', filter.text)
  if (filter.claims) checkClaimFilter(filter.claims, depth + 1)
  for (const kind of kinds) {
    const condition = kindFilterOf(filter, kind.name)
    if (condition !== undefined) checkKindFilter(kind, condition, depth + 1)
  }
}

function checkKindFilter(kind: Kind, filter: KindFilter, depth: number): void {
  enter(depth)
  for (const { name, filter: declared } of conditionsOf(kind)) {
    const condition = filter[name]
    if (condition === null || condition === undefined) continue
    declared.check?.(condition)
    if (declared.through !== undefined) checkKindFilter(kindNamed(declared.through), condition as KindFilter, depth + 1)
  }
}

export const checkQuantityFilter: Walk<QuantityFilter> = ({ range, claim, of }, depth = 1) => {
  enter(depth)
  if (typeof of === 'string') searchable('of', of)
  if (range) checkUnit('range.unit', range.unit)
  if (claim) checkClaimFilter(claim, depth + 1)
}

function enter(depth: number): void {
  if (depth > DEEPEST) throw badInput('BAD_FILTER', `The filter is more than ${DEEPEST} levels deep. Ask in several queries.`)
}

type Combined<Filter> = { readonly and?: readonly Filter[] | null | undefined; readonly or?: readonly Filter[] | null | undefined; readonly not?: Filter | null | undefined }

function both<Filter>({ and, or, not }: Combined<Filter>, check: (filter: Filter, depth: number) => void, depth: number): void {
  for (const part of [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])]) check(part, depth + 1)
}
