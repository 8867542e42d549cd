import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { kinds } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { contentFixture } from '../support/content-fixture.ts'
import { whosaid } from '../support/run-cli.ts'
import { SOURCE, TEXT } from '../support/source-document.ts'

function desk() {
  const { folder } = contentFixture()
  const cwd = join(folder, '..')
  writeFileSync(join(cwd, 'fire.txt'), TEXT)
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8')
  return { folder, cwd, text, make: (...args: string[]) => whosaid(['new', ...args, '--content', 'content'], { cwd }), run: (...args: string[]) => whosaid(args, { cwd }) }
}

const escaped = (text: string): string => text.replaceAll(/[^\w\s]/g, String.raw`\$&`)

describe('whosaid new', () => {
  it.each(kinds.map(({ name, folder }) => [name, folder]))('writes a %s that passes the check, is laid out, and shows every key', async (kind, folder) => {
    const { make, run, text } = desk()
    expect(await make(kind, 'brand-new')).toEqual({ code: 0, stdout: '', stderr: `content/${folder}/brand-new.yaml is there now. Fill it in, then run: whosaid check content/${folder}/brand-new.yaml\n` })
    expect(await run('check', `content/${folder}/brand-new.yaml`)).toMatchObject({ code: 0 })
    expect(await run('fmt', '--check', `content/${folder}/brand-new.yaml`)).toMatchObject({ code: 0 })
    const written = text(`${folder}/brand-new.yaml`)
    expect(written).toMatch(new RegExp(`^# yaml-language-server: \\$schema=\\.\\./\\.schema/${kind}\\.json\\n`))
    expect(written).toContain('\nname: Brand New\n')
    const schema = JSON.parse(text(`.schema/${kind}.json`)) as { properties: Record<string, { description: string }> }
    for (const [key, { description }] of Object.entries(schema.properties)) expect(written).toMatch(new RegExp(`^# ${escaped(description)}.*\\n(?:# )?${key}:`, 'm'))
    expect(text('.schema/slugs.json')).toContain('"brand-new"')
  })

  it('writes an article by its source document, of which only the fingerprint is kept', async () => {
    const { make, run, text } = desk()
    expect(await make('article', 'quay-fire', '--source', 'fire.txt', '--title', 'Fire: on the quay', '--language', 'pt-BR', '--json')).toEqual({
      code: 0, stderr: '', stdout: `${JSON.stringify({ file: 'content/articles/quay-fire.yaml', type: 'article', slug: 'quay-fire' }, null, 2)}\n`,
    })
    const written = text('articles/quay-fire.yaml')
    expect(written).toMatch(new RegExp(`source:\\n  sha256: "?${SOURCE.sha256}"? # .*\\n  length: ${Array.from(TEXT).length} # .*\\n  paragraphs: 5 # .*\\n  furniture: \\[\\] # `))
    expect(written).toContain('\ntitle: "Fire: on the quay"\n')
    expect(written).not.toMatch(/^titleIsEditorial/m)
    expect(written).not.toContain('broke out')
    expect(written).toContain('#     evidence:')
    expect(await run('check', 'content/articles/quay-fire.yaml')).toMatchObject({ code: 0 })
    expect(await run('fmt', '--check', 'content/articles/quay-fire.yaml')).toMatchObject({ code: 0 })
  })

  it('gives an article without a headline a title that is marked as the editors\' own', async () => {
    const { make, text } = desk()
    await make('article', 'quay-fire', '--source', 'fire.txt')
    expect(text('articles/quay-fire.yaml')).toMatch(/^title: Quay Fire\n[^]*^titleIsEditorial: true$/m)
  })

  it('stands uncommented in the article as it is shown there', async () => {
    const { make, run, text, folder } = desk()
    await make('article', 'quay-fire', '--source', 'fire.txt')
    const uncommented = text('articles/quay-fire.yaml').split('\n').slice(2).map((line) => line.replace(/^# (?=[a-zA-Z0-9]+:|  )/, '')).join('\n')
    writeFileSync(join(folder, 'articles/quay-fire.yaml'), uncommented)
    const { stdout } = await run('check', '--json', 'content/articles/quay-fire.yaml')
    // Its names and claims are made up, but every key has its place and form.
    const codes = new Set((JSON.parse(stdout) as { problems: { code: string }[] }).problems.map(({ code }) => code))
    expect([...codes].filter((code) => ['invalid-yaml', 'unknown-key', 'missing-key', 'invalid-value', 'invalid-date'].includes(code))).toEqual([])
  })

  it.each([
    [['person', 'dock-union'], /^"dock-union" is the organization in content\/organizations\/dock-union\.yaml; expected a slug that nothing has or had\. "dock-union-person" is free\.\n$/],
    [['person', 'port-union'], /^"port-union" was that of content\/organizations\/dock-union\.yaml and still finds it;/],
    [['article', 'harbour-fire', '--source', 'fire.txt'], /^"harbour-fire" is the article in /],
    [['person', 'Zoë Kréjci'], /^"Zoë Kréjci" is no slug: .* Did you mean "zoe-krejci"\?\n$/],
    [['person', '../x'], /^"\.\.\/x" is no slug: .* Did you mean "x"\?\n$/],
    [['people', 'x'], /^There is no kind "people"; expected one of article, .* Did you mean "person"\?\n$/],
    [['persn', 'x'], /Did you mean "person"\?\n$/],
    [['article', 'x'], /^An article rests on a source document: name its file/],
    [['article', 'x', '--source', 'none.txt'], /^There is no file none\.txt\.\n$/],
    [['article', 'x', '--source', 'fire.txt', '--language', 'English!'], /^--language is "English!"; expected a BCP 47 language tag/],
    [['person', 'x', '--source', 'fire.txt'], /^--source is for articles\.\n$/],
    [['person', 'x', '--name', ' '], /^--name is empty; expected some text\.\n$/],
  ])('refuses %j, and writes nothing', async (args, message) => {
    const { make, folder } = desk()
    const before = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    const { code, stderr } = await make(...args)
    expect(code).toBe(1)
    expect(stderr).toMatch(message)
    expect(new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }))).toEqual(before)
  })

  it('says so as JSON where it is asked for that', async () => {
    const { make } = desk()
    const { code, stdout } = await make('person', 'dock-union', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toEqual({ error: expect.stringContaining('is the organization in') as string })
  })

  it('writes into no folder that is not there', async () => {
    const { cwd } = desk()
    expect(await whosaid(['new', 'person', 'x', '--content', 'contnt'], { cwd })).toMatchObject({ code: 1, stderr: 'There is no folder contnt.\n' })
    expect(existsSync(join(cwd, 'contnt'))).toBe(false)
  })
})
