import { isDeepStrictEqual } from 'node:util'
import { referencesOf } from '../content/references.ts'
import type { Path, SourceFile } from '../content/source-file.ts'
import type { Drafts } from '../content/drafts.ts'
import { insertingKeys } from './keys.ts'
import { appending, removing } from './list.ts'
import { scalar } from './scalar.ts'
import type { Edit } from './splice.ts'

/** A list of which several items say the same. */
interface Repetition {
  readonly file: SourceFile
  readonly list: Path
  /** Items to take out. */
  readonly again: readonly number[]
  /** Claims that only those name, for the first of each. */
  readonly claims: readonly MoreClaims[]
}

interface MoreClaims {
  /** The item, and its key that lists claims. */
  readonly item: Path
  readonly key: string
  /** How many it lists; nothing where it has no such key yet. */
  readonly length: number | undefined
  /** An item's key, behind which one that is new goes. */
  readonly behind: string
  readonly more: readonly string[]
}

/**
 * What takes out items that say the same as one before them, where two entities have become one: a second mention in `about`, the
 * same role twice. Of roles that differ only in the claims that say so, the first gets all claims.
 * @param lists - paths of the lists to look at, by file
 */
export function withoutDuplicates(drafts: Drafts, lists: ReadonlyMap<SourceFile, readonly Path[]>): Map<SourceFile, Edit[]> {
  const claimKeys = claimKeysOf(drafts)
  const edits = new Map<SourceFile, Edit[]>()
  for (const [file, paths] of lists) {
    const its = paths.flatMap((list) => editsOf(repetitionIn(file, list, claimKeys)))
    if (its.length > 0) edits.set(file, its)
  }
  return edits
}

/** Which keys of an entity's link hold claims: `affiliations.claims`. */
function claimKeysOf(drafts: Drafts): ReadonlySet<string> {
  return new Set(referencesOf(drafts).flatMap(({ path, to }) => (to === 'claim' && path.length === 4 && typeof path[1] === 'number' ? [`${String(path[0])}.${String(path[2])}`] : [])))
}

function repetitionIn(file: SourceFile, list: Path, claimKeys: ReadonlySet<string>): Repetition {
  const items = list.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown>)[step], file.data) as readonly unknown[]
  const isClaims = (key: string): boolean => list.length === 1 && claimKeys.has(`${String(list[0])}.${key}`)
  const says = (item: unknown): unknown =>
    typeof item === 'object' && item !== null ? Object.fromEntries(Object.entries(item).filter(([key]) => !isClaims(key))) : item
  const again: number[] = []
  const claims: MoreClaims[] = []
  items.forEach((item, index) => {
    // A chain may come back to a source: only what follows itself is said twice there.
    const first = list.at(-1) === 'attribution'
      ? (index > 0 && isDeepStrictEqual(items[index - 1], item) ? index - 1 : index)
      : items.findIndex((other) => isDeepStrictEqual(says(other), says(item)))
    if (first !== index) again.push(index)
  })
  for (const [first, item] of items.entries()) {
    if (again.includes(first) || typeof item !== 'object' || item === null) continue
    const same = again.flatMap((index) => (isDeepStrictEqual(says(items[index]), says(item)) ? [items[index] as Record<string, readonly string[]>] : []))
    for (const key of new Set(same.flatMap((other) => Object.keys(other).filter(isClaims)))) {
      const has = (item as Record<string, readonly string[]>)[key]
      const more = [...new Set(same.flatMap((other) => other[key] ?? []))].filter((claim) => has?.includes(claim) !== true)
      if (more.length > 0) claims.push({ item: [...list, first], key, length: has?.length, behind: Object.keys(item).at(-1) ?? '', more })
    }
  }
  return { file, list, again, claims }
}

function editsOf({ file, list, again, claims }: Repetition): Edit[] {
  return [
    ...again.map((index) => removing(file, list, index)),
    ...claims.map(({ item, key, length, behind, more }) => {
      const keys = more.map(scalar)
      return length === undefined ? insertingKeys(file, item, behind, [[key, `[${keys.join(', ')}]`]]) : appending(file, [...item, key], length, keys)
    }),
  ]
}
