import { describe, expect, it } from 'vitest'
import { Api, askContent } from '../support/api.ts'
import { fixtureModel } from '../support/content-fixture.ts'
import { realModel } from '../support/real-content.ts'

interface Answer {
  readonly data: { readonly entities: { readonly nodes: readonly { readonly slug: string }[] } }
}

const slugs = async (filter: string): Promise<string[]> => {
  const { data } = (await askContent(`{ entities(first: 100, filter: ${filter}) { nodes { slug } } }`)) as Answer
  return data.entities.nodes.map(({ slug }) => slug)
}

interface Held {
  readonly values: { readonly organization?: string; readonly during?: { readonly edtf: string } }
}

const rolesOf = (slug: string): readonly Held[] => (realModel().entities.find((entity) => entity.slug === slug)?.fields['affiliations'] ?? []) as readonly Held[]
const people = realModel().entities.filter(({ kind }) => kind === 'person')

describe('links', () => {
  it('are asked for by what they lead to', async () => {
    const held = people.filter(({ slug }) => rolesOf(slug).some(({ values }) => values.organization === 'pentagon')).map(({ slug }) => slug)
    expect(held.length).toBeGreaterThan(0)
    expect((await slugs('{ person: { affiliation: { organization: { eq: "pentagon" } } } }')).toSorted()).toEqual(held.toSorted())
  })

  it('are asked for by whether there is one', async () => {
    const some = people.filter(({ slug }) => rolesOf(slug).length > 0).map(({ slug }) => slug)
    expect((await slugs('{ person: { affiliation: {} } }')).toSorted()).toEqual(some.toSorted())
    expect((await slugs('{ kind: { eq: "person" }, not: { person: { affiliation: {} } } }')).toSorted()).toEqual(people.map(({ slug }) => slug).filter((slug) => !some.includes(slug)).toSorted())
  })

  it('fit a condition one by one, with all of it', async () => {
    const dated = people.filter(({ slug }) => rolesOf(slug).some(({ values }) => values.during !== undefined && values.organization === undefined))
    const found = await slugs('{ person: { affiliation: { organization: { notIn: [] }, during: { known: false } } } }')
    const expected = people.filter(({ slug }) => rolesOf(slug).some(({ values }) => values.organization !== undefined && values.during === undefined)).map(({ slug }) => slug)
    expect(found.toSorted()).toEqual(expected.toSorted())
    expect(found.filter((slug) => dated.some((person) => person.slug === slug && rolesOf(slug).length === 1))).toEqual([])
  })

  it('are facts at both ends', async () => {
    const api = Api.over(fixtureModel())
    const { data } = await api.ask('{ entities(first: 50) { nodes { slug facts { label text entities { slug } } inverseFacts { label text entities { slug } } } } }') as unknown as {
      data: { entities: { nodes: { slug: string; facts: { label: string; entities: { slug: string }[] }[]; inverseFacts: { label: string; entities: { slug: string }[] }[] }[] } }
    }
    const { nodes } = data.entities
    // Whatever a fact names knows it from its own side, as often.
    const forward = nodes.flatMap(({ slug, facts }) => facts.flatMap(({ entities }) => entities.map((other) => `${other.slug} <- ${slug}`))).toSorted()
    const backward = nodes.flatMap(({ slug, inverseFacts }) => inverseFacts.flatMap(({ entities }) => entities.map((other) => `${slug} <- ${other.slug}`))).toSorted()
    expect(backward.length).toBeGreaterThan(4)
    expect(backward).toEqual(forward)
  })
})
