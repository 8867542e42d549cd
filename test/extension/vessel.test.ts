import { buildSchema, type GraphQLObjectType } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { CopiedRepository } from '../support/copied-repository.ts'
import { follow, recipe } from '../support/recipes.ts'

const QUEEN = `name: Petrel Queen
aliases: [the Queen]
description: A car ferry.
flag: varduna
owner: tarn-island-lines
imo: "9074729"
tonnage: { value: 4100, unit: t, approximation: ABOUT }
built: 2009-05
sisterShips: [petrel-king]
`
const KING = `name: Petrel King
flag: hespera
owner: jost-brammel
imo: "9176187"
tonnage: { min: 3000000, max: 3500000, unit: kg, basis: Reckoned from her draught. }
built: { edtf: 2011~, basis: Two years after the Queen. }
`
const CONTENT: Readonly<Record<string, string>> = {
  'vessels/petrel-queen.yaml': QUEEN,
  'vessels/petrel-king.yaml': KING,
  'places/varduna.yaml': 'name: Varduna\n',
  'places/hespera.yaml': 'name: Hespera\n',
  'organizations/tarn-island-lines.yaml': 'name: Tarn Island Lines\n',
  'people/jost-brammel.yaml': 'name: Jost Brammel\n',
}

/** All that `npm run generate` may write. */
const GENERATED = /^(?:packages\/schema\/src\/kinds\/index\.ts|schema\.graphql|docs\/codes\.md|.*\/generated\/.*|.*\/\.schema\/.*)$/

