import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentFixture, edit, FIRE, put } from '../support/content-fixture.ts'
import { whosaid } from '../support/run-cli.ts'

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
content/people/ben-okoro.yaml:2:1  unknown-key  "alias" is not known here; expected one of name, aliases, description, sameAs, notes, formerly, id, affiliations. Did you mean "aliases"?
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
    expect(stdout).toMatch(/^Example: npm run verify -- /m)
  })
})
