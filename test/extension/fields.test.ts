import { beforeAll, describe, expect, it } from 'vitest'
import { CopiedRepository } from '../support/copied-repository.ts'

const BRIDGE = `import { coordinates } from '../fields/coordinates.ts'
import { money } from '../fields/money.ts'
import { relation } from '../fields/relation.ts'
import { defineKind } from './define-kind.ts'

export default defineKind({
  name: 'road-bridge',
  label: 'Road bridge',
  folder: 'road-bridges',
  description: 'A bridge for cars.',
  speaks: false,
  fields: {
    site: coordinates({ label: 'Site', description: 'Where it stands.' }),
    cost: money({ label: 'Cost', description: 'What it cost to build.' }),
    namedAfter: relation({ label: 'Named after', description: 'Whose name it has.', to: 'any' }),
  },
})
`
const CONTENT: Readonly<Record<string, string>> = {
  'road-bridges/old-bridge.yaml': 'name: Old Bridge\nsite: { latitude: 54.5, longitude: -3.25, from: The county map }\ncost: { amount: 4200000, currency: EUR }\nnamedAfter: ada-lund\n',
  'road-bridges/new-bridge.yaml': 'name: New Bridge\nsite: { latitude: -17, longitude: 178.1, from: A chart }\ncost: { amount: 500, currency: JPY }\n',
  'people/ada-lund.yaml': 'name: Ada Lund\n',
}

describe('types of fields that no kind here uses yet', { timeout: 120_000 }, () => {
  const repository = new CopiedRepository()

  beforeAll(async () => {
    repository.write('packages/schema/src/kinds/road-bridge.ts', BRIDGE)
    for (const [file, text] of Object.entries(CONTENT)) repository.write(`content/${file}`, text)
    repository.generate()
    await repository.build()
  }, 120_000)

  it('are answered, filtered and counted like any other', async () => {
    expect(await repository.ask(`{
      entity(slug: "old-bridge") { schemaType path facts { text } ... on RoadBridge { site { latitude longitude from text } cost { amount currency text } namedAfter { __typename name } } }
      near: entities(filter: { roadBridge: { site: { south: -20, north: 0, west: 170, east: -170 } } }) { nodes { slug } }
      dear: entities(filter: { roadBridge: { cost: { currency: "EUR", min: 1000000 } } }) { nodes { slug } }
      entities { facets { roadBridge { cost { value count } namedAfter { label } } } }
    }`)).toEqual({
      entity: {
        schemaType: 'Thing', path: '/road-bridges/old-bridge/', facts: [{ text: '54.5° N, 3.25° W' }, { text: 'EUR 4,200,000' }, { text: 'Ada Lund' }],
        site: { latitude: 54.5, longitude: -3.25, from: 'The county map', text: '54.5° N, 3.25° W' }, cost: { amount: 4_200_000, currency: 'EUR', text: 'EUR 4,200,000' },
        namedAfter: { __typename: 'Person', name: 'Ada Lund' },
      },
      near: { nodes: [{ slug: 'new-bridge' }] },
      dear: { nodes: [{ slug: 'old-bridge' }] },
      entities: { facets: { roadBridge: { cost: [{ value: 'EUR', count: 1 }, { value: 'JPY', count: 1 }], namedAfter: [{ label: 'Ada Lund' }] } } },
    })
  })

  it.each([
    ['{ roadBridge: { cost: { currency: "gold" } } }', 'BAD_VALUE'],
    ['{ roadBridge: { site: { south: 2, north: 1, west: 0, east: 1 } } }', 'BAD_VALUE'],
  ])('refuse what cannot be asked: %s', async (filter, code) => {
    await expect(repository.ask(`{ entities(filter: ${filter}) { totalCount } }`)).rejects.toThrow(code)
  })

  it('are refused in content with their place', async () => {
    repository.write('content/road-bridges/new-bridge.yaml', 'name: New Bridge\nsite: { latitude: 91, longitude: 0, from: A chart }\ncost: { amount: 1.5, currency: JPY }\n')
    const { code, stderr } = await repository.whosaid('check', '--content', 'content')
    expect(code).toBe(1)
    expect(stderr).toContain('content/road-bridges/new-bridge.yaml:2:19  invalid-value  site.latitude: expected at most 90, not 91.')
    expect(stderr).toContain('content/road-bridges/new-bridge.yaml:3:17  invalid-value  cost.amount: expected at most 0 digits behind the point, as JPY has, not 1.5.')
  })
})