describe('a kind that is added by one file', { timeout: 120_000 }, () => {
  const repository = new CopiedRepository()
  const kind = recipe('A kind of entity')
  let written: readonly string[] = []
  const ask = (query: string): Promise<unknown> => repository.ask(query)
  const slugs = (filter: string): Promise<unknown> => ask(`{ entities(filter: { vessel: ${filter} }) { nodes { slug } } }`)
  const found = (...expected: readonly string[]): unknown => ({ entities: { nodes: expected.map((slug) => ({ slug })) } })

  beforeAll(async () => {
    follow(kind, repository)
    for (const [file, text] of Object.entries(CONTENT)) repository.write(`content/${file}`, text)
    written = repository.generate()
    await repository.build()
  }, 120_000)

  it('is one file, and nothing else is edited but what is generated', () => {
    expect(kind.map(({ file }) => file)).toEqual(['packages/schema/src/kinds/vessel.ts'])
    const edited = repository.changed().filter((path) => !GENERATED.test(path))
    expect(edited).toEqual(['packages/schema/src/kinds/vessel.ts'])
    expect(written).toEqual(expect.arrayContaining(['packages/schema/src/kinds/index.ts', 'schema.graphql']))
  })

  it('passes the type check', () => {
    expect(repository.typecheck()).toEqual({ status: 0, output: '' })
  })

  it('has typed relations and their inverses in the API', () => {
    const schema = buildSchema(repository.read('schema.graphql'))
    const typeOf = (type: string, field: string): string => String((schema.getType(type) as GraphQLObjectType).getFields()[field]?.type)
    expect([typeOf('Vessel', 'flag'), typeOf('Vessel', 'owner'), typeOf('Vessel', 'sisterShips'), typeOf('Vessel', 'tonnage'), typeOf('Vessel', 'built')])
      .toEqual(['Place', 'Entity', '[Vessel!]!', 'Measurement', 'EdtfDate'])
    expect([typeOf('Place', 'flaggedVessels'), typeOf('Organization', 'ownedVessels'), typeOf('Person', 'ownedVessels'), typeOf('Vessel', 'sisterShipOf')])
      .toEqual(Array.from({ length: 4 }, () => '[Vessel!]!'))
  })

  it('is answered from both ends', async () => {
    const query = `{
      entity(slug: "petrel-queen") { kind kindLabel schemaType path facts { label text entities { slug } } ... on Vessel {
        flag { slug flaggedVessels { slug } } owner { __typename name } imo built { text } sisterShips { slug sisterShipOf { slug } }
        tonnage { value unit approximation derived text in(unit: "kg") { value } }
      } }
      place: entity(slug: "varduna") { inverseFacts { label text entities { slug } } }
    }`
    expect(await ask(query)).toEqual({
      entity: {
        kind: 'vessel', kindLabel: 'Vessel', schemaType: 'Vehicle', path: '/vessels/petrel-queen/',
        facts: [
          { label: 'Flag', text: 'Varduna', entities: [{ slug: 'varduna' }] },
          { label: 'Owner', text: 'Tarn Island Lines', entities: [{ slug: 'tarn-island-lines' }] },
          { label: 'IMO number', text: '9074729', entities: [] },
          { label: 'Tonnage', text: 'about 4,100 t', entities: [] },
          { label: 'Built', text: 'May 2009', entities: [] },
          { label: 'Sister ships', text: 'Petrel King', entities: [{ slug: 'petrel-king' }] },
        ],
        flag: { slug: 'varduna', flaggedVessels: [{ slug: 'petrel-queen' }] },
        owner: { __typename: 'Organization', name: 'Tarn Island Lines' },
        imo: '9074729', built: { text: 'May 2009' }, sisterShips: [{ slug: 'petrel-king', sisterShipOf: [{ slug: 'petrel-queen' }] }],
        tonnage: { value: 4100, unit: 't', approximation: 'ABOUT', derived: false, text: 'about 4,100 t', in: { value: 4_100_000 } },
      },
      place: { inverseFacts: [{ label: 'Ships under its flag', text: 'Petrel Queen', entities: [{ slug: 'petrel-queen' }] }] },
    })
  })

  it.each([
    ['flag', '{ flag: { eq: "varduna" } }', 'petrel-queen'],
    ['owner', '{ owner: { in: ["jost-brammel", "varduna"] } }', 'petrel-king'],
    ['imo', '{ imo: { eq: "9176187" } }', 'petrel-king'],
    ['built', '{ built: { certainlyDuring: "200X" } }', 'petrel-queen'],
    ['tonnage in another unit', '{ tonnage: { unit: "lb", max: 8000000 } }', 'petrel-king'],
    ['sister ship, by what it is like', '{ sisterShip: { flag: { eq: "hespera" } } }', 'petrel-queen'],
  ])('is filtered by %s', async (_field, filter, slug) => {
    expect(await slugs(filter)).toEqual(found(slug))
  })

  it('is counted, searched and on the timeline', async () => {
    expect(await ask(`{
      entities(filter: { kind: { eq: "vessel" } }) { facets { kind { value label count } vessel { flag { value label count } owner(first: 1) { label } } } }
      byName: search(query: "petrel") { nodes { ... on Vessel { slug } } }
      byNumber: search(query: "9074729") { nodes { ... on Vessel { slug } } }
      timeline(during: "2009") { nodes { label } }
    }`)).toEqual({
      entities: { facets: {
        kind: [{ value: 'vessel', label: 'Vessel', count: 2 }],
        vessel: { flag: [{ value: 'hespera', label: 'Hespera', count: 1 }, { value: 'varduna', label: 'Varduna', count: 1 }], owner: [{ label: 'Jost Brammel' }] },
      } },
      byName: { nodes: [{ slug: 'petrel-king' }, { slug: 'petrel-queen' }] },
      byNumber: { nodes: [{ slug: 'petrel-queen' }] },
      timeline: { nodes: [{ label: 'Petrel Queen' }] },
    })
  })

  it('has pages, of each vessel and of all, with their data', () => {
    const page = repository.read('build/site/vessels/petrel-queen/index.html')
    for (const words of ['Petrel Queen', 'A car ferry.', 'IMO number', '9074729', 'about 4,100 t', 'May 2009', 'href="/places/varduna/"', 'href="/vessels/petrel-king/"']) expect(page).toContain(words)
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '') as unknown
    expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'Vehicle', '@id': 'https://example.org/vessels/petrel-queen/', name: 'Petrel Queen', alternateName: ['the Queen'] })
    const index = repository.read('build/site/vessels/index.html')
    expect(index).toContain('Petrel King')
    expect(index).toContain('Petrel Queen')
    const beside = JSON.parse(repository.read('build/site/vessels/petrel-king/index.json')) as { data: { entity: { facts: { label: string; text: string }[] } } }
    expect(beside.data.entity.facts).toContainEqual(expect.objectContaining({ label: 'Tonnage', text: '3,000,000 to 3,500,000 kg' }))
    // The other end tells of it too.
    expect(repository.read('build/site/places/varduna/index.html')).toContain('href="/vessels/petrel-queen/"')
  })

  it.each([
    ['a wrong check digit', QUEEN.replace('9074729', '9074728'), '6:6  invalid-value  imo: expected an IMO number; after 907472 its check digit would be 9, not "9074728".'],
    ['a number without quotation marks', QUEEN.replace('"9074729"', '9074729'), '6:6  invalid-value  imo: expected the code in quotation marks, not 9074729.'],
    ['a unit of another dimension', QUEEN.replace('unit: t,', 'unit: km,'), '7:31  invalid-value  tonnage.unit: expected one of kg, g, t, lb, not "km".'],
    ['a value and a range', QUEEN.replace('value: 4100,', 'value: 4100, min: 4000,'), '7:10  quantity-bounds  tonnage: The figure has both a value and a range; expected value, or min and max.'],
    ['an owner of a kind that owns nothing', QUEEN.replace('tarn-island-lines', 'varduna'), '5:8  wrong-kind-reference  "varduna" is a place; expected an organization or person.'],
    ['a flag that is not there', QUEEN.replace('flag: varduna', 'flag: vardunia'), '4:7  dangling-reference  There is no "vardunia"; expected a place. Did you mean "varduna"?'],
    ['a key that is misspelt', QUEEN.replace('built', 'build'), '8:1  unknown-key  "build" is not known here;'],
  ])('reports %s with its place', async (_what, text, problem) => {
    repository.write('content/vessels/petrel-queen.yaml', text)
    const { code, stderr } = await repository.whosaid('check', '--content', 'content')
    repository.write('content/vessels/petrel-queen.yaml', QUEEN)
    expect([code, stderr]).toEqual([1, expect.stringContaining(`content/vessels/petrel-queen.yaml:${problem}`) as string])
  })
})
