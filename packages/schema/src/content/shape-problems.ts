import type { z } from 'zod'
import { didYouMean, PROBLEM_CODES, type Problem, type ProblemCode } from '../problem.ts'
import type { SourceFile } from './source-file.ts'

type Issue = z.core.$ZodIssue

/** What a shape found wrong, in the words of an editor and at the place in the file. */
export function shapeProblems(file: SourceFile, shape: z.ZodType, error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => toProblems(file, shape, issue))
}

/** Of one map: who has that many wrong has filled in another form, and sees it by these. */
const MOST_KEYS = 50

function toProblems(file: SourceFile, shape: z.ZodType, issue: Issue): Problem[] {
  const at = (path: readonly PropertyKey[], part?: 'key' | 'value') => {
    const position = file.locate(path, part)
    return { file: file.path, ...(position && { position }) }
  }
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(shape, issue.path)
    return issue.keys.slice(0, MOST_KEYS).map((key) => ({
      code: 'unknown-key' as const,
      ...at([...issue.path, key], 'key'),
      message: `"${key}" is not known here; expected one of ${known.join(', ')}.`,
      ...hint(didYouMean(key, known)),
    }))
  }
  const value = valueAt(file.data, issue.path)
  const name = pathText(issue.path)
  if (value === undefined && issue.path.length > 0 && issue.code !== 'custom') {
    return [{ code: 'missing-key', ...at(issue.path.slice(0, -1), 'key'), message: `"${String(issue.path.at(-1))}" is missing: ${expectation(issue)}.` }]
  }
  const code = issue.code === 'custom' ? codeOf(issue.params?.['problem']) : 'invalid-value'
  const expected = expectation(issue)
  const words = issue.code === 'invalid_value' ? issue.values.map(String) : []
  return [{
    code,
    ...at(issue.path),
    message: `${name}: ${expected}${expected.includes(JSON.stringify(value)) ? '' : describe(value)}.`,
    ...hint(typeof value === 'string' ? didYouMean(value.toUpperCase(), words) : undefined),
  }]
}

const hint = (text: string | undefined) => (text === undefined ? {} : { hint: text })

function codeOf(code: unknown): ProblemCode {
  return typeof code === 'string' && Object.hasOwn(PROBLEM_CODES, code) ? (code as ProblemCode) : 'invalid-value'
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value': return `expected ${issue.values.length === 1 ? '' : 'one of '}${issue.values.join(', ')}`
    case 'invalid_type': return issue.message.startsWith('Invalid input') ? `expected ${typeWords[issue.expected] ?? issue.expected}` : issue.message
    case 'too_small': return issue.message.startsWith('Too small') ? `expected at least ${issue.minimum}` : issue.message
    case 'too_big': return issue.message.startsWith('Too big') ? `expected at most ${issue.maximum}` : issue.message
    default: return issue.message
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a map of keys and values',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
}

function describe(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return `, not ${JSON.stringify(value).slice(0, 60)}`
  if (value === null) return ', not nothing'
  return Array.isArray(value) ? ', not a list' : ''
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data
  for (const [index, step] of path.entries()) {
    // A date given as plain text is parsed as a map: its issues point inside a string.
    if (value !== undefined && typeof value !== 'object') return index === path.length - 1 ? value : undefined
    value = value === null || value === undefined ? undefined : (value as Record<PropertyKey, unknown>)[step]
  }
  return value
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? String(step) : `.${String(step)}`)).join('') || 'the file'
}

/** The keys that a shape knows at a path, read from the shape itself. */
function keysAt(shape: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: z.core.$ZodType | undefined = inner(shape)
  for (const step of path) {
    if (at === undefined) return []
    const def = at._zod.def as { type: string; shape?: Record<string, z.core.$ZodType>; element?: z.core.$ZodType }
    at = inner(typeof step === 'number' ? def.element : def.shape?.[String(step)])
  }
  const def = at?._zod.def as { shape?: Record<string, unknown> } | undefined
  return Object.keys(def?.shape ?? {})
}

/** The object, list or value within defaults, optionals and pipes. */
function inner(shape: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  let at = shape
  for (;;) {
    const def = at?._zod.def as { type: string; innerType?: z.core.$ZodType; in?: z.core.$ZodType; out?: z.core.$ZodType } | undefined
    if (def?.innerType !== undefined) at = def.innerType
    else if (def?.type === 'pipe') at = (def.in?._zod.def.type === 'transform' ? def.out : def.in) ?? def.out
    else return at
  }
}
