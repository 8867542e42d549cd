import { formatProblem } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { FIRE, inspect, put } from '../support/content-fixture.ts'
import { expectProblems } from '../support/problems.ts'

const code = 'invalid-yaml'
const PERSON = 'people/ben-okoro.yaml'

describe('YAML that content may not use', () => {
  it.each([
    ['a tab as indentation', 'name: Ben\naliases:\n▸\t- B\n', 'Tabs are not allowed as indentation'],
    ['a key given twice', 'name: Ben\n▸name: Bob\n', 'Map keys must be unique'],
    ['an anchor', 'name: &ben ▸Ben\n', 'Anchors and aliases are not allowed: write the value out.'],
    ['a tag of the language', 'name: ▸!!js/function "x"\n', 'tag:yaml.org,2002:js/function'],
    ['a tag of its own', 'name: ▸!secret Ben\n', '!secret'],
    ['a standard tag', 'name: !!str ▸5\n', 'Tags such as tag:yaml.org,2002:str are not allowed: write a plain value.'],
    ['a second document', 'name: Ben\n▸---\nname: Bob\n', 'Source contains multiple documents'],
    ['quotation marks that do not close', 'name: "Ben\n▸', 'Missing closing "quote'],
    ['those that do not over several lines', 'name: "Ben\naliases:\n  - B\n▸', 'Missing closing "quote'],
  ])('refuses %s, in one line with its place', (_what, text, message) => {
    const { problems, marked } = inspect(put(PERSON, text))
    const [first] = problems
    expect(problems).toHaveLength(1)
    const line = first === undefined ? '' : formatProblem(first)
    expect(line).toContain(`${marked[0]}  ${code}  `)
    expect(line).toContain(message)
    expect(line).not.toContain('\n')
  })

  it('refuses an alias where it stands and the anchor where it is', () => {
    expectProblems([put(PERSON, 'name: &ben ▸Ben\naliases: [▸*ben]\n')],
      { code, message: 'Anchors and aliases are not allowed' },
      { code, message: 'Anchors and aliases are not allowed' },
    )
  })

  it('refuses a bomb of aliases without unfolding it', () => {
    const levels = Array.from({ length: 40 }, (_, level) => `k${level}: &a${level} [${level === 0 ? 'x' : `*a${level - 1}, *a${level - 1}`}]\n`)
    const { problems } = inspect(put(PERSON, levels.join('')))
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]))
  })

  it('survives five thousand brackets that never close', () => {
    const { problems } = inspect(put(PERSON, `name: ${'['.repeat(5000)}\n`))
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]))
  })

  it('takes no merge key', () => {
    expectProblems([put(PERSON, 'name: Ben\n▸<<: { description: x }\n')], { code: 'unknown-key', message: '"<<" is not known here' })
  })

  it('survives maps nested ten thousand deep', () => {
    const { problems } = inspect(put(PERSON, `name: ${'{ a: '.repeat(10_000)}x${' }'.repeat(10_000)}\n`))
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]))
  })

  it('does not report the shape of a file that it could not read', () => {
    expect(inspect(put(FIRE, 'title: [\n')).problems.map((problem) => problem.code)).not.toContain('missing-key')
  })

  it('frames the line, with the parser\'s words but not its own frame', () => {
    const text = 'name: Ben\nname: Bob\ndescription: A reporter\n'
    const { problems } = inspect(put(PERSON, text))
    expect(problems.map((problem) => formatProblem(problem, text))).toEqual([
      [
        'content/people/ben-okoro.yaml:2:1  invalid-yaml  Map keys must be unique.',
        '    1 | name: Ben',
        '  > 2 | name: Bob',
        '      | ^^^^',
        '    3 | description: A reporter',
      ].join('\n'),
    ])
  })
})
