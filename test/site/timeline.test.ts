import { describe, expect, it } from 'vitest'
import { timeline } from '../../packages/site/pictures/timeline.ts'

const date = (edtf: string, earliest: string | null, latest: string | null) => ({ date: { edtf, earliest, latest } })
const drawn = timeline([
  date('2015-11-13', '2015-11-13', '2015-11-13'),
  date('2016-03', '2016-03-01', '2016-03-31'),
  date('../2014', null, '2014-12-31'),
  date('2014/2016-03~', '2014-01-01', '2016-03-31'),
  date('2015/..', '2015-01-01', null),
])
const spans = new Map(drawn?.entries.map(({ entry, span }) => [entry.date.edtf, span]))

describe('a line of time', () => {
  it('is in order, what is open at its start first', () => {
    expect([...spans.keys()]).toEqual(['../2014', '2014/2016-03~', '2015/..', '2015-11-13', '2016-03'])
  })

  it('draws each end as vague as its source', () => {
    expect(spans.get('2015-11-13')).toMatchObject({ start: 'sharp', end: 'sharp' })
    expect(spans.get('2016-03')).toMatchObject({ start: 'soft', end: 'soft' })
    expect(spans.get('2014/2016-03~')).toMatchObject({ start: 'sharp', end: 'soft' })
    expect(spans.get('../2014')).toMatchObject({ start: 'open', end: 'sharp', from: 0 })
    expect(spans.get('2015/..')).toMatchObject({ start: 'sharp', end: 'open', to: 100 })
  })

  it('stays within the line and never vanishes', () => {
    for (const { from, to } of spans.values()) expect([from >= 0, to <= 100, to - from >= 0.79]).toEqual([true, true, true])
  })

  it('is none of fewer than two dates', () => {
    expect(timeline([date('2015', '2015-01-01', '2015-12-31'), date('unknown', null, null)])).toBeNull()
  })
})
