import type { Mark } from '../claim/evidence.ts'
import type { Path, SourceFile } from '../content/source-file.ts'
import { replacing, spliced, type Edit } from '../edit/splice.ts'
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

const NO_MARK = { refusal: 'The mark is not paragraph, from and to: a number and two texts, in quotation marks where YAML would read them as something else.', candidates: [] }

/** Writes offsets and hashes in place of the words that mark spans. Everything else in the file stays as it is. */
export function anchorFile(file: SourceFile, source: SourceText): Anchoring {
  const edits: Edit[] = fingerprintEdits(file, source)
  const problems: Problem[] = []
  const candidates: (readonly string[])[] = []
  const marks = marksOf(file.data)
  for (const { path, mark } of marks) {
    const found = mark === undefined ? NO_MARK : findSpan(source, mark)
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
  return { text: spliced(file.text, edits), anchored: marks.length, problems, candidates }
}

/** A mark as it stands in a file; nothing where its words are no text. */
interface Marked {
  readonly path: Path
  readonly mark: Mark | undefined
}

/** The marks of an article's file, whatever else is still wrong with it. */
function marksOf(data: unknown): Marked[] {
  return entriesOf(property(data, 'claims')).flatMap(([c, claim]) =>
    entriesOf(property(claim, 'evidence')).flatMap(([e, evidence]): Marked[] => {
      const { paragraph, from, to, whole } = (evidence ?? {}) as Record<string, unknown>
      if (from === undefined && to === undefined && whole !== true) return []
      return [{ path: ['claims', c, 'evidence', e], mark: markOf(paragraph, from, to, whole) }]
    }),
  )
}

function markOf(paragraph: unknown, from: unknown, to: unknown, whole: unknown): Mark | undefined {
  if (typeof paragraph !== 'number') return undefined
  if (whole === true) return { paragraph, whole }
  return typeof from === 'string' && typeof to === 'string' ? { paragraph, from, to } : undefined
}

const property = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined

const entriesOf = (value: unknown): [number, unknown][] => (Array.isArray(value) ? [...value.entries()] : [])

/** Where a fingerprint goes in a file that has none: before the first of the keys that follow it. */
const FOLLOWING = ['sections', 'unnamed', 'notes', 'claims']

/** What writes a source's fingerprint, length and number of paragraphs into an article's file. */
export function fingerprintEdits(file: SourceFile, { sha256, codePoints, paragraphs }: SourceText): Edit[] {
  const fields = { sha256, length: codePoints.length, paragraphs: paragraphs.length }
  const block = (values: object): string => Object.entries(values).map(([key, value]) => `  ${key}: ${value}\n`).join('')
  const written = property(file.data, 'source')
  const range = file.range(['source'])
  if (range === undefined) return [insertion(file.text, beforeFollowing(file.text), `source:\n${block(fields)}`)]
  // `source:` with nothing behind it: what it lacks goes on the lines below.
  if (typeof written !== 'object' || written === null) return [{ start: range[0], end: range[1], text: `\n${block(fields).trimEnd()}` }]

  const missing = Object.entries(fields).filter(([key]) => property(written, key) === undefined)
  const wrong = Object.entries(fields).filter(([key, value]) => property(written, key) !== undefined && property(written, key) !== value)
  const flow = file.text[range[0]] === '{'
  const indent = ' '.repeat(range[0] - (file.text.lastIndexOf('\n', range[0] - 1) + 1))
  const added = missing.map(([key, value]) => (flow ? `${key}: ${value}, ` : `${key}: ${value}\n${indent}`)).join('')
  const start = flow ? range[0] + 1 : range[0]
  return [
    ...(added === '' ? [] : [{ start, end: start, text: flow ? ` ${added.trimEnd()}` : added }]),
    ...wrong.map(([key, value]) => replacing(file, ['source', key], String(value))),
  ]
}

function beforeFollowing(text: string): number {
  const next = FOLLOWING.map((key) => text.search(new RegExp(`^${key}:`, 'm'))).filter((at) => at !== -1)
  return next.length > 0 ? Math.min(...next) : text.length
}

/** Lines put in at a place, on lines of their own. */
function insertion(text: string, at: number, lines: string): Edit {
  return { start: at, end: at, text: at > 0 && text[at - 1] !== '\n' ? `\n${lines}` : lines }
}
