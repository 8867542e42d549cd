import { isCollection, isMap, isScalar, isSeq, type Document, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { isModeline } from '../editor/modeline.ts'
import { isPassage } from './passage.ts'
import { formOfItems, inOrder, isLongForm, keyOf, type Form } from './order.ts'
import { inLine, overLines, WIDTH } from './scalar.ts'

/** The list whose entries are long enough to be kept apart by blank lines. */
const KEPT_APART = 'claims'

const pad = (indent: number): string => ' '.repeat(indent)
/** A comment's lines: at most one blank one in a row, none at its ends. */
const commentLines = (comment: string | null | undefined, indent: number): string[] =>
  (comment ?? '').split('\n').filter((line) => !isModeline(line) && !isPassage(line)).join('\n').replaceAll(/\n{3,}/g, '\n\n').replaceAll(/^\n+|\n+$/g, '')
    .split('\n').flatMap((line, index, lines) => (line !== '' ? [`${pad(indent)}#${line}`] : lines.length > 1 && index > 0 ? [''] : []))
const blankBefore = (node: unknown): boolean => (node as { spaceBefore?: boolean } | null)?.spaceBefore === true

/** The lines of a document whose contents are a map. What one line holds stands in one line; comments stay with what they are written at. */
export function layOut(document: Document<Node, boolean>, form: Form): string[] {
  const map = document.contents as unknown as YAMLMap
  const head = commentLines(document.commentBefore, 0)
  const foot = commentLines(document.comment, 0)
  return [...head, ...(head.length > 0 ? [''] : []), ...block(map, 0, form), ...(foot.length > 0 ? ['', ...foot] : [])]
}

/** A collection over several lines; the comment before it comes first, that at its end last. */
function block(node: YAMLMap | YAMLSeq, indent: number, form: Form, apart = false): string[] {
  // Behind a collection in one line stands a comment on all of it.
  const [before, after] = node.flow === true ? [[node.commentBefore, node.comment], []] : [[node.commentBefore], [node.comment]]
  const lines = isMap(node)
    ? inOrder(node, form).flatMap(([pair, own], index) => pairLines(pair, indent, own, index > 0))
    : node.items.flatMap((item, index) => itemLines(item as Node | null, indent, formOfItems(form), index > 0, apart))
  return [...before.flatMap((comment) => commentLines(comment, indent)), ...lines, ...after.flatMap((comment) => commentLines(comment, indent))]
}

function pairLines(pair: Pair, indent: number, form: Form, canBlank: boolean): string[] {
  const [key, value] = [pair.key as Scalar, pair.value as Node | null]
  const name = `${pad(indent)}${plainKey(key, 'block')}:`
  const above = [...(canBlank && blankBefore(key) ? [''] : []), ...commentLines(key.commentBefore, indent), ...commentLines(key.comment, indent)]
  const inOne = isCollection(value) && (isSeq(value) || isLongForm(value, form)) ? inFlow(value, form) : undefined
  if (inOne !== undefined && name.length + 1 + inOne.length <= WIDTH) return [...above, ...commentLines(value?.commentBefore, indent), `${name} ${inOne}${behind(value)}`]
  if (isCollection(value)) return [...above, name, ...block(value, indent + 2, form, keyOf(pair) === KEPT_APART && indent === 0)]
  return [...above, ...commentLines(value?.commentBefore, indent), ...scalarLines(name, value as Scalar | null, indent)]
}

function itemLines(item: Node | null, indent: number, form: Form, canBlank: boolean, apart: boolean): string[] {
  const above = [...(canBlank && (apart || blankBefore(item)) ? [''] : []), ...commentLines(item?.commentBefore, indent)]
  const dash = `${pad(indent)}-`
  if (!isCollection(item)) return [...above, ...scalarLines(dash, item as Scalar | null, indent)]
  const inOne = inFlow(item, form)
  if (inOne !== undefined && (dash.length + 1 + inOne.length <= WIDTH || isAnchor(item))) return [...above, `${dash} ${inOne}${behind(item)}`]
  const collection = item
  const flowComment = collection.flow === true ? commentLines(collection.comment, indent) : []
  const lines = block(Object.assign(collection.clone() as YAMLMap, { commentBefore: null, ...(collection.flow === true && { comment: null }) }), indent + 2, form)
  // A comment on what comes first in the entry is a comment on the entry.
  const first = lines.findIndex((line) => line !== '' && !line.trimStart().startsWith('#'))
  const hoisted = lines.slice(0, first).map((line) => line.slice(2))
  return [...above, ...flowComment, ...hoisted, `${dash} ${(lines[first] ?? '').trimStart()}`, ...lines.slice(first + 1)]
}

/** A span by offsets and hash stands in one line whatever its length: nobody reads it word by word. */
const isAnchor = (node: Node): boolean => isMap(node) && node.has('start') && node.has('sha256')

/** A scalar behind its key or dash. */
function scalarLines(start: string, node: Scalar | null, indent: number): string[] {
  const inOne = node?.type === 'BLOCK_FOLDED' || node?.type === 'BLOCK_LITERAL' ? undefined : inLine(node, 'block')
  const many = typeof node?.comment === 'string' && node.comment.includes('\n')
  const above = many ? commentLines(node.comment, indent) : []
  const comment = many ? '' : behind(node)
  if (inOne !== undefined && start.length + 1 + inOne.length <= WIDTH) return [...above, `${start}${inOne === '' ? (start.endsWith('-') ? ' null' : '') : ` ${inOne}`}${comment}`]
  const long = overLines(node, indent + 2)
  if (long === undefined) return [...above, `${start} ${inOne ?? inLine(node, 'block') ?? JSON.stringify(node?.value)}${comment}`]
  return [...above, `${start} ${long.head}${comment}`, ...long.lines.map((line) => (line === '' ? '' : `${pad(indent + 2)}${line}`))]
}

/** A key without the quotes that it may be written in. */
const plainKey = ({ value }: Scalar, place: 'flow' | 'block'): string => inLine({ value } as Scalar, place) ?? JSON.stringify(value)

const behind = (node: Node | null): string => (typeof node?.comment === 'string' && !isPassage(node.comment) ? ` #${node.comment}` : '')

/** A collection in one line: a list of plain values, or a map of them and of such lists; nothing when it holds more, or a comment. */
function inFlow(node: Node | null, form: Form, depth = 0): string | undefined {
  if (node === null || isScalar(node)) return inLine(node, 'flow')
  const inner = (value: Node | null, own: Form): string | undefined =>
    value !== null && (hasComment(value) || (isMap(value) && !isLongForm(value, own))) ? undefined : inFlow(value, own, depth + 1)
  if (isSeq(node)) {
    if (node.items.some((item) => isCollection(item))) return undefined
    const items = node.items.map((item) => inner(item as Node | null, formOfItems(form)))
    return items.includes(undefined) || endsInComment(node) ? undefined : `[${items.join(', ')}]`
  }
  if (!isMap(node) || endsInComment(node)) return undefined
  const pairs = inOrder(node, form).map(([pair, own]) => {
    const value = inner(pair.value as Node | null, own)
    return value === undefined || hasComment(pair.key as Node) ? undefined : `${plainKey(pair.key as Scalar, 'flow')}: ${value}`
  })
  return pairs.includes(undefined) ? undefined : pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
}

const hasComment = ({ comment, commentBefore }: Node): boolean => typeof comment === 'string' || typeof commentBefore === 'string'

/** A comment below the last entry, which one line has no room for; behind a collection in one line it has. */
const endsInComment = (node: YAMLMap | YAMLSeq): boolean => node.flow !== true && typeof node.comment === 'string'
