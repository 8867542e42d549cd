import { boundsOf, type DateValue, type Entity, type Model, type TimelineEntry, type TimelineFilter } from '@whosaid/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filtersOver } from '../support/arbitrary-filter.ts'
import { arbitraryModel, EDTF } from '../support/arbitrary-model.ts'
import { runs } from '../support/arbitrary-runs.ts'
import { BruteForce } from '../support/brute-force.ts'
import { possibly } from '../support/brute-force-date.ts'
import { CORPORA, pageOf, storeOf } from './corpora.ts'

const dateOf = ({ fields }: Entity): DateValue | undefined => fields['date'] as DateValue | undefined

/** What an event names as its place, participant or whole. */
function namedBy({ fields }: Entity): string[] {
  const participants = (fields['participants'] ?? []) as readonly { readonly values: { readonly entity?: string } }[]
  return [...((fields['places'] ?? []) as readonly string[]), ...participants.flatMap(({ values }) => values.entity ?? []), ...(typeof fields['partOf'] === 'string' ? [fields['partOf']] : [])]
}

function expected(model: Model, { during, about }: TimelineFilter): string[] {
  const brute = new BruteForce(model)
  const within = (date: DateValue): boolean => typeof during !== 'string' || possibly(date.edtf, during)
  const wanted = about ? new Set(brute.chosen('entity', about).map(({ slug }) => slug)) : undefined
  const fits = (named: readonly string[]): boolean => wanted === undefined || named.some((slug) => wanted.has(slug))
  const events = model.entities.flatMap((entity) => {
    const date = entity.kind === 'event' ? dateOf(entity) : undefined
    return date !== undefined && within(date) && fits([entity.slug, ...namedBy(entity)]) ? [`entity:${entity.slug}`] : []
  })
  return [...events, ...model.claims.flatMap(({ key, when, about: subjects }) => (when !== null && within(when) && fits(subjects) ? [`claim:${key}`] : []))]
}

const year = (day: string | null, open: number): number => (day === null ? open : Number(/^[+-]?\d+/.exec(day)?.[0]) + Number(day.slice(-5, -3)) / 100 + Number(day.slice(-2)) / 10_000)

function expectInOrder(items: readonly TimelineEntry[]): void {
  const places = items.map(({ date: { edtf } }) => [year(boundsOf(edtf).earliest, -Infinity), year(boundsOf(edtf).latest, Infinity)] as const)
  expect(places.every(([from, to], index) => {
    const [next, nextTo] = places[index + 1] ?? [Infinity, Infinity]
    return from < next || (from === next && to <= nextTo)
  })).toBe(true)
}

function expectTimeline(model: Model, filter: TimelineFilter): void {
  const { items } = pageOf(storeOf(model), { listing: 'timeline', filter, order: 'OLDEST', take: 10_000, from: 'start' })
  expect(items.map(({ key }) => key).toSorted()).toEqual(expected(model, filter).toSorted())
  expect(storeOf(model).counts([{ listing: 'timeline', filter }])).toEqual([items.length])
  expectInOrder(items)
}

const during = fc.option(fc.constantFrom(...EDTF), { nil: null })

describe.each(CORPORA)('the timeline of %s', (_name, model) => {
  it('has every event and claim with a date that a filter lets pass, in order of time', () => {
    expectTimeline(model(), {})
    fc.assert(fc.property(during, fc.option(filtersOver(model()).entity, { nil: null }), (when, about) => expectTimeline(model(), { during: when, about })), runs(80))
  })
})

describe('the timeline of random corpora', () => {
  it('has every event and claim with a date, in order of time', () => {
    fc.assert(fc.property(arbitraryModel, during, (model, when) => expectTimeline(model, { during: when })), runs(80))
  })
})
