import type { Listing, Listings } from '../store.ts'
import { badInput } from './errors.ts'

/** What a cursor is good for: a position in one order of one version of the content. */
interface Frame<L extends Listing> {
  readonly listing: L
  readonly order: Listings[L]['order']
  readonly version: string
}

// Listing and order by one letter each, the version by its first digits: enough to tell a foreign cursor, short enough for every edge.
const head = ({ listing, order, version }: Frame<Listing>): string => `${listing[0]}${order[0]}${version.slice(0, 8)}`

export function toCursor(frame: Frame<Listing>, key: string): string {
  return Buffer.from(`${head(frame)}:${key}`).toString('base64url')
}

/**
 * The key a cursor stands at.
 * @throws a BAD_CURSOR error for a cursor of another order or other content, or of no content at all
 */
export function fromCursor(frame: Frame<Listing>, argument: 'after' | 'before', cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString()
  const expected = `${head(frame)}:`
  if (!text.startsWith(expected)) {
    throw badInput('BAD_CURSOR', `${argument}: "${cursor.slice(0, 60)}" is no cursor of this list in this order and version of the content. Start again without it.`)
  }
  return text.slice(expected.length)
}
