import type { Mark } from '../claim/evidence.ts'
import type { Path, SourceFile } from '../content/source-file.ts'
import type { Problem } from '../problem.ts'
import type { SourceText } from './document.ts'
import { findSpan } from './find.ts'

/** An article's file with its marks turned into anchors, or all reasons why not. */
export interface Anchoring {
  readonly text: string
  /** How many marks became anchors. */
  readonly anchored: number
  readonly problems: readonly Problem[]
  /** Passages to show beside a problem, in the order of the problems. */
  readonly candidates: readonly (readonly string[])[]
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Writes offsets and hashes in place of the words that mark spans. Everything else in the file stays as it is. */
export function anchorFile(file: SourceFile, source: SourceText): Anchoring {
  const edits: Edit[] = fingerprintEdits(file, source)
  const problems: Problem[] = []
  const candidates: (readonly string[])[] = []
  const marks = marksOf(file.data)
  for (const { path, mark } of marks) {
    const found = findSpan(source, mark)
    if ('anchor' in found) {
      const { paragraph, start, end, sha256 } = found.anchor
      edits.push(replacing(file, path, `{ paragraph: ${paragraph}, start: ${start}, end: ${end}, sha256: ${sha256} }`))
      continue
    }
    const position = file.locate(path)
    problems.push({ code: 'unanchored-evidence', file: file.path, message: found.refusal, ...(position && { position }) })
    candidates.push(found.candidates)
  }
  if (problems.length > 0) return { text: file.text, anchored: 0, problems, candidates }
  return { text: apply(file.text, edits), anchored: marks.length, problems, candidates }
}

/** The marks of an article's file, whatever else is still wrong with it. */
function marksOf(data: unknown): { path: Path; mark: Mark }[] {
  return entriesOf(property(data, 'claims')).flatMap(([c, claim]) =>
    entriesOf(property(claim, 'evidence')).flatMap(([e, evidence]): { path: Path; mark: Mark }[] => {
      const { paragraph, from, to, whole } = (evidence ?? {}) as Record<string, unknown>
      const path = ['claims', c, 'evidence', e]
      if (typeof paragraph !== 'number') return []
      if (whole === true) return [{ path, mark: { paragraph, whole } }]
      return typeof from === 'string' && typeof to === 'string' ? [{ path, mark: { paragraph, from, to } }] : []
    }),
  )
}

const property = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined

const entriesOf = (value: unknown): [number, unknown][] => (Array.isArray(value) ? [...value.entries()] : [])

/** Where a fingerprint goes in a file that has none: before the first of the keys that follow it. */
const FOLLOWING = ['sections', 'unnamed', 'notes', 'claims']

function fingerprintEdits(file: SourceFile, { sha256, codePoints, paragraphs }: SourceText): Edit[] {
  const fields = { sha256, length: codePoints.length, paragraphs: paragraphs.length }
  const written = property(file.data, 'source')
  if (written === undefined || written === null) {
    const block = `source:\n${Object.entries(fields).map(([key, value]) => `  ${key}: ${value}\n`).join('')}`
    const next = FOLLOWING.map((key) => file.text.search(new RegExp(`^${key}:`, 'm'))).filter((at) => at !== -1)
    const at = next.length > 0 ? Math.min(...next) : file.text.length
    return [{ start: at, end: at, text: block }]
  }
  return Object.entries(fields).flatMap(([key, value]) =>
    property(written, key) === value || property(written, key) === undefined ? [] : [replacing(file, ['source', key], String(value))],
  )
}

function replacing(file: SourceFile, path: Path, text: string): Edit {
  const range = file.range(path)
  if (range === undefined) throw new Error(`${file.path} has nothing at ${path.join('.')}`)
  return { start: range[0], end: range[1], text }
}

function apply(text: string, edits: readonly Edit[]): string {
  let edited = text
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => b.start - a.start)) {
    edited = edited.slice(0, start) + replacement + edited.slice(end)
  }
  return edited
}
