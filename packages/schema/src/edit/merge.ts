import { referencesOf } from '../content/references.ts'
import type { Path, SourceFile } from '../content/source-file.ts'
import { toDrafts, type EntityDraft } from '../content/drafts.ts'
import type { Inspection } from '../content/validate.ts'
import { changeOf, edited, EditRefused, type ContentChange } from './change.ts'
import { commentsOf } from './comments.ts'
import { withoutDuplicates } from './duplicates.ts'
import { folded } from './fold.ts'
import { isFlow } from './list.ts'
import { rewriting } from './scalar.ts'
import { lineEnding, type Edit } from './splice.ts'

/**
 * Makes one entity of two: what referred to the first refers to the second, which gets its names, its slugs as former ones, and
 * whatever it lacks itself. The first's file goes.
 * @param content - content without problems
 * @param keep - whose value stands where both have one and they differ, by slug; without it such differences are refused
 * @throws EditRefused, with every difference where there are some
 * @throws UnfitResult when the content has problems afterwards
 */
export function merge(content: Inspection, one: EntityDraft, other: EntityDraft, keep?: string): ContentChange {
  expectMergeable(one, other, keep)
  const { files, drafts } = content
  const current = new Map(files.map((file) => [file, file]))
  const references = new Map<SourceFile, number>()

  // First every reference, in both files too.
  const rewrites = new Map<SourceFile, Edit[]>()
  const lists = new Map<SourceFile, Path[]>()
  for (const { file, path, target, to, besides } of referencesOf(drafts)) {
    if (to === 'claim' || target !== one.slug || besides.includes(target)) continue
    rewrites.set(file, [...(rewrites.get(file) ?? []), rewriting(file, path, other.slug)])
    references.set(file, (references.get(file) ?? 0) + 1)
    const index = path.findLastIndex((step) => typeof step === 'number')
    if (index !== -1) lists.set(file, [...(lists.get(file) ?? []), path.slice(0, index)])
  }
  for (const [file, edits] of rewrites) current.set(file, edited(file, edits))

  // Then the lists in which both stood.
  const distinct = new Map([...lists].map(([file, paths]) => [current.get(file) ?? file, [...new Map(paths.map((path) => [path.join('.'), path])).values()]]))
  for (const [file, edits] of withoutDuplicates(drafts, distinct)) replace(current, file, edited(file, edits))

  // Then one file into the other.
  const [from, into] = [now(current, one.file), now(current, other.file)]
  const halves = toDrafts([from, into]).drafts.entities
  const { file, conflicts, comments, remarks } = folded(draftOf(halves, one.slug), draftOf(halves, other.slug), keep)
  if (conflicts.length > 0) {
    throw new EditRefused(`${conflicts.join('\n')}\nSay whose value stands: --keep ${other.slug} or --keep ${one.slug}; or mend one of the files first.`)
  }
  const merged = withComments(file, commentsOf(from.text).map(({ text }) => text), comments)
  const after = new Map<SourceFile, SourceFile | null>([...current].filter(([before, becomes]) => before !== becomes))
  after.set(other.file, merged)
  after.set(one.file, null)
  references.delete(one.file)
  return changeOf(files, after, references, ['The old slug still finds it.', ...remarks])
}

function expectMergeable(one: EntityDraft, other: EntityDraft, keep: string | undefined): void {
  if (one.slug === other.slug) throw new EditRefused(`"${one.slug}" cannot be merged into itself.`)
  if (one.kind.name !== other.kind.name) {
    throw new EditRefused(`"${one.slug}" is of the kind ${one.kind.name}, "${other.slug}" of the kind ${other.kind.name}; expected two of one kind.`)
  }
  if (keep !== undefined && ![one.slug, other.slug].includes(keep)) throw new EditRefused(`--keep is "${keep}"; expected ${one.slug} or ${other.slug}.`)
  for (const { file } of [one, other]) {
    if (isFlow(file, [])) throw new EditRefused(`${file.path} has its keys in braces; expected one key to a line.`)
  }
}

function replace(current: Map<SourceFile, SourceFile>, from: SourceFile, to: SourceFile): void {
  for (const [before, becomes] of current) if (becomes === from) current.set(before, to)
}

function now(current: ReadonlyMap<SourceFile, SourceFile>, file: SourceFile): SourceFile {
  const found = current.get(file)
  if (found === undefined) throw new Error(`${file.path} is not among the files`)
  return found
}

function draftOf(drafts: readonly EntityDraft[], slug: string): EntityDraft {
  const draft = drafts.find((one) => one.slug === slug)
  if (draft === undefined) throw new Error(`${slug} cannot be read any more`)
  return draft
}

/** No comment is lost: those that went with nothing stand at the end. */
function withComments(file: SourceFile, all: readonly string[], carried: readonly string[]): SourceFile {
  const left = [...all]
  for (const comment of carried) left.splice(left.indexOf(comment), left.includes(comment) ? 1 : 0)
  if (left.length === 0) return file
  const eol = lineEnding(file.text)
  const end = file.text.length
  const before = file.text.endsWith('\n') ? '' : eol
  return edited(file, [{ start: end, end, text: `${before}${left.map((comment) => `${comment}${eol}`).join('')}` }])
}
