import { array, assert, constantFrom, property, record, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphLines, ROW } from '../../packages/site/pictures/graph-lines.ts'
import { graph, WAYS } from '../../packages/site/pictures/graph.ts'
import type { Claim } from '../../packages/site/src/linked.ts'

interface Saying {
  readonly by: string
  readonly about: readonly string[]
  readonly more?: object
}

const link = (slug: string, kind = 'person') => ({ slug, name: slug, kind, kindLabel: kind, path: `/people/${slug}/` })
const author = link('ada-lund')
const article = { slug: 'one', authors: [author] }

function claim({ by, about, more = {} }: Saying): Claim {
  const source = link(by)
  const made = { article, speaker: source, attribution: [{ source, nested: false, inferred: false }], mode: 'INDIRECT_SPEECH', assertion: 'ASSERTED', about: about.map((slug) => link(slug)), ...more }
  return made as unknown as Claim
}

const byline = (slug: string, authors: readonly string[]) => ({ slug: `${slug}/byline`, name: 'reporters', kind: 'byline', article: { path: `/articles/${slug}/` }, authors: authors.map((name) => ({ slug: name })) })
const written = (source: object, about: readonly string[]): Claim => claim({ by: 'nobody', about, more: { speaker: source, attribution: [{ source, nested: false, inferred: false }], mode: 'REPORTER' } })
const names = constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o')
const sayings = array(
  record({
    by: names,
    about: uniqueArray(names, { maxLength: 4 }),
    more: record({ mode: constantFrom('DIRECT_QUOTE', 'INDIRECT_SPEECH', 'REPORTER'), assertion: constantFrom('ASSERTED', 'IMPLIED', 'ASKED', 'COUNTERFACTUAL') }),
  }),
  { maxLength: 80 },
)

describe('who speaks about whom', () => {
  it('counts what one says about another, by the way it is said, and nothing asked as said', () => {
    const found = graph([
      claim({ by: 'a', about: ['b'], more: { mode: 'DIRECT_QUOTE' } }),
      claim({ by: 'a', about: ['b', 'c'] }),
      claim({ by: 'a', about: ['b'], more: { mode: 'DIRECT_QUOTE', assertion: 'ASKED' } }),
      claim({ by: 'b', about: [] }),
    ])
    expect(found.talks.map(({ speaker, subject, ways }) => [speaker.source.name, subject.entity.name, ways.map(({ way, claims }) => [way, claims.length])])).toEqual([
      ['a', 'b', [['quoted', 1], ['reported', 1], ['asked', 1]]],
      ['a', 'c', [['reported', 1]]],
    ])
  })

  it('is about those whose kind speaks or writes, not about topics and places', () => {
    const about = [link('b'), link('oil', 'topic'), link('isle', 'place')]
    expect(graph([claim({ by: 'a', about: [], more: { about } })]).subjects.map(({ entity }) => entity.slug)).toEqual(['b'])
  })

  it('takes the same reporters for one voice wherever they write, and those without names for their article’s', () => {
    const [one, two] = [byline('one', ['x', 'y']), byline('two', ['y', 'x'])]
    const found = graph([written(one, ['b']), written(two, ['b']), written(byline('three', []), ['b']), written(byline('four', []), ['b'])])
    expect(found.speakers.map(({ claims }) => claims.length)).toEqual([2, 1, 1])
  })

  it('is empty where nobody is spoken about, and stands with one name a side', () => {
    expect(graph([])).toMatchObject({ speakers: [], subjects: [], talks: [], all: [] })
    expect(graphLines(graph([])).bundles).toEqual([])
    const { height, bundles } = graphLines(graph([claim({ by: 'a', about: ['a'] })]))
    expect([height, bundles.map(({ strands }) => strands.map(({ from, to }) => [from, to]))]).toEqual([ROW, [[[ROW / 2, ROW / 2]]]])
  })

  it('draws a bounded part of however much there is, those with most claims, and says how much there is', () => {
    const many = Array.from({ length: 5000 }, (_, index) => claim({ by: `s${index % 70}`, about: [`t${index % 90}`, 'everybody'] }))
    const found = graph(many)
    expect([found.speakers.length, found.subjects.length, found.total]).toEqual([12, 12, { speakers: 70, subjects: 91 }])
    expect(found.subjects[0]).toMatchObject({ entity: { slug: 'everybody' }, claims: { length: 5000 } })
    expect(graphLines(found).height).toBe(12 * ROW)
  })

  it('comes out the same whatever the order of what it is given', () => {
    const all = ['a', 'b', 'c', 'd'].flatMap((by) => ['e', 'f', 'g'].map((about) => claim({ by, about: [about] })))
    const shape = (claims: readonly Claim[]) => {
      const found = graph(claims)
      return [found.speakers.map(({ source }) => source.slug), found.subjects.map(({ entity }) => entity.slug), graphLines(found).bundles.map(({ strands }) => strands)]
    }
    expect(shape(all.toReversed())).toEqual(shape(all))
  })
})

describe('the lines between the names', () => {
  it('stay within the picture and within the row of the name they touch, in every graph', () => {
    assert(
      property(sayings, (all) => {
        const found = graph(all.map(claim))
        const { height, bundles } = graphLines(found)
        const rowOf = (index: number, of: number): readonly [number, number] => [(height * (index + 0.5)) / of - ROW / 2, (height * (index + 0.5)) / of + ROW / 2]
        for (const { talk, strands } of bundles) {
          const [left, right] = [rowOf(found.speakers.indexOf(talk.speaker), found.speakers.length), rowOf(found.subjects.indexOf(talk.subject), found.subjects.length)]
          for (const { from, to, width } of strands) {
            expect([from > left[0], from < left[1], to > right[0], to < right[1], width > 0]).toEqual([true, true, true, true, true])
            expect([from - width / 2 >= 0, to + width / 2 <= height]).toEqual([true, true])
          }
        }
      }),
    )
  })

  it('carry every claim that is drawn, each once, in the order of the legend', () => {
    assert(
      property(sayings, (all) => {
        const found = graph(all.map(claim))
        expect(graphLines(found).bundles.length).toBe(found.talks.length)
        for (const { claims, ways } of found.talks) {
          expect(ways.reduce((sum, part) => sum + part.claims.length, 0)).toBe(claims.length)
          expect(ways.map(({ way }) => way)).toEqual(WAYS.filter((way) => ways.some((part) => part.way === way)))
        }
      }),
    )
  })

  it('cross less than in the order of claims where most speak about one and one about all', () => {
    const most = [...Array.from({ length: 9 }, () => claim({ by: 'reporter', about: ['hub', 'x', 'y', 'z'] })), ...['a', 'b', 'c'].map((by) => claim({ by, about: ['hub'] }))]
    expect(graph(most).speakers.map(({ source }) => source.slug)).toEqual(['a', 'b', 'c', 'reporter'])
  })

  it('are thicker the more claims they are', () => {
    const { bundles } = graphLines(graph([...Array.from({ length: 30 }, () => claim({ by: 'a', about: ['b'] })), claim({ by: 'a', about: ['c'] })]))
    const [thick, thin] = bundles.map(({ strands }) => strands[0]?.width ?? 0)
    expect(thick).toBeGreaterThan(3 * (thin ?? 0))
  })
})
