import { mkdirSync, renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { inspectContent, loadContent, ContentError, formatProblem } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { contentFixture, edit, FIRE, inspect, put } from '../support/content-fixture.ts'
import { expectProblems, placeOf } from '../support/problems.ts'
import { tempFolder } from '../support/temp-folder.ts'

const BEN = 'people/ben-okoro.yaml'
const code = 'unreadable-file'
const problemsIn = (folder: string) => inspectContent(folder, 'content').problems.map((problem) => formatProblem(problem))

describe('files that are no content', () => {
  it('refuses bytes that are no UTF-8', () => {
    expectProblems([put(BEN, Buffer.from('name: Frölich\n', 'latin1'))], {
      code, message: 'Is not UTF-8: save it in that encoding.', place: 'content/people/ben-okoro.yaml',
    })
  })

  it('takes a byte order mark as if it were not there', () => {
    expect(inspect(put(BEN, Buffer.from('\uFEFFname: Ben Okoro\n'))).problems).toEqual([])
  })

  it('takes lines that end in CRLF', () => {
    expect(inspect(put(BEN, 'name: Ben Okoro\r\naliases:\r\n  - B\r\n')).problems).toEqual([])
  })

  it.each(['', '\n', '# nothing yet\n', '---\n'])('names what an empty file lacks: %j', (text) => {
    expect(inspect(put(BEN, text)).problems.map((problem) => problem.message)).toEqual(['"name" is missing: expected text.'])
  })

  it('refuses a file of five megabytes before it is parsed', () => {
    expectProblems([put(BEN, `name: Ben\n${'#'.repeat(5_000_000)}\n`)], { code, message: 'Has 5,000,011 bytes; a content file holds at most 2,000,000.', place: 'content/people/ben-okoro.yaml' })
  })

  it('refuses a folder that it does not know, and what lies loose', () => {
    expectProblems([put('persons/x.yaml', 'name: X\n'), put('readme.md', 'Hello\n')],
      { code, message: 'Expected only the folders articles, ', place: 'content/persons' },
      { code, message: 'Expected only the folders articles, ', place: 'content/readme.md' },
    )
    expectProblems([put('peeple/x.yaml', 'name: X\n')], { code, message: 'Expected only', hint: 'Did you mean "people"?', place: 'content/peeple' })
  })

  it('leaves alone what is hidden', () => {
    expect(inspect(put('.obsidian/x.json', '{}'), put('people/.draft.yaml', 'x')).problems).toEqual([])
  })

  it('refuses another ending, a name that is no slug, and a folder in a folder', () => {
    expectProblems([put('people/a.yml', 'name: A\n'), put('people/Ada.yaml', 'name: A\n'), put('people/ä.yaml', 'name: A\n'), put('people/a_b.yaml', 'name: A\n'), put('people/deep/a.yaml', 'name: A\n')],
      { code: 'invalid-slug', message: '"Ada" is no slug: lower-case ASCII words joined by hyphens.', place: 'content/people/Ada.yaml' },
      { code, message: 'Expected a file that ends in .yaml.', place: 'content/people/a.yml' },
      { code: 'invalid-slug', message: '"a_b" is no slug', place: 'content/people/a_b.yaml' },
      { code, message: 'Expected a plain file, neither a folder nor a link.', place: 'content/people/deep' },
      { code: 'invalid-slug', message: '"ä" is no slug', place: 'content/people/ä.yaml' },
    )
  })

  it('follows no link, neither to a file nor to a folder', () => {
    const { folder } = contentFixture()
    symlinkSync('/etc/passwd', join(folder, 'people/root.yaml'))
    renameSync(join(folder, 'topics'), join(folder, '../topics'))
    symlinkSync('../topics', join(folder, 'topics'))
    const lines = problemsIn(folder).filter((line) => line.includes(code))
    expect(lines).toEqual([
      'content/people/root.yaml  unreadable-file  Expected a plain file, neither a folder nor a link.',
      expect.stringMatching(/^content\/topics {2}unreadable-file {2}Expected only the folders /),
    ])
  })

  it('says so of a folder that is not there, or is no folder', () => {
    const folder = join(tempFolder(), 'nowhere')
    expect(problemsIn(folder)).toEqual([expect.stringMatching(/^content {2}unreadable-file {2}Cannot be read: ENOENT/)])
    expect(problemsIn(import.meta.filename)).toEqual([expect.stringContaining('ENOTDIR')])
  })

  it('reads an empty folder as empty content', () => {
    const folder = join(tempFolder(), 'content')
    mkdirSync(folder)
    expect(loadContent(folder)).toEqual({ articles: [], entities: [], sources: [], claims: [] })
  })
})

describe('many problems at once', () => {
  const changes = [
    put('topics/crane-safety.yaml', 'nam: Cranes\nkind: x\n'), put(BEN, 'name: "\n'), put('people/Z.yaml', 'name: Z\n'),
    edit(FIRE, ['kind: ESTIMATE', 'kind: GUESS'], ['value: 40', 'value: x'], ['{ source: dock-union }', '{ sorce: dock-union }']),
    edit('places/north-quay.yaml', ['within: port-alder', 'within: nowhere']),
  ]

  it('are all collected in one run, sorted by file, line and column', () => {
    const { problems } = inspect(...changes)
    expect(problems.map((problem) => `${placeOf(problem)} ${problem.code}`)).toEqual([
      'content/articles/harbour-fire.yaml:34:11 invalid-value',
      'content/articles/harbour-fire.yaml:39:36 invalid-value',
      'content/articles/harbour-fire.yaml:51:9 missing-key',
      'content/articles/harbour-fire.yaml:51:11 unknown-key',
      expect.stringMatching(/^content\/people\/Z.yaml invalid-slug/),
      expect.stringMatching(/^content\/people\/ben-okoro.yaml:\d+:\d+ invalid-yaml/),
      'content/places/north-quay.yaml:2:9 dangling-reference',
      'content/topics/crane-safety.yaml:1:1 missing-key',
      'content/topics/crane-safety.yaml:1:1 unknown-key',
      'content/topics/crane-safety.yaml:2:1 unknown-key',
    ])
  })

  it('are all in the error that loading throws, and loading gives no model', () => {
    const { folder } = contentFixture(...changes)
    const load = () => loadContent(folder)
    expect(load).toThrow(ContentError)
    expect(load).toThrow('10 problems in the content')
  })
})
