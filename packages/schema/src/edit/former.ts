import type { Path, SourceFile } from '../content/source-file.ts'
import { insertingKeys } from './keys.ts'
import { appending } from './list.ts'
import { rewriting, scalar } from './scalar.ts'
import type { Edit } from './splice.ts'

interface Named {
  readonly formerly: readonly string[]
  readonly id?: string | undefined
}

/**
 * What keeps an old slug finding what is called otherwise now: the slug in `formerly`, and an `id`, from which opaque ids go on being made.
 * @param map - where the article, claim or entity stands in its file
 * @param behind - the key behind which new keys go
 */
export function rememberingSlug(file: SourceFile, map: Path, behind: string, { formerly, id }: Named, old: string, now: string): Edit[] {
  const list = [...map, 'formerly']
  const back = formerly.indexOf(now)
  const known = file.range(list) !== undefined
  const added: [string, string][] = [
    ...(known ? [] : [['formerly', `[${scalar(old)}]`] as [string, string]]),
    ...(id === undefined ? [['id', scalar(old)] as [string, string]] : []),
  ]
  return [
    // A slug that comes back into use is no former one any more: the one it replaces takes its place.
    ...(back === -1 ? [] : [rewriting(file, [...list, back], old)]),
    ...(known && back === -1 ? [appending(file, list, formerly.length, [scalar(old)])] : []),
    ...(added.length > 0 ? [insertingKeys(file, map, behind, added)] : []),
  ]
}
