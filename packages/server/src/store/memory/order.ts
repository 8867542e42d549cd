import { boundsOf, type DateValue } from '@whosaid/schema'
import type { Corpus } from './corpus.ts'

/** Ordinals in one order, and where each ordinal stands in it. */
export interface Ranking {
  readonly ordinals: Uint32Array
  readonly ranks: Uint32Array
}

/** Orders how two ordinals compare; what compares equal stays in canonical order, so that every order is total. */
type Compare = (a: number, b: number) => number

/** The orders of articles, claims and entities, each made when first asked for. */
export interface Rankings {
  article(order: 'NEWEST' | 'OLDEST' | 'TITLE'): Ranking
  claim(order: 'ARTICLE_POSITION' | 'NEWEST' | 'OLDEST'): Ranking
  entity(order: 'NAME' | 'MOST_CLAIMS'): Ranking
}

export function rankingsOf({ articles, entities, claims, claimsByEntity }: Corpus): Rankings {
  return {
    article: remembering(articles.items.length, {
      NEWEST: () => byDate(articles.items.map(({ published }) => published), 'latest'),
      OLDEST: () => byDate(articles.items.map(({ published }) => published), 'earliest'),
      TITLE: () => (a, b) => collator.compare(articles.items[a]!.title, articles.items[b]!.title),
    }),
    claim: remembering(claims.items.length, {
      ARTICLE_POSITION: () => () => 0,
      NEWEST: () => byDate(claims.items.map(({ when }) => when), 'latest'),
      OLDEST: () => byDate(claims.items.map(({ when }) => when), 'earliest'),
    }),
    entity: remembering(entities.items.length, {
      NAME: () => (a, b) => collator.compare(entities.items[a]!.name, entities.items[b]!.name),
      MOST_CLAIMS: () => {
        const counts = entities.items.map(({ slug }) => claimsByEntity.of(slug).length)
        return (a, b) => counts[b]! - counts[a]!
      },
    }),
  }
}

// One collation for all languages: the order must be the same on every machine.
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

function remembering<Order extends string>(size: number, orders: Readonly<Record<Order, () => Compare>>): (order: Order) => Ranking {
  const made = new Map<Order, Ranking>()
  return (order) => {
    const ranking = made.get(order) ?? rank(size, orders[order]())
    made.set(order, ranking)
    return ranking
  }
}

function rank(size: number, compare: Compare): Ranking {
  const ordinals = Uint32Array.from({ length: size }, (_, ordinal) => ordinal).toSorted((a, b) => compare(a, b) || a - b)
  const ranks = new Uint32Array(size)
  ordinals.forEach((ordinal, at) => {
    ranks[ordinal] = at
  })
  return { ordinals, ranks }
}

/** Undated last, whichever way; a date that is open at the end that counts is as far out as dates go. */
function byDate(dates: readonly (DateValue | null)[], end: 'earliest' | 'latest'): Compare {
  const days = dates.map((date) => (date === null ? undefined : dayNumber(boundsOf(date.edtf)[end], end)))
  const sign = end === 'latest' ? -1 : 1
  return (a, b) => {
    const [x, y] = [days[a], days[b]]
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined)
    return x === y ? 0 : sign * (x - y)
  }
}

/** A number that grows with the day; null, an open end, is infinite. */
export function dayNumber(day: string | null, end: 'earliest' | 'latest'): number {
  if (day === null) return end === 'latest' ? Infinity : -Infinity
  return Date.parse(/^\d{4}-/.test(day) ? day : `${day}T00:00:00Z`)
}
