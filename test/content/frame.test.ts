import { formatProblem, type Problem } from '@whosaid/schema'
import { expect, it } from 'vitest'

const text = 'name: Ben\naliases: [B, 7, Bob]\nnotes: []\n'
const at = (line: number, column: number, endLine: number, endColumn: number): Problem => ({
  code: 'invalid-value', file: 'content/people/ben.yaml', position: { line, column, endLine, endColumn }, message: 'Expected text.', hint: 'Did you mean "seven"?',
})

it('marks the very characters that a problem is about', () => {
  // Line 2, columns 14 to 15 from 1: the digit alone.
  expect(formatProblem(at(2, 14, 2, 15), text).split('\n')).toEqual([
    'content/people/ben.yaml:2:14  invalid-value  Expected text. Did you mean "seven"?',
    '    1 | name: Ben',
    '  > 2 | aliases: [B, 7, Bob]',
    '      |              ^',
    '    3 | notes: []',
  ])
})

it('marks a word of several characters whole', () => {
  expect(formatProblem(at(2, 17, 2, 20), text)).toContain('  > 2 | aliases: [B, 7, Bob]\n      |                 ^^^\n')
})

it('marks of a span over many lines only the first', () => {
  expect(formatProblem(at(1, 1, 3, 4), text)).toContain('  > 1 | name: Ben\n      | ^\n    2 |')
})

it('is one line where there is no text to show, and names the file alone where there is no position', () => {
  expect(formatProblem(at(2, 14, 2, 15))).not.toContain('\n')
  expect(formatProblem({ code: 'unreadable-file', file: 'content/x', message: 'Cannot be read.' }, text)).toBe('content/x  unreadable-file  Cannot be read.')
})

it('shows of a line without end the part around the place', () => {
  const long = `name: ${'a'.repeat(1000)}!${'b'.repeat(1000)}\n`
  const [, frame = '', marks = ''] = formatProblem(at(1, 1007, 1, 1008), long).split('\n')
  expect(frame).toMatch(/^ {2}> 1 \| …a{80}!b+…$/)
  expect(frame.length).toBeLessThan(300)
  expect(marks.indexOf('^')).toBe(frame.indexOf('!'))
})

it('marks one character for a place beyond the end of its line', () => {
  expect(formatProblem(at(1, 242, 1, 243), text).split('\n')[2]).toMatch(/^ {6}\| \s*\^$/)
})

it('counts lines as content files have them, whatever else may end a line', () => {
  expect(formatProblem(at(2, 1, 2, 3), 'a: "x\u2028y\rz"\r\nb: 1\r\n').split('\n').slice(1)).toEqual(['    1 | a: "x y z"', '  > 2 | b: 1', '      | ^^', '    3 |'])
})
