import { claim } from './claim.ts'
import { deep } from './deep.ts'
import { large } from './large.ts'
import { list } from './list.ts'
import type { Query } from './query.ts'
import { search } from './search.ts'

/** What is measured, in the order of the report. */
export const queries: readonly Query[] = [large, claim, list, search, deep]

export function queryNamed(name: string): Query {
  const query = queries.find((one) => one.name === name)
  if (query === undefined) throw new Error(`There is no query ${name}; there are ${queries.map((one) => one.name).join(', ')}.`)
  return query
}
