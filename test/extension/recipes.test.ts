import { describe, expect, it } from 'vitest'
import { CopiedRepository } from '../support/copied-repository.ts'
import { follow, recipe } from '../support/recipes.ts'

/** Does what a section of CONTRIBUTING.md says and generates; the type check finds what was forgotten. */
function after(...headings: readonly string[]): CopiedRepository {
  const repository = new CopiedRepository()
  for (const heading of headings) follow(recipe(heading), repository)
  expect(repository.generate()).not.toEqual([])
  expect(repository.typecheck()).toEqual({ status: 0, output: '' })
  return repository
}

const ARTICLE = `title: Lights at sea
language: en
recorded: 2032-03-01
summary: Two boats are seen.
source: { sha256: ${'0123456789abcdef'.repeat(4)}, length: 400, paragraphs: 4 }
claims:
  - slug: boats-seen
    text: Two boats were seen.
    kind: REPORT
    evidence:
      - { paragraph: 1, start: 0, end: 20, sha256: ${'0123456789abcdef'.repeat(4)} }
`

describe('the recipes of CONTRIBUTING.md', { timeout: 120_000 }, () => {
  it('a type of field: checked, counted, filtered and shown', async () => {
    const repository = after('A type of field')
    repository.write('content/organizations/faro.yaml', 'name: El Faro\nlanguage: Brazilian\n')
    const refused = await repository.whosaid('check', '--content', 'content')
    expect(refused.stderr).toContain('content/organizations/faro.yaml:2:11  invalid-value  language: expected a BCP 47 tag such as en or pt-BR, not "Brazilian".')
    repository.write('content/organizations/faro.yaml', 'name: El Faro\nlanguage: pt-BR\n')
    await repository.build()
    expect(await repository.ask('{ entities(filter: { organization: { language: { eq: "pt-BR" } } }) { nodes { facts { label text } } facets { organization { language { value count } } } } }')).toEqual({
      entities: { nodes: [{ facts: [{ label: 'Language', text: 'Brazilian Portuguese' }] }], facets: { organization: { language: [{ value: 'pt-BR', count: 1 }] } } },
    })
  })

  it('a unit, a kind of claim, a type of relation: content takes them, the API tells them', async () => {
    const repository = after('A unit', 'A kind of claim', 'A type of relation')
    repository.write('content/articles/lights.yaml', `${ARTICLE.replace('REPORT', 'PROMISE')}    quantities:
      - { value: 10, unit: knot, measure: speed, of: speed of the boats }
    relations:
      - { type: PRESUPPOSES, claim: boats-there }
  - slug: boats-there
    text: There are boats.
    kind: REPORT
    assertion: PRESUPPOSED
    evidence:
      - { paragraph: 1, start: 0, end: 10, sha256: ${'0123456789abcdef'.repeat(4)} }
`)
    await repository.build()
    expect(await repository.ask('{ claims(filter: { kind: { eq: PROMISE } }) { nodes { kind relations { type } quantities { text in(unit: "kmh") { value } } } } }')).toEqual({
      claims: { nodes: [{ kind: 'PROMISE', relations: [{ type: 'PRESUPPOSES' }], quantities: [{ text: '10 knots (speed of the boats)', in: { value: 18.52 } }] }] },
    })
    const page = repository.read('build/site/articles/lights/boats-seen/index.html')
    expect(page).toContain('promise')
    expect(page).toContain('takes as given')
  })

  it('a kind of claim without its words does not pass the type check', () => {
    const repository = new CopiedRepository()
    follow(recipe('A kind of claim').slice(0, 1), repository)
    repository.generate()
    const { status, output } = repository.typecheck()
    expect(status).not.toBe(0)
    expect(output).toMatch(/words\.ts.*PROMISE/s)
  })

  it('a check: reported at its place, and tested', async () => {
    const repository = after('A check of the content')
    repository.write('content/articles/lights.yaml', ARTICLE.replace('recorded:', 'published: 2032-03-02\nrecorded:'))
    const { code, stderr } = await repository.whosaid('check', '--content', 'content')
    expect([code, stderr]).toEqual([1, expect.stringContaining('content/articles/lights.yaml:4:11  recorded-too-early  The article was entered by 2032-03-01, before it can have appeared, on 2032-03-02.') as string])
    expect(repository.read('docs/codes.md')).toContain('`recorded-too-early`')
    expect(repository.run('vitest', 'run', 'test/content/checks/recorded-too-early.test.ts', '--reporter=json').status).toBe(0)
  })
})
