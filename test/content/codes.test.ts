import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { PROBLEM_CODES, type ProblemCode } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'

const ROOT = new URL('../../', import.meta.url)
const CHECKS = 'packages/schema/src/content/checks/'
const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(new URL(folder, ROOT)).filter((name) => name.endsWith(ending)).map((name) => basename(name, ending)).toSorted()

const checks = namesIn(CHECKS, '.ts').filter((name) => !['check', 'index'].includes(name))
const tests = readdirSync(new URL('test/content/', ROOT), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !name.endsWith('codes.test.ts'))
  .map((name) => ({ name, text: readFileSync(new URL(`test/content/${name}`, ROOT), 'utf8') }))

/** Codes that no file of checks/ is named after, and the test that causes each. */
const CAUSED_ELSEWHERE: Partial<Record<ProblemCode, string>> = {
  'unreadable-file': 'bad-input.test.ts',
  'invalid-yaml': 'bad-yaml.test.ts',
  'invalid-slug': 'bad-input.test.ts',
  'unknown-key': 'bad-values.test.ts',
  'missing-key': 'bad-values.test.ts',
  'invalid-value': 'bad-values.test.ts',
  'invalid-date': 'bad-values.test.ts',
  // The same check as a dangling reference: what exists is there, but is of another kind.
  'wrong-kind-reference': 'wrong-kind-reference.test.ts',
  // Seen only where the source is at hand, which checks of the content alone do not have.
  'source-words': 'source-words.test.ts',
}

describe('every check', () => {
  it('has a test of the same name, and every test a check', () => {
    expect(namesIn('test/content/checks/', '.test.ts')).toEqual(checks)
  })

  it('is named like a code', () => {
    expect(checks.filter((name) => !Object.hasOwn(PROBLEM_CODES, name))).toEqual([])
  })
})

describe.each(Object.keys(PROBLEM_CODES) as ProblemCode[])('the code %s', (code) => {
  it('is produced by a test', () => {
    const file = checks.includes(code) ? `checks/${code}.test.ts` : CAUSED_ELSEWHERE[code]
    expect(tests.find(({ name }) => name === file)?.text).toContain(`'${code}'`)
  })

  it('is explained in docs/codes.md', () => {
    expect(readFileSync(new URL('docs/codes.md', ROOT), 'utf8')).toContain(`| \`${code}\` | ${PROBLEM_CODES[code]} |`)
  })
})
