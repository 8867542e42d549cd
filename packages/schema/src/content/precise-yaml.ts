import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Node, type Pair } from 'yaml'
import type { Position, Problem, ProblemCode } from '../problem.ts'
import type { Path } from './source-file.ts'

/** A YAML document as data and as places in its text. */
export interface PreciseDocument {
  /** Nothing when the document has a problem. */
  readonly data: unknown
  readonly problems: readonly Problem[]
  /** As in a source file. */
  locate(path: Path, part?: 'key' | 'value'): Position | undefined
  range(path: Path): readonly [start: number, end: number] | undefined
}

/** One slip in YAML makes many errors after it: the first few say where it is. */
const MOST_ERRORS = 5

/** Brackets in one another: what content needs is 4. The parser's time grows with their square. */
const MOST_NESTED = 200

/** Where brackets stand in one another too deep, those in texts and comments counted with them; -1 where they do not. */
function tooDeepAt(text: string): number {
  let depth = 0
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > MOST_NESTED) return index
  }
  return -1
}

/** What is known of a text that is not worth parsing. */
function unread(shown: string, text: string, deepest: number): PreciseDocument {
  const before = text.slice(0, deepest)
  const position = { line: before.split('\n').length, column: deepest - before.lastIndexOf('\n') }
  const problem: Problem = { code: 'invalid-yaml', file: shown, position, message: `Brackets stand in one another more than ${MOST_NESTED} deep.` }
  return { data: undefined, problems: [problem], locate: () => undefined, range: () => undefined }
}

/** Where lines begin. The parser itself would not count those within a text whose quotation mark is not closed. */
function linesOf(text: string): LineCounter {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1)
  return lines
}

/**
 * Reads YAML the strict way, with the place of everything in it.
 * @param shown - how the file is called in problems
 */
export function preciseDocument(shown: string, text: string): PreciseDocument {
  const deepest = tooDeepAt(text)
  if (deepest !== -1) return unread(shown, text, deepest)
  const lines = linesOf(text)
  // Keys given twice are looked for below: the parser compares each with each.
  const document = parseDocument(text, { strict: true, uniqueKeys: false, version: '1.2', stringKeys: true })
  const position = (start: number, end: number): Position => {
    const [from, to] = [lines.linePos(start), lines.linePos(Math.max(start, end))]
    return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col }
  }
  const problem = (code: ProblemCode, start: number, end: number, message: string): Problem => ({
    code, file: shown, position: position(start, end), message,
  })

  const problems = [...document.errors, ...document.warnings].slice(0, MOST_ERRORS).map((error) =>
    problem('invalid-yaml', error.pos[0], error.pos[1], explain(error.message)),
  )
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        const [start = 0, end = start] = (isScalar(key) && key.range) || []
        if (isScalar(key) && seen.has(key.value) && problems.length < MOST_ERRORS) problems.push(problem('invalid-yaml', start, end, 'Map keys must be unique.'))
        if (isScalar(key)) seen.add(key.value)
      }
    },
    Node(_key, node) {
      const [start = 0, end = start] = node.range ?? []
      // JSON, which keeps what was read, knows no negative zero.
      if (isScalar(node) && node.value === 0) node.value = 0
      if (isAlias(node) || (node as { anchor?: string }).anchor !== undefined) {
        problems.push(problem('invalid-yaml', start, end, 'Anchors and aliases are not allowed: write the value out.'))
      } else if (node.tag !== undefined && problems.length === 0) {
        problems.push(problem('invalid-yaml', start, end, `Tags such as ${node.tag} are not allowed: write a plain value.`))
      }
    },
  })

  /** The node at a path, or the nearest around it: then not exact. */
  const nodeAt = (path: Path): { node: Node | undefined; key: Node | undefined; exact: boolean } => {
    let node: Node | undefined = document.contents as Node | undefined
    let key: Node | undefined
    for (const step of path) {
      const next = childOf(node, step)
      if (next === undefined) return { node, key, exact: false }
      ;({ node, key } = next)
    }
    return { node, key, exact: true }
  }
  const rangeOf = (node: Node | undefined): readonly [number, number] | undefined => {
    const [start, end] = node?.range ?? []
    return start === undefined || end === undefined ? undefined : [start, end]
  }
  return {
    problems,
    data: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
    locate(path, part = 'value') {
      const { node, key } = nodeAt(path)
      const range = rangeOf(part === 'key' ? (key ?? node) : node)
      return range === undefined ? undefined : position(range[0], firstLine(text, range))
    },
    range(path) {
      const { node, exact } = nodeAt(path)
      const range = rangeOf(node)
      return range === undefined || !exact ? undefined : [range[0], endOf(node) ?? range[1]]
    },
  }
}

/** Where a value ends: a block's own range would take in the line break and comment behind it. */
function endOf(node: unknown): number | undefined {
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1)
    return endOf(last?.value) ?? endOf(last?.key)
  }
  if (isSeq(node) && node.flow !== true) return endOf(node.items.at(-1))
  return isNode(node) ? node.range?.[1] : undefined
}

/** A block that spans many lines is shown by its first. */
function firstLine(text: string, [start, end]: readonly [number, number]): number {
  const line = text.indexOf('\n', start)
  return line === -1 ? end : Math.min(end, line)
}

function childOf(node: Node | undefined, step: PropertyKey): { node: Node | undefined; key: Node | undefined } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === step) as Pair<Node, Node | null> | undefined
    return pair === undefined ? undefined : { node: pair.value ?? pair.key, key: pair.key }
  }
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step] as Node | undefined
    return item === undefined ? undefined : { node: item, key: item }
  }
  return undefined
}

/** The parser's message without its own frame, which the report draws itself. */
function explain(message: string): string {
  const [first = ''] = message.split(/ at line \d+, column \d+/)
  return `${first.replace(/\.$/, '')}.`
}
