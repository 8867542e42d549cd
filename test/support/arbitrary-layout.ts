import { isCollection, isMap, isScalar, parseDocument, visit, type Document, type Scalar } from 'yaml'

/** The next of a row of decisions: a number below `sides`. */
type Draw = (sides: number) => number

/** The same decisions for the same seed (xorshift32). */
function drawFrom(seed: number): Draw {
  let state = seed + 1
  return (sides) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % sides
  }
}

const QUOTING = ['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'] as const

/** A file's text laid out otherwise: keys in another order, other quotes, lines, indentation, and comments wherever YAML takes them. */
export function layOutOtherwise(text: string, seed: number): string {
  const draw = drawFrom(seed)
  const document = parseDocument(text)
  let count = 0
  const comment = (): string => ` note ${++count}`
  visit(document, {
    Node(_key, node) {
      if (isMap(node)) node.items.sort(() => draw(3) - 1)
      if (isCollection(node)) {
        node.flow = draw(4) === 0 && document.contents !== node
        if (draw(12) === 0) node.comment = comment()
      } else if (isScalar(node)) restyle(node, draw)
      if (draw(10) === 0) node.spaceBefore = true
      if (draw(10) === 0) node.commentBefore = draw(2) === 0 ? comment() : `${comment()}\n${comment()}`
      if (isScalar(node) && draw(10) === 0) node.comment = comment()
    },
  })
  if (draw(3) === 0) document.commentBefore = comment()
  if (draw(3) === 0) document.comment = comment()
  return stringified(document, draw).replaceAll('\n', draw(8) === 0 ? '\r\n' : '\n')
}

function restyle(node: Scalar, draw: Draw): void {
  if (typeof node.value === 'string' && draw(3) === 0) node.type = QUOTING[draw(QUOTING.length)] ?? 'PLAIN'
}

const stringified = (document: Document.Parsed, draw: Draw): string =>
  document.toString({ indent: 1 + draw(4), indentSeq: draw(2) === 0, lineWidth: [0, 40, 80][draw(3)] ?? 0, flowCollectionPadding: draw(2) === 0 })

/** The comments of a text, in any order, blanks at their ends left out. */
export function commentsIn(text: string): string[] {
  const document = parseDocument(text.replaceAll('\r\n', '\n'))
  const found: string[] = []
  const take = (comment: string | null | undefined): void => void found.push(...(comment ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== ''))
  take(document.commentBefore)
  take(document.comment)
  visit(document, {
    Node(_key, node) {
      take(node.commentBefore)
      take(node.comment)
    },
  })
  return found.filter((line) => !line.startsWith('yaml-language-server:')).toSorted()
}
