import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { kinds, listContent, schemaFiles } from '@whosaid/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentFixture } from '../support/content-fixture.ts'
import { CURSOR, LanguageServer } from '../support/language-server.ts'
import { REPOSITORY } from '../support/real-content.ts'

const first = (type: string): string => `# yaml-language-server: $schema=../.schema/${type}.json\n`
const ARTICLE = 'title: Fire\nlanguage: en\nrecorded: 2021-06-01\nsummary: A fire.\n'

let server: LanguageServer
beforeAll(async () => {
  const { folder } = contentFixture()
  mkdirSync(join(folder, '.schema'))
  for (const [name, text] of schemaFiles(listContent(folder, folder).files)) writeFileSync(join(folder, '.schema', name), text)
  server = await LanguageServer.start(folder)
}, 30_000)
afterAll(() => server.stop())

const labels = async (file: string, text: string): Promise<string[]> => (await server.completions(file, text)).map(({ label }) => label)

describe('an editor with the YAML language server', () => {
  it('completes the keys of a kind, with what each is for', async () => {
    const found = await server.completions('people/new-one.yaml', `${first('person')}name: Ada\n${CURSOR}`)
    expect(found.map(({ label }) => label)).toEqual(expect.arrayContaining(['aliases', 'description', 'affiliations', 'sameAs', 'notes']))
    expect(found.map(({ label }) => label)).not.toContain('name')
    expect(JSON.stringify(found.find(({ label }) => label === 'aliases')?.documentation)).toContain('Every other surface form')
  })

  it('completes the keys of a claim', async () => {
    expect(await labels('articles/a.yaml', `${first('article')}${ARTICLE}claims:\n  - slug: one\n    ${CURSOR}`)).toEqual(expect.arrayContaining(['text', 'kind', 'attribution', 'evidence']))
  })

  it('completes the kinds of a claim, with what each means', async () => {
    const found = await server.completions('articles/b.yaml', `${first('article')}${ARTICLE}claims:\n  - slug: one\n    kind: ${CURSOR}`)
    expect(found.map(({ label }) => label)).toEqual(expect.arrayContaining(['REPORT', 'ESTIMATE', 'ASSESSMENT', 'PREDICTION', 'INTENT', 'CRITICISM', 'CAUSAL', 'QUESTION']))
  })

  it('completes the slugs that can stand at a reference, and no others', async () => {
    const found = await labels('articles/c.yaml', `${first('article')}${ARTICLE}publisher: ${CURSOR}`)
    expect(found).toContain('dock-union')
    expect(found).not.toContain('ben-okoro')
    const authors = await labels('articles/d.yaml', `${first('article')}${ARTICLE}authors:\n  - ${CURSOR}`)
    expect(authors).toContain('ben-okoro')
    expect(authors).not.toContain('dock-union')
  })

  it('completes the speakers of a chain: whatever kind can speak', async () => {
    const found = await labels('articles/e.yaml', `${first('article')}${ARTICLE}claims:\n  - slug: one\n    attribution:\n      - source: ${CURSOR}`)
    expect(found).toEqual(expect.arrayContaining(['ben-okoro', 'dock-union']))
    expect(found).not.toContain('north-quay')
  })

  it("completes the slugs at a kind's own relation", async () => {
    expect(await labels('places/new-one.yaml', `${first('place')}name: X\nwithin: ${CURSOR}`)).toContain('port-alder')
  })

  it('underlines a key that it does not know, and a kind that there is not', async () => {
    expect(await server.diagnostics('people/p.yaml', `${first('person')}name: Ada\nalias: [A]\n`)).toMatchObject([{ message: expect.stringContaining('alias') as string, range: { start: { line: 2, character: 0 } } }])
    expect(await server.diagnostics('people/q.yaml', `${first('person')}name: Ada\nnotes:\n  - { kind: REDING, text: x }\n`)).toMatchObject([{ message: expect.stringContaining('READING') as string }])
  })

  it.each(['ada-new', 'ben-okoro'])('takes the slug %s, known or not: whether it is there is for whosaid check to say', async (slug) => {
    expect(await server.diagnostics(`articles/f-${slug}.yaml`, `${first('article')}${ARTICLE}source: { sha256: ${'a'.repeat(64)}, length: 1, paragraphs: 1 }\nauthors: [${slug}]\npublished: 2016\n`)).toEqual([])
  })

  it('shows what a key is for', async () => {
    expect(await server.hover('people/r.yaml', `${first('person')}na${CURSOR}me: Ada\n`)).toContain('The usual name.')
    expect(await server.hover('articles/g.yaml', `${first('article')}${ARTICLE}source:\n  len${CURSOR}gth: 1\n`)).toContain('Unicode code points of its text.')
  })

  it.each(kinds.map(({ name, folder }) => [name, folder]))('finds nothing wrong with an empty %s but what is missing', async (kind, folder) => {
    expect(await server.diagnostics(`${folder}/none.yaml`, `${first(kind)}aliases: []\n`)).toMatchObject([{ message: expect.stringContaining('name') as string }])
  })
})

describe('the content of the repository', () => {
  it.each(['content', 'test/newsroom/content'])('has nothing underlined in %s', async (name) => {
    const folder = join(REPOSITORY, name)
    const own = await LanguageServer.start(folder)
    const { files } = listContent(folder, folder)
    const found = await Promise.all(files.map(async ({ location, path }) => [path, await own.diagnostics(relative(folder, location), readFileSync(location, 'utf8'))] as const))
    await own.stop()
    expect(found.length).toBeGreaterThan(50)
    expect(found.filter(([, diagnostics]) => diagnostics.length > 0)).toEqual([])
  }, 60_000)
})
