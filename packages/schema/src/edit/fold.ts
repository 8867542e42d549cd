import { isDeepStrictEqual } from 'node:util'
import type { EntityDraft } from '../content/drafts.ts'
import type { SourceFile } from '../content/source-file.ts'
import { fieldsOf } from '../kinds/define-kind.ts'
import { carryingItems, carryingKey, carryingValue, pairExtent, type Carried } from './carry.ts'
import { edited } from './change.ts'
import { withoutDuplicates } from './duplicates.ts'
import { insertingKeys } from './keys.ts'
import { appending, removingLines } from './list.ts'
import { scalar } from './scalar.ts'
import type { Edit } from './splice.ts'

interface Folded {
  readonly file: SourceFile
  /** Comments that went along. */
  readonly comments: readonly string[]
  /** What both say differently, a sentence each; the file is then of no use. */
  readonly conflicts: readonly string[]
  readonly remarks: readonly string[]
}

/** Handled by themselves: a name becomes an alias, slugs former slugs. */
const APART: readonly string[] = ['name', 'aliases', 'formerly', 'id']

/** One entity's file with what another's has besides. */
export function folded(one: EntityDraft, other: EntityDraft, keep: string | undefined): Folded {
  const conflicts: string[] = []
  const remarks: string[] = []
  const comments: string[] = []
  let file = other.file
  const edit = (edits: readonly Edit[]): void => void (file = edited(file, edits))
  const carry = (carried: Carried): void => {
    edit([carried.edit])
    comments.push(...carried.comments)
  }

  edit(moreNames(one, other, file))
  edit(moreSlugs(one, other, file))
  // What was part of the other would now be part of itself.
  const loops = ({ entry }: EntityDraft, key: string): boolean => other.kind.fields[key]?.nests === true && entry[key] === other.slug
  for (const [key] of fieldsOf(other.kind).filter(([name]) => loops(other, name))) {
    edit([removingLines(file, ...pairExtent(file, key))])
    remarks.push(`"${key}" of ${other.slug} led to ${one.slug}: it is taken out.`)
  }
  for (const key of Object.keys(one.file.data as object)) {
    if (APART.includes(key)) continue
    const [its, own] = [one.entry[key], other.entry[key]]
    if (loops(one, key)) remarks.push(`"${key}" of ${one.slug} led to ${other.slug}: it is left out.`)
    else if (!Object.hasOwn(file.data as object, key)) carry(carryingKey(one.file, key, file))
    else if (Array.isArray(its) && Array.isArray(own)) {
      const more = its.flatMap((item, index) => (own.some((known) => isDeepStrictEqual(known, item)) ? [] : [index]))
      if (more.length > 0) carry(carryingItems(one.file, key, more, file))
      const drafts = { articles: [], entities: [one, other], broken: [] }
      for (const edits of withoutDuplicates(drafts, new Map([[file, [[key]]]])).values()) edit(edits)
    } else if (!isDeepStrictEqual(its, own)) {
      const [hers, mine] = [shown(one.file, key), shown(other.file, key)]
      if (keep === undefined) conflicts.push(`"${key}": ${other.slug} has ${mine}, ${one.slug} ${hers}.`)
      else if (keep === one.slug) carry(carryingValue(one.file, key, file))
      else remarks.push(`"${key}" stays ${mine}; ${hers} of ${one.slug} is dropped.`)
    }
  }
  return { file, comments, conflicts, remarks }
}

function shown({ data }: SourceFile, key: string): string {
  const text = JSON.stringify((data as Record<string, unknown>)[key])
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

function moreNames(one: EntityDraft, { entry: { name, aliases } }: EntityDraft, file: SourceFile): Edit[] {
  const known = [name, ...aliases]
  const more = [...new Set([one.entry.name, ...one.entry.aliases])].filter((alias) => !known.includes(alias)).map(scalar)
  return listing(file, 'aliases', aliases.length, more, 'name')
}

function moreSlugs(one: EntityDraft, { entry: { formerly } }: EntityDraft, file: SourceFile): Edit[] {
  const { id } = one.entry
  const more = [...new Set([one.slug, ...one.entry.formerly, ...(id === undefined ? [] : [id])])].filter((slug) => !formerly.includes(slug)).map(scalar)
  return listing(file, 'formerly', formerly.length, more, Object.hasOwn(file.data as object, 'aliases') ? 'aliases' : 'name')
}

/** More items for a top-level list, which is made where there is none. */
function listing(file: SourceFile, key: string, length: number, items: readonly string[], behind: string): Edit[] {
  if (items.length === 0) return []
  if (Object.hasOwn(file.data as object, key)) return [appending(file, [key], length, items)]
  return [insertingKeys(file, [], behind, [[key, `[${items.join(', ')}]`]])]
}
