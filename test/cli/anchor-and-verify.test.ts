import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { anchorFile, parseSourceFile } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { whosaid } from '../support/run-cli.ts'
import { SOURCE, TEXT } from '../support/source-document.ts'
import { tempFolder } from '../support/temp-folder.ts'

const HEAD = 'title: Fire\nlanguage: en\nrecorded: 2021-06-01\nsummary: A fire.\n'
const claim = (slug: string, mark: string): string => `  - slug: ${slug}\n    text: In own words.\n    kind: REPORT\n    evidence:\n      - ${mark}\n`
const WHOLE = [1, 3, 4, 5].map((paragraph) => claim(`p${paragraph}`, `{ paragraph: ${paragraph}, whole: true }`)).join('')

/** An article whose marks are anchored already. */
function anchoredDesk(claims: string): ReturnType<typeof desk> {
  const made = desk(claims)
  const { file } = parseSourceFile({ path: 'fire.yaml', folder: 'articles', slug: 'fire' }, made.article())
  writeFileSync(join(made.cwd, 'content/articles/fire.yaml'), anchorFile(file, SOURCE).text)
  return made
}

/** A folder in which an editor stands: `content/` with one article, and the source beside it. */
function desk(claims: string, head = HEAD): { readonly cwd: string; readonly article: () => string } {
  const cwd = tempFolder()
  mkdirSync(join(cwd, 'content/articles'), { recursive: true })
  writeFileSync(join(cwd, 'content/articles/fire.yaml'), `${head}claims:\n${claims}`)
  writeFileSync(join(cwd, 'fire.txt'), TEXT)
  return { cwd, article: () => readFileSync(join(cwd, 'content/articles/fire.yaml'), 'utf8') }
}
const anchor = (cwd: string, ...more: string[]) => whosaid(['anchor', 'fire.txt', '--content', 'content', ...more], { cwd })
const verify = (cwd: string, env = {}) => whosaid(['verify', 'fire.txt', '--content', 'content'], { cwd, env })

describe('whosaid anchor', () => {
  it('writes fingerprint and anchors into the file, and no words of the source stay behind', async () => {
    const { cwd, article } = desk(claim('a', '{ paragraph: 1, from: Fire broke, to: on Monday }  # first'))
    expect(await anchor(cwd, '--article', 'fire')).toMatchObject({ code: 0, stderr: '1 marks in content/articles/fire.yaml are anchored now.\n' })
    expect(article()).toContain(`source:\n  sha256: ${SOURCE.sha256}\n  length: ${Array.from(TEXT).length}\n  paragraphs: 5\nclaims:\n`)
    expect(article()).toMatch(/- \{ paragraph: 1, start: 0, end: 42, sha256: [0-9a-f]{64} \} {2}# first/)
    expect(article()).not.toContain('Fire broke')
    expect(readdirSync(join(cwd, 'content/articles'))).toEqual(['fire.yaml'])
  })

  it('writes nothing when a mark does not fit, and shows the candidates', async () => {
    const { cwd, article } = desk(claim('a', '{ paragraph: 1, whole: true }') + claim('b', '{ paragraph: 4, from: the fire, to: fire }'))
    const before = article()
    const { code, stderr } = await anchor(cwd, '--article', 'fire')
    expect(code).toBe(1)
    expect(stderr).toContain('content/articles/fire.yaml:15:9  unanchored-evidence  Paragraph 4 has 3 spans from "the fire" to "fire"')
    expect(stderr).toContain('candidate: the fire, and the union’s men put out the fire')
    expect(stderr).toContain('1 of the marks in content/articles/fire.yaml cannot be anchored; nothing was written.')
    expect(article()).toBe(before)
  })

  it('finds the article by its fingerprint, and refuses one that rests on another document', async () => {
    const { cwd } = desk(claim('a', '{ paragraph: 1, whole: true }'))
    expect(await anchor(cwd)).toMatchObject({ code: 1, stderr: expect.stringMatching(/^No article names this source by its fingerprint .*--article SLUG\n$/) as string })
    await anchor(cwd, '--article', 'fire')
    expect((await anchor(cwd)).code).toBe(0)
    writeFileSync(join(cwd, 'fire.txt'), `${TEXT} More.`)
    expect(await anchor(cwd, '--article', 'fire')).toMatchObject({ code: 1, stderr: expect.stringContaining('rests on another document') as string })
  })

  it('anchors again what rests on a corrected file once source.sha256 is taken out, as it advises', async () => {
    const { cwd, article } = desk(claim('a', '{ paragraph: 1, whole: true }'), `${HEAD}source:\n  length: 1\n  paragraphs: 1\n`)
    expect((await anchor(cwd, '--article', 'fire')).code).toBe(0)
    expect(article()).toContain(`sha256: ${SOURCE.sha256}`)
  })

  it.each([['missing.txt', /^There is no file missing\.txt\.\n$/], ['content', /^content cannot be read: EISDIR.*\n$/]])('says in one line that %s cannot be read', async (path, message) => {
    const { cwd } = desk(claim('a', '{ paragraph: 1, whole: true }'))
    const { code, stderr } = await whosaid(['anchor', path, '--content', 'content'], { cwd })
    expect(code).toBe(1)
    expect(stderr).toMatch(message)
  })
})

describe('whosaid verify', () => {
  it('passes a file that is the very source and covered, wherever it is called from', async () => {
    const { cwd } = anchoredDesk(WHOLE)
    const article = join(cwd, 'content/articles/fire.yaml')
    writeFileSync(article, readFileSync(article, 'utf8').replace('paragraphs: 5\n', 'paragraphs: 5\n  furniture: [2]\n'))
    const result = await verify(cwd)
    expect(result.stderr).toContain('fingerprint  matches')
    expect(result.stderr).toContain('anchors      4 of 4 hold')
    expect(result.stderr).toContain("coverage     100.0 % of the text's characters")
    expect(result.code).toBe(0)
    // npm runs the command in the checkout and says by INIT_CWD where the user stands.
    expect(await verify('/', { INIT_CWD: cwd })).toMatchObject({ code: 0, stderr: result.stderr })
  })

  it('fails a file of which one byte is changed, and names the anchor', async () => {
    const { cwd } = anchoredDesk(WHOLE)
    writeFileSync(join(cwd, 'fire.txt'), TEXT.replace('Monday', 'Sunday'))
    const { code, stderr } = await verify(cwd)
    expect(code).toBe(1)
    expect(stderr).toContain('fire.txt is the source of articles/fire, changed since it was annotated.')
    expect(stderr).toContain('anchors      3 of 4 hold')
    expect(stderr).toContain('p1: paragraph 1, 0 to 59: the text there is not the text that was annotated')
  })

  it('fails an article that covers too little, by paragraph', async () => {
    const { cwd } = anchoredDesk(claim('a', '{ paragraph: 1, whole: true }'))
    expect(await verify(cwd)).toMatchObject({ code: 1, stderr: expect.stringMatching(/1: 100\.0 % {2}2: 0\.0 %[^]*Claims cover less than 95\.0 % of the text\.\n$/) as string })
  })

  it('knows a file that is the source of nothing', async () => {
    const { cwd } = anchoredDesk(WHOLE)
    writeFileSync(join(cwd, 'fire.txt'), 'Something else.\n')
    expect(await verify(cwd)).toMatchObject({ code: 1, stderr: expect.stringMatching(/^fire\.txt is the source of no article: /) as string })
  })
})
