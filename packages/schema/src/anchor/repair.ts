import type { ArticleDraft } from '../content/drafts.ts'
import { scalar } from '../edit/scalar.ts'
import { replacing, spliced, type Edit } from '../edit/splice.ts'
import type { SourceText } from './document.ts'
import type { Fate } from './relocate.ts'
import { fingerprintEdits } from './write.ts'

export interface Repaired {
  readonly text: string
  /** What the editor still has to look at, a sentence each. */
  readonly remarks: readonly string[]
}

/**
 * An article's file with anchors moved to where they are proposed, and with the source's fingerprint, since from then on it rests on that.
 * Paragraph numbers of sections and furniture move as the anchors around them do. Everything else stays as it is.
 * @param accepted - of the fates of all the article's anchors those to be written
 */
export function repairedFile({ file, entry }: ArticleDraft, fates: readonly Fate[], accepted: readonly Fate[], source: SourceText): Repaired {
  const edits: Edit[] = fingerprintEdits(file, source)
  for (const { claim, index, now } of accepted) {
    const c = entry.claims.findIndex(({ slug }) => slug === claim)
    if (now === null || c === -1) throw new Error(`no anchor is proposed for ${claim}`)
    const path = ['claims', c, 'evidence', index]
    for (const key of ['paragraph', 'start', 'end'] as const) edits.push(replacing(file, [...path, key], String(now[key])))
    edits.push(replacing(file, [...path, 'sha256'], scalar(now.sha256)))
  }
  const moved = paragraphMoves(fates)
  const remarks: string[] = []
  const renumber = (path: (string | number)[], what: string, paragraph: number): void => {
    const now = moved(paragraph)
    if (now === undefined || now < 1 || now > source.paragraphs.length) remarks.push(`Where paragraph ${paragraph}, ${what}, is now cannot be told: look at its number.`)
    else if (now !== paragraph) edits.push(replacing(file, path, String(now)))
  }
  entry.sections.forEach(({ slug, paragraph }, index) => renumber(['sections', index, 'paragraph'], `where the section "${slug}" begins`, paragraph))
  entry.source.furniture.forEach((paragraph, index) => renumber(['source', 'furniture', index], 'furniture', paragraph))
  return { text: spliced(file.text, edits), remarks }
}

/** The number that a paragraph has now, by how far the anchors before and after it have moved; nothing where they disagree. */
function paragraphMoves(fates: readonly Fate[]): (paragraph: number) => number | undefined {
  const certain = fates.flatMap(({ fate, was, now }) => (now !== null && (fate === 'holds' || fate === 'moved') ? [{ was: was.paragraph, by: now.paragraph - was.paragraph }] : []))
  const moves = certain.toSorted((a, b) => a.was - b.was)
  return (paragraph) => {
    const before = moves.findLast(({ was }) => was <= paragraph)
    const after = moves.find(({ was }) => was >= paragraph)
    const by = before?.by ?? after?.by
    return by === undefined || (after !== undefined && before !== undefined && after.by !== before.by) ? undefined : paragraph + by
  }
}
