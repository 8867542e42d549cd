import { describe, expect, it } from 'vitest'
import { readContent } from '../../packages/site/src/content.ts'
import { connect } from '../../packages/site/src/client.ts'
import { Site } from '../../packages/site/src/site.ts'
import { stances } from '../../packages/site/src/argument.ts'
import { spread } from '../../packages/site/pictures/lanes.ts'
import { markOf } from '../../packages/site/pictures/mark.ts'
import { score, type Score } from '../../packages/site/pictures/score.ts'
import type { Article } from '../../packages/site/src/linked.ts'
import { fixtureFetch } from './fixture-api.ts'

const settings = { base: '/', notice: null, origin: null, api: null }
const site = Site.whole(settings, await readContent(connect(fixtureFetch, 'http://localhost/graphql')))
const [report, leaflet] = site.articles as readonly [Article, Article]
const drawn: Score = score(report)
const claim = (slug: string) => {
  const found = report.claims.find((each) => each.slug === slug)
  if (found === undefined) throw new Error(`no claim ${slug}`)
  return found
}

describe('the score', () => {
  it('has a row for each speaker, the reporters’ first, and every claim once', () => {
    expect(drawn.rows[0]?.source.kind).toBe('byline')
    expect(drawn.rows.flatMap(({ bars }) => bars.map(({ claim: { number } }) => number)).toSorted((a, b) => a - b)).toEqual(report.claims.map(({ number }) => number))
  })

  it('puts each bar where its evidence stands, within the source', () => {
    for (const { bars } of drawn.rows) {
      for (const { claim: { evidence }, stretches } of bars) {
        expect(stretches[0]?.from).toBeCloseTo(((evidence[0]?.start ?? 0) / report.source.length) * 100)
        for (const { from, to } of stretches) expect([from >= 0, to <= 100, from < to]).toEqual([true, true, true])
      }
    }
  })

  it('leaves out a claim that rests on nothing recorded', () => {
    expect(score(leaflet).rows).toEqual([])
  })

  it('never lets two bars of a lane touch', () => {
    expect(spread([{ from: 0, to: 10 }, { from: 5, to: 6 }, { from: 10, to: 12 }, { from: 10.5, to: 11 }])).toEqual([0, 1, 1, 0])
  })

  it('draws as the claim is said, and never a question or a belief as a statement', () => {
    expect(markOf(claim('containers-burnt'))).toEqual({ line: 'quoted', stands: 'asserted', hollow: false })
    expect(markOf(claim('sparks'))).toEqual({ line: 'reported', stands: 'asserted', hollow: true })
    expect(markOf(claim('quay-closed')).line).toBe('own-voice')
    expect(markOf(claim('no-guard')).line).toBe('implied')
    expect(markOf(claim('plans')).line).toBe('implied')
    expect(markOf(claim('who-pays')).stands).toBe('asked')
    expect(markOf(claim('cursed-quay')).stands).toBe('told')
    expect(markOf(claim('if-wind')).stands).toBe('told')
  })
})

describe('the argument', () => {
  it('sets voices against each other, disagreement first, and leaves out what one says to himself', () => {
    const told = stances(report).map(({ type, from, to }) => [from.source.name, type, to.source.name])
    expect(told[0]).toEqual(['Mara Velt', 'DISPUTES', 'Two pilots'])
    expect(told).toContainEqual(['نورا الهاشمي', 'ANSWERS', 'Someone who asked'])
    expect(told.every(([from, , to]) => from !== to)).toBe(true)
  })
})
