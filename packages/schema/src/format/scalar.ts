import { Document, isScalar, Scalar } from 'yaml'

/** Columns that a line may take. */
export const WIDTH = 120
/** Running text is read more easily when it is a little narrower. */
const TEXT_WIDTH = 118

/** Words that every reader takes for text, wherever they stand: most of what content holds, told without asking the library. */
const SURELY_PLAIN = /^(?=.*[ -])[A-Za-z][A-Za-z0-9 ’“”.-]*[A-Za-z0-9’”.]$/

/** A scalar in one line, in the quotes it is written in, else as plain as the place allows; nothing when it needs several. */
export function inLine(node: Scalar | null, place: 'flow' | 'block'): string | undefined {
  if (node === null || node.value === null) return place === 'flow' ? 'null' : ''
  const { value, source, type } = node
  if (typeof value !== 'string') return source ?? JSON.stringify(value)
  if (value.includes('\n')) return undefined
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') return quoted(value, type)
  if (SURELY_PLAIN.test(value)) return value
  const document = new Document([value])
  if (place === 'flow') (document.contents as { flow?: boolean }).flow = true
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd()
  const written = place === 'flow' ? text.slice(1, -1).trim() : text.slice(2)
  return written.includes('\n') ? JSON.stringify(value) : written
}

/** Text in single quotes as it is written, in double ones with the escapes that it needs. */
function quoted(value: string, type: 'QUOTE_DOUBLE' | 'QUOTE_SINGLE'): string {
  const scalar = new Scalar(value)
  scalar.type = type
  return new Document(scalar).toString({ lineWidth: 0 }).trimEnd()
}

/** Text over several lines, without their indentation: folded when it is one long line, else line by line; nothing when neither can hold it. */
export function overLines(node: unknown, indent: number): { readonly head: string; readonly lines: readonly string[] } | undefined {
  if (!isScalar(node) || typeof node.value !== 'string' || /[\0-\x09\x0B-\x1F\x7F-\x9F\u2028\u2029\uFEFF]/.test(node.value)) return undefined
  const text = node.value
  if (text.includes('\n')) {
    const body = text.replace(/\n$/, '')
    return /^\s|\n$/.test(body) || body === '' ? undefined : { head: body === text ? '|-' : '|', lines: body.split('\n') }
  }
  return / {2}|^ | $/.test(text) || !text.includes(' ') ? undefined : { head: '>-', lines: wrapped(text, TEXT_WIDTH - indent) }
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
