import { badInput } from './errors.ts'

/**
 * How many items a client wants of a list that does not page.
 * @throws BAD_PAGE_SIZE for less than 0 or more than the list gives
 */
export function bounded(first: number | null | undefined, standard: number, most: number): number {
  const wanted = first ?? standard
  if (wanted < 0 || wanted > most) throw badInput('BAD_PAGE_SIZE', `first: ${wanted} is not from 0 to ${most}.`)
  return wanted
}

const LONGEST_QUERY = 256

/**
 * A full-text query that is worth answering.
 * @throws BAD_VALUE for one that is too long
 */
export function searchable(argument: string, query: string): string {
  if (query.length > LONGEST_QUERY) throw badInput('BAD_VALUE', `${argument}: ${query.length} characters are more than ${LONGEST_QUERY}.`)
  return query
}
