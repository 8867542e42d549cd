import { boundsOf, type Claim, type DateValue, type Listing, type Listings } from '@whosaid/schema'
import type { Corpus } from './corpus.ts'

/** Ordinals of a listing in one order, and where each ordinal stands in it. */
export interface Ranking {
  readonly ordinals: Uint32Array
  readonly ranks: Uint32Array
}

type Compare = (a: number, b: number) => number

/** Every order of every listing, each made when first asked for. */
export function rankingsOf(corpus: Corpus): <L extends Listing>(listing: L, order: Listings[L]['order']) => Ranking {
  const { articles, entities, claims } = corpus
  const made = new Map<string, Ranking>()
  const compare: { readonly [L in Listing]: Readonly<Record<Listings[L]['order'], () => Compare>> } = {
    article: {
      NEWEST: () => byDate(articles.items.map(({ published }) => published), 'latest'),
      OLDEST: () => byDate(articles.items.map(({ published }) => published), 'earliest'),
      TITLE: () => (a, b) => collator.compare(articles.items[a]!.title, articles.items[b]!.title),
    },
    claim: {
      ARTICLE_POSITION: () => () => 0,
      NEWEST: () => byDate(claims.items.map(({ when }: Claim) => when), 'latest'),
      OLDEST: () => byDate(claims.items.map(({ when }: Claim) => when), 'earliest'),
    },
    entity: {
      NAME: () => (a, b) => collator.compare(entities.items[a]!.name, entities.items[b]!.name),
      MOST_CLAIMS: () => {
        const counts = entities.items.map(({ slug }) => corpus.claimsByEntity.of(slug).length)
        return (a, b) => counts[b]! - counts[a]!
      },
    },
  }
  return (listing, order) => {
    const key = `${listing} ${order}`
    const known = made.get(key) ?? ranking(corpus[TABLES[listing]].items.length, (compare[listing] as Record<string, () => Compare>)[order]!())
    made.set(key, known)
    return known
  }
}

export const TABLES = { article: 'articles', claim: 'claims', entity: 'entities' } as const

// One collation for all languages: the order must be the same on every machine.
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

function ranking(size: number, compare: Compare): Ranking {
  // What compares equal stays in canonical order, so that every order is total.
  const ordinals = Uint32Array.from({ length: size }, (_, ordinal) => ordinal).toSorted((a, b) => compare(a, b) || a - b)
  const ranks = new Uint32Array(size)
  ordinals.forEach((ordinal, rank) => {
    ranks[ordinal] = rank
  })
  return { ordinals, ranks }
}

/** Undated last, whichever way; a date open at the end that counts is as far out as dates go. */
function byDate(dates: readonly (DateValue | null)[], end: 'earliest' | 'latest'): Compare {
  const days = dates.map((date) => (date === null ? undefined : (boundsOf(date.edtf)[end] ?? (end === 'latest' ? '+999999' : '-999999'))))
  const values = days.map((day) => (day === undefined ? undefined : dayNumber(day)))
  const sign = end === 'latest' ? -1 : 1
  return (a, b) => {
    const [x, y] = [values[a], values[b]]
    if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? 1 : -1
    return sign * (x - y)
  }
}

function dayNumber(day: string): number {
  const [, sign, year = '0', month = '1', date = '1'] = /^([+-]?)(\d+)(?:-(\d\d)-(\d\d))?$/.exec(day) ?? []
  return (sign === '-' ? -1 : 1) * Number(year) * 372 + Number(month) * 31 + Number(date)
}
