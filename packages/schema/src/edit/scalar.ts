import { parseDocument } from 'yaml'
import type { Path, SourceFile } from '../content/source-file.ts'
import { replacing, type Edit } from './splice.ts'

/** A text as YAML has it anywhere, a list in brackets included: bare where it means itself, else in quotation marks. */
export function scalar(text: string): string {
  const document = parseDocument(`[${text}]`)
  const read: unknown = document.errors.length > 0 ? undefined : document.toJS()
  return Array.isArray(read) && read.length === 1 && read[0] === text ? text : JSON.stringify(text)
}

/** Another text in place of the one at a path, in the quotation marks that stand there. */
export function rewriting(file: SourceFile, path: Path, text: string): Edit {
  const edit = replacing(file, path, '')
  const mark = file.text[edit.start]
  return { ...edit, text: mark === "'" || mark === '"' ? `${mark}${text}${mark}` : scalar(text) }
}
