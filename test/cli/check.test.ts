import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listContent } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { contentFixture, edit, FIRE, put } from '../support/content-fixture.ts'
import { CONTENT } from '../support/real-content.ts'
import { whosaid } from '../support/run-cli.ts'
import { showsClaim } from '../../packages/schema/src/content/claim-scan.ts'

describe('whosaid check', () => {
  it('ends with 0 and says how many files are right', async () => {
    const { folder } = contentFixture()
    expect(await whosaid(['check', '--content', folder])).toEqual({ code: 0, stdout: '', stderr: '14 files, no problems.\n' })
  })

  it('ends with 1 and every problem: place, code, sentence, hint and frame, as the user would type the path', async () => {
    const { folder } = contentFixture(edit(FIRE, ['kind: ESTIMATE', 'kind: ESTIMAT']), put('people/ben-okoro.yaml', 'name: Ben\nalias: [B]\n'))
    const { code, stderr } = await whosaid(['check', '--content', 'content'], { cwd: join(folder, '..') })
    expect(code).toBe(1)
    expect(stderr).toBe(`content/articles/harbour-fire.yaml:34:11  invalid-value  claims[1].kind: expected one of REPORT, ESTIMATE, ASSESSMENT, PREDICTION, INTENT, CRITICISM, CAUSAL, QUESTION, not "ESTIMAT". Did you mean "ESTIMATE"?
    33 |     text: Two fifths of the storage burnt.
  > 34 |     kind: ESTIMAT
       |           ^^^^^^^
    35 |     attribution:
content/people/ben-okoro.yaml:2:1  unknown-key  "alias" is not known here; expected one of name, aliases, description, affiliations, sameAs, notes, formerly, id, todo. Did you mean "aliases"?
    1 | name: Ben
  > 2 | alias: [B]
      | ^^^^^
    3 |

2 problems in 2 files.
`)
  })

  it('checks the content of the repository when it is told no folder, and finds nothing wrong', async () => {
    expect(await whosaid(['check'])).toMatchObject({ code: 0, stderr: expect.stringMatching(/^\d+ files, no problems\.\n$/) as string })
  })
})

describe('whosaid check FILE', () => {
  const changes = [edit(FIRE, ['kind: ESTIMATE', 'kind: ESTIMAT']), put('people/ben-okoro.yaml', 'name: Ben\nalias: [B]\n')] as const

  it('says what is wrong with that file and no other', async () => {
    const { folder } = contentFixture(...changes)
    const { code, stderr } = await whosaid(['check', 'content/people/ben-okoro.yaml'], { cwd: join(folder, '..') })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^content\/people\/ben-okoro\.yaml:2:1 {2}unknown-key .*\n[^]*\n1 problem in 1 file\.\n$/)
    expect(await whosaid(['check', 'content/people/ada-stone.yaml', 'content/people/cora-lind.yaml'], { cwd: join(folder, '..') })).toEqual({ code: 0, stdout: '', stderr: '2 files, no problems.\n' })
  })

  it('holds its references against the rest, former slugs and claims included', async () => {
    const { folder } = contentFixture(put('people/new-one.yaml', 'name: New\naffiliations:\n  - { organization: port-union, role: a, claims: [harbour-fire/cranes-unsafe, harbour-fire/crane-unsafe] }\n'))
    const { stdout, code } = await whosaid(['check', '--json', join(folder, 'people/new-one.yaml')])
    expect(code).toBe(1)
    const { files, problems } = JSON.parse(stdout) as { files: number; problems: { code: string; line: number; column: number; hint: string; text: string }[] }
    expect(files).toBe(1)
    expect(problems).toMatchObject([
      { code: 'dangling-reference', line: 3, column: 21, hint: 'It is called "dock-union" now.', text: expect.stringContaining('new-one.yaml:3:21  dangling-reference  There is no') as string },
      { code: 'dangling-reference', line: 3, hint: 'Did you mean "harbour-fire/cranes-unsafe"?' },
    ])
  })

  it.each([
    ['content/people/ben-okro.yaml', /^There is no file content\/people\/ben-okro\.yaml\. Did you mean "ben-okoro\.yaml"\?\n$/],
    ['content/people', /^content\/people is a folder; expected files of it, or none to take all content\.\n$/],
    ['loose.yaml', /^loose\.yaml is no file of the content in .*; expected .*FOLDER\/SLUG\.yaml, where the folder is one of articles, /],
  ])('refuses %s in one line', async (path, message) => {
    const { folder } = contentFixture()
    writeFileSync(join(folder, '../loose.yaml'), 'name: X\n')
    const { code, stderr } = await whosaid(['check', path], { cwd: join(folder, '..') })
    expect(code).toBe(1)
    expect(stderr).toMatch(message)
  })

  it('names a file that is no content by its name', async () => {
    const { folder } = contentFixture(put('people/Ada.yaml', 'name: A\n'))
    expect(await whosaid(['check', join(folder, 'people/Ada.yaml')])).toMatchObject({ code: 1, stderr: expect.stringContaining('invalid-slug') as string })
  })

  it('says nothing of progress where nobody watches, and JSON alone on standard output', async () => {
    const { folder } = contentFixture(...changes)
    const { stdout, stderr } = await whosaid(['check', '--json', '--content', folder])
    expect(stderr).toBe('')
    expect((JSON.parse(stdout) as { problems: object[] }).problems).toHaveLength(2)
  })

  it('sees every claim of the repository without parsing its article, and no other', () => {
    const texts = listContent(CONTENT, CONTENT).files.filter(({ folder }) => folder === 'articles').map(({ location }) => readFileSync(location, 'utf8'))
    for (const text of texts) {
      const slugs = [...text.matchAll(/^ {2}- slug: (\S+)$/gm)].map(([, slug = '']) => slug)
      expect(slugs.length).toBeGreaterThan(50)
      for (const slug of slugs) expect(showsClaim(text, slug)).toBe(true)
      for (const other of ['setbacks-in-iraq-and-syria', 'officials', 'nothing', slugs[0]?.slice(0, -1) ?? '']) expect(showsClaim(text, other)).toBe(false)
    }
    expect(showsClaim('claims: []\nsections:\n  - slug: a\n', 'a')).toBe(false)
    expect(showsClaim('claims:\n  - slug: b\nsections:\n  - slug: a\n', 'a')).toBe(false)
    expect(showsClaim('sections:\n  - slug: a\nclaims:\n  - slug: b\n', 'a')).toBe(false)
  })
})

describe('whosaid', () => {
  it('suggests the command that was meant, and ends with 1', async () => {
    const { code, stderr } = await whosaid(['chekc'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/unknown command 'chekc'/)
    expect(stderr).toMatch(/Did you mean check\?/)
  })

  it('suggests the option that was meant, and ends with 1', async () => {
    const { code, stderr } = await whosaid(['check', '--contnt', 'x'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/unknown option '--contnt'\n\(Did you mean --content\?\)/)
  })

  it('lists its commands, each with what it does', async () => {
    const { code, stdout } = await whosaid(['--help'])
    expect(code).toBe(0)
    for (const command of ['check', 'build', 'serve', 'anchor', 'verify']) expect(stdout).toMatch(new RegExp(`^ {2}${command} .*  [A-Z].*`, 'm'))
  })

  it('explains a command with an example', async () => {
    const { code, stdout } = await whosaid(['verify', '--help'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Usage: whosaid verify \[options\] <source>\n/)
    expect(stdout).toMatch(/^Examples:\n {2}npm run verify -- /m)
  })
})
