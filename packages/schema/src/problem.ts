import { codeFrameColumns } from '@babel/code-frame'
import { closest, distance } from 'fastest-levenshtein'

/** Every code that a content problem can carry, with what it means: the one list, printed into docs/codes.md. */
export const PROBLEM_CODES = {
  'unreadable-file': 'A file or folder in content/ cannot be read, is too large, is no plain file, or does not belong there.',
  'invalid-yaml': 'The file is not YAML, or uses what content may not use: tabs, duplicate keys, anchors, aliases, tags.',
  'invalid-slug': 'A file name is no slug: lower-case ASCII words joined by hyphens.',
  'unknown-key': 'A key that the format does not know.',
  'missing-key': 'A required key is not there.',
  'invalid-value': 'A value of the wrong type or form.',
  'invalid-date': 'No date of the Extended Date/Time Format, or no day of the calendar.',
  'dangling-reference': 'A reference to something that does not exist.',
  'wrong-kind-reference': 'A reference to an entity of a kind that cannot stand there.',
  'duplicate-slug': 'A slug, former slug or key that names two things.',
  'unanchored-evidence': 'Evidence still marked by words of the source instead of offsets and a hash.',
  'unresolved-todo': 'A guess of a draft that nobody has looked at yet.',
  'source-words': 'A run of eight words or more that stands in the source.',
  'anchor-outside-source': 'An anchor that does not fit into its source document.',
  'attribution-order': 'A chain of attribution that contradicts itself.',
  'mode-without-source': 'A mode that does not fit its link.',
  'question-asserted': 'A question that asserts, or an assertion that asks.',
  'quote-too-long': 'A quotation of more than seven words.',
  'unknown-unit': 'A unit that is not in the list.',
  'quantity-bounds': 'A quantity with neither value nor range, with both, or with a range that ends before it starts.',
  'derivation-cycle': 'A figure derived from itself.',
  'containment-cycle': 'An entity that contains itself.',
  'relation-to-itself': 'A claim related to itself, or the same relation written twice.',
  'section-order': 'Sections that overlap or do not follow the text.',
  'inference-without-fact': 'Something marked as inferred that is not there.',
} as const

export type ProblemCode = keyof typeof PROBLEM_CODES

/** Where in a file: lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** Something an editor has to mend. */
export interface Problem {
  readonly code: ProblemCode
  /** Path as the editor would type it. */
  readonly file: string
  readonly position?: Position
  /** What is wrong and what was expected, in one sentence or two. */
  readonly message: string
  /** What to do, where something better than the message can be said. */
  readonly hint?: string
}

/** "Did you mean …?" for the nearest of the known words; nothing when none is near. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const nearest = closest(word, [...known])
  // Two letters changed places are two steps.
  const near = Math.max(word.length > 3 ? 2 : 1, Math.floor(Math.max(word.length, nearest.length) * 0.34))
  return distance(word, nearest) <= near ? `Did you mean "${nearest}"?` : undefined
}

/** `file:line:column  code  message`, then the place in the text of the file when that is given. */
export function formatProblem(problem: Problem, text?: string): string {
  const { file, position, code, message, hint } = problem
  const place = position === undefined ? file : `${file}:${position.line}:${position.column}`
  const line = visible(`${place}  ${code}  ${message}${hint === undefined ? '' : ` ${hint}`}`)
  if (position === undefined || text === undefined) return line
  const { line: startLine, column, endLine = startLine, endColumn } = position
  // A span over many lines would mark them all; its first line says enough.
  const length = endColumn === undefined || endLine !== startLine || endColumn <= column ? undefined : endColumn - column
  return `${line}\n${visible(frameOf(text, startLine, column, length)).replaceAll(/^/gm, '  ')}`
}

/** Beyond this many characters a line is shown around the place alone. */
const WIDEST = 240
const BEFORE = 80

/** The line of a place and its neighbours, and a mark below the place. */
function frameOf(text: string, line: number, column: number, length: number | undefined): string {
  const first = Math.max(1, line - 1)
  // What else may end a line elsewhere ends none here.
  const lines = text.split('\n', line + 1).slice(first - 1).map((whole) => whole.replace(/\r$/, '').replaceAll(/[\r\u2028\u2029]/g, ' '))
  const from = (lines[line - first] ?? '').length > WIDEST ? Math.max(0, column - 1 - BEFORE) : 0
  const cut = (whole: string): string => {
    const part = whole.slice(from, from + WIDEST)
    return `${from > 0 && whole !== '' ? '…' : ''}${part}${from + WIDEST < whole.length ? '…' : ''}`
  }
  // The frame counts columns from 0.
  const start = column - 1 - from + (from > 0 ? 1 : 0)
  const end = length === undefined ? {} : { end: { line, column: Math.max(start + 1, Math.min(start + length, WIDEST)) } }
  return codeFrameColumns(lines.map(cut).join('\n'), { start: { line, column: start }, ...end }, { linesAbove: 1, linesBelow: 1, startLine: first })
}

/** Characters that steer a terminal or turn the direction of writing, by their number. */
export const visible = (text: string): string =>
  text.replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Content that cannot be served, with every problem found. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the content`)
    this.problems = problems
  }
}
