/** Conditions on kinds' own fields once more: `place: { within }`, `event: { date, place, partOf }`, `organization: { partOf }`. */
import type { DateFilter, DateValue, Entity, EntityFilter, WordFilter } from '@whosaid/schema'
import { dateHolds } from './brute-force-date.ts'

type Maybe<T> = T | null | undefined

export interface KindFilters {
  readonly place?: Maybe<PlaceFilter>
  readonly event?: Maybe<{ readonly date?: Maybe<DateFilter>; readonly place?: Maybe<PlaceFilter>; readonly partOf?: Maybe<WordFilter> }>
  readonly organization?: Maybe<{ readonly partOf?: Maybe<WordFilter> }>
}

interface PlaceFilter {
  readonly within?: Maybe<WordFilter>
}

export const asked = <T>(part: Maybe<T>, holds: (part: T) => boolean): boolean => part === null || part === undefined || holds(part)

export const fits = (words: WordFilter, value: string): boolean =>
  asked(words.eq, (eq) => eq === value) && asked(words.in, (list) => list.includes(value)) && asked(words.notIn, (list) => !list.includes(value))

/** Whether an entity is of every kind that a filter names, with fields that fit. */
export function kindsHold(entity: Entity, filter: EntityFilter & KindFilters, find: (slug: string) => Entity | undefined): boolean {
  const inside = (one: Entity, field: string, words: WordFilter): boolean => {
    if (fits(words, one.slug)) return true
    const whole = one.fields[field]
    const container = typeof whole === 'string' ? find(whole) : undefined
    return container !== undefined && inside(container, field, words)
  }
  const placed = (place: Entity, { within }: PlaceFilter): boolean => asked(within, (words) => inside(place, 'within', words))
  return (
    asked(filter.place, (condition) => entity.kind === 'place' && placed(entity, condition)) &&
    asked(filter.organization, ({ partOf }) => entity.kind === 'organization' && asked(partOf, (words) => inside(entity, 'partOf', words))) &&
    asked(filter.event, ({ date, place, partOf }) => {
      const places = ((entity.fields['places'] ?? []) as readonly string[]).flatMap((slug) => find(slug) ?? [])
      return (
        entity.kind === 'event' &&
        asked(date, (condition) => dateHolds(condition, (entity.fields['date'] as DateValue | undefined) ?? null)) &&
        asked(place, (condition) => places.some((one) => placed(one, condition))) &&
        asked(partOf, (words) => inside(entity, 'partOf', words))
      )
    })
  )
}
