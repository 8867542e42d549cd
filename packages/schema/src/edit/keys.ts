import type { Path, SourceFile } from '../content/source-file.ts'
import { isFlow } from './list.ts'
import { extentOf, lineEnd, lineEnding, type Edit } from './splice.ts'

/** Keys with their values as YAML, put into a map behind one of its keys. */
export function insertingKeys(file: SourceFile, map: Path, behind: string, pairs: readonly (readonly [key: string, value: string])[]): Edit {
  const [, end] = extentOf(file, [...map, behind])
  if (isFlow(file, map)) return { start: end, end, text: pairs.map(([key, value]) => `, ${key}: ${value}`).join('') }
  const column = (file.locate([...map, behind], 'key')?.column ?? 1) - 1
  const at = lineEnd(file.text, end)
  const line = lineEnding(file.text) + ' '.repeat(column)
  return { start: at, end: at, text: pairs.map(([key, value]) => `${line}${key}: ${value}`).join('') }
}
