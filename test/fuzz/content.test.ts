import { inspectFiles, parseSourceFile, PROBLEM_CODES, formatProblem } from '@whosaid/schema'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ARTICLE_FILES } from '../support/fixture-articles.ts'
import { ENTITY_FILES } from '../support/fixture-entities.ts'
import { CASES, mutated, oddText, TIMEOUT } from './cases.ts'

const files = Object.entries({ ...ENTITY_FILES, ...ARTICLE_FILES })
const spoilt = fc.constantFrom(...files).chain(([path, text]) => fc.tuple(fc.constant(path), fc.oneof({ weight: 5, arbitrary: mutated([text]) }, { weight: 1, arbitrary: oddText })))

test('whatever stands in a content file is taken or refused with a place, never thrown', () => {
  fc.assert(
    fc.property(spoilt, ([path, text]) => {
      const [folder = '', name = ''] = path.split('/')
      const { file, problems } = parseSourceFile({ path: `content/${path}`, folder, slug: name.replace('.yaml', '') }, text)
      const found = inspectFiles([file], problems).problems
      for (const problem of found) {
        expect(Object.keys(PROBLEM_CODES)).toContain(problem.code)
        expect(problem.message).not.toBe('')
        expect(formatProblem(problem, text)).not.toMatch(/\bat .*\.ts:\d+/)
      }
    }),
    CASES,
  )
}, TIMEOUT)
