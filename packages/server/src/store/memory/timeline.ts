import { boundsOf, fieldsOf, kindNamed, possiblyDuring, type TimelineEntry, type TimelineFilter } from '@whosaid/schema'
import { Bits } from './bits.ts'
import type { Corpus } from './corpus.ts'
import type { Filters } from './filter/filters.ts'
import { dayNumber } from './order.ts'

/** Everything with a date, in order of time, made once. */
export interface Timeline {
  readonly entries: readonly TimelineEntry[]
  ordinal(key: string): number | undefined
  choose(filter: TimelineFilter): Bits
}

/** An entry with what it names, for filters. */
interface Dated extends TimelineEntry {
  /** Of an event: its places, participants and whatever else its fields name. */
  readonly named: readonly string[]
}

export function timelineOf({ claims, entities }: Corpus, filters: Filters): Timeline {
  const entries = [...events(entities), ...datedClaims(claims)].toSorted(inTime)
  const ordinals = new Map(entries.map(({ key }, ordinal) => [key, ordinal]))
  return {
    entries,
    ordinal: (key) => ordinals.get(key),
    choose({ during, about }) {
      const event = about ? filters.timelineEvent(about) : undefined
      const chosenClaims = about ? filters.claim({ about }) : undefined
      const fits = ({ node, date, named }: Dated): boolean => {
        if (typeof during === 'string' && !possiblyDuring(date.edtf, during)) return false
        return node.type === 'claim' ? chosenClaims?.has(claims.ordinal(node.key) ?? -1) !== false : event?.(node.key, named) !== false
      }
      return Bits.of(entries.length, entries.flatMap((entry, ordinal) => (fits(entry) ? [ordinal] : [])))
    },
  }
}

/** Entities of kinds with a date: events, and whatever else a new kind dates. */
function events({ items }: Corpus['entities']): Dated[] {
  return items.flatMap(({ slug, kind, name, fields }) => {
    const declared = fieldsOf(kindNamed(kind))
    const [date] = declared.flatMap(([name, field]) => (fields[name] === undefined ? [] : (field.dated?.(fields[name]) ?? [])))
    if (date === undefined) return []
    const named = declared.flatMap(([name, field]) => (fields[name] === undefined ? [] : (field.references?.(fields[name]) ?? [])))
    return [{
      type: 'timeline' as const, key: `entity:${slug}`, date, label: name, node: { type: 'entity' as const, key: slug },
      named: named.filter(({ to }) => to !== 'claim').map(({ target }) => target),
    }]
  })
}

function datedClaims({ items }: Corpus['claims']): Dated[] {
  return items.flatMap(({ key, text, when }) =>
    when === null ? [] : [{ type: 'timeline' as const, key: `claim:${key}`, date: when, label: text, node: { type: 'claim' as const, key }, named: [] }],
  )
}

function inTime(a: Dated, b: Dated): number {
  const [x, y] = [boundsOf(a.date.edtf), boundsOf(b.date.edtf)]
  const by = (end: 'earliest' | 'latest'): number => Math.sign(dayNumber(x[end], end) - dayNumber(y[end], end)) || 0
  return by('earliest') || by('latest') || (a.key < b.key ? -1 : 1)
}
