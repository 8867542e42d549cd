import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadContent } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { contentFixture, put } from '../support/content-fixture.ts'
import { whosaid } from '../support/run-cli.ts'

const BEN = 'people/ben-okoro.yaml'

/** A desk with this in one file of the content, and this as a source document. */
function desk(text: string, source: string | Uint8Array = 'Some text.\n') {
  const { folder } = contentFixture(put(BEN, text))
  const cwd = join(folder, '..')
  writeFileSync(join(cwd, 'source.txt'), source)
  return { folder, run: (...args: string[]) => whosaid(args, { cwd }), read: () => readFileSync(join(folder, BEN), 'utf8') }
}

describe('YAML that content may not use', () => {
  it.each([
    ['tabs', 'name: Ben\naliases:\n\t- B\n', /ben-okoro\.yaml:3:1 {2}invalid-yaml {2}Tabs are not allowed/],
    ['a key given twice', 'name: Ben\nname: Bob\n', /ben-okoro\.yaml:2:1 {2}invalid-yaml {2}Map keys must be unique/],
    ['an anchor and its alias', 'name: &a Ben\naliases: [*a]\n', /ben-okoro\.yaml:1:10 {2}invalid-yaml {2}Anchors and aliases are not allowed/],
    ['a tag of JavaScript', 'name: !!js/function "function () {}"\n', /ben-okoro\.yaml:1:\d+ {2}invalid-yaml {2}.*js\/function/],
  ])('%s: check and fmt say where and why, and nothing is written', async (_what, text, message) => {
    const { run, read } = desk(text)
    for (const command of [['check', `content/${BEN}`], ['fmt', `content/${BEN}`], ['fmt', '--content', 'content']]) {
      const { code, stderr } = await run(...command)
      expect(code).toBe(1)
      expect(stderr).toMatch(message)
    }
    expect(read()).toBe(text)
  })

  it.each(['__proto__', 'constructor'])('a key %s is one that is not known, and does nothing', async (key) => {
    const { run, read } = desk(`${key}: { name: Eve }\nname: Ben\n`)
    expect(await run('check', `content/${BEN}`)).toMatchObject({ code: 1, stderr: expect.stringMatching(new RegExp(`ben-okoro\\.yaml:1:1 {2}unknown-key {2}"${key}" is not known here`)) as string })
    expect(await run('fmt', `content/${BEN}`)).toMatchObject({ code: 0 })
    expect(read()).toBe(`# yaml-language-server: $schema=../.schema/person.json\nname: Ben\n${key}:\n  name: Eve\n`)
  })

  it('an empty file: check names what is missing, and fmt gives it the line for editors', async () => {
    const { run, read } = desk('')
    expect(await run('check', `content/${BEN}`)).toMatchObject({ code: 1, stderr: expect.stringContaining('"name" is missing') as string })
    expect(await run('fmt', `content/${BEN}`)).toMatchObject({ code: 0 })
    expect(read()).toBe('# yaml-language-server: $schema=../.schema/person.json\n')
  })

  it('five megabytes are refused before they are parsed', async () => {
    const { run } = desk(`name: Ben\n${'# long\n'.repeat(800_000)}`)
    for (const command of ['check', 'fmt']) expect(await run(command, `content/${BEN}`)).toMatchObject({ code: 1, stderr: expect.stringContaining('a content file holds at most 2,000,000') as string })
  })
})

describe('a source document', () => {
  const encoded = (text: string, encoding: BufferEncoding): Uint8Array => Buffer.from(text, encoding)

  it.each([
    ['in Windows-1252', encoded('Caf\u00E9 \u00AB fire \u00BB\n', 'latin1'), /^source\.txt is not UTF-8 \(perhaps Windows-1252\)\. Convert it/],
    ['in UTF-16', encoded('\uFEFFFire\n', 'utf16le'), /^source\.txt is encoded in UTF-16; expected UTF-8\./],
    ['that is empty', '', /^source\.txt has no visible text\.\n$/],
    ['of nothing but no-break spaces', '\u00A0\n\u00A0\n', /^source\.txt has no visible text\.\n$/],
  ])('%s is refused by new and anchor in one line', async (_what, source, message) => {
    const { run } = desk('name: Ben\n', source)
    for (const command of [['new', 'article', 'x', '--source', 'source.txt', '--content', 'content'], ['anchor', 'source.txt', '--article', 'harbour-fire', '--content', 'content']]) {
      const { code, stderr } = await run(...command)
      expect(code).toBe(1)
      expect(stderr).toMatch(message)
    }
  })

  it.each([
    ['with a byte order mark', '\uFEFFFire.\nMore.\n', 12, 2],
    ['with CRLF', 'Fire.\r\n\r\nMore.\r\n', 16, 2],
    ['with lines of a no-break space', 'Fire.\n\u00A0\nMore.\n', 14, 2],
    ['with emoji of several code points', '👩‍🚒 Fire 🏗️.\n', 13, 1],
    ['of five megabytes', 'Fire broke out again.\n'.repeat(230_000), 5_060_000, 230_000],
  ])('%s is measured in code points and paragraphs, and its anchors hold', async (_what, source, length, paragraphs) => {
    const { run, folder } = desk('name: Ben\n', source)
    expect(await run('new', 'article', 'x', '--source', 'source.txt', '--content', 'content')).toMatchObject({ code: 0 })
    const path = join(folder, 'articles/x.yaml')
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nclaims:\n  - { slug: a, text: A, kind: REPORT, evidence: [{ paragraph: ${paragraphs}, whole: true }] }\n`)
    expect(await run('anchor', 'source.txt', '--article', 'x', '--content', 'content')).toMatchObject({ code: 0 })
    const model = loadContent(folder)
    expect(model.articles.find(({ slug }) => slug === 'x')?.source).toMatchObject({ length, paragraphs })
    expect((await run('verify', 'source.txt', '--content', 'content')).stderr).toMatch(/anchors +1 of 1 hold/)
  }, 60_000)
})
