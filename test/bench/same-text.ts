import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageRecord, PageRecords } from './page-records.ts'

/** What is printed in words of the page's own, or is an address, is not compared. */
const NOT_TEXT = new Set(['path', 'kind', 'mode', 'type', 'direction', 'approximation', 'assertion', 'edtf', 'language', 'previous', 'next', 'measure', 'of', 'related', 'facts', 'attribution'])

/** Pages of each type that are compared, and entries of a list on a page. */
const SAMPLE = 25
const ENTRIES = 5

/** Texts of the data that a built site does not show on their pages, as "path: text". */
export function missingText(site: string, { article, claim, entity }: PageRecords): string[] {
  return [article, claim, entity].flatMap((records) => {
    const step = Math.max(1, Math.floor(records.length / SAMPLE))
    return records.filter((_record, index) => index % step === 0).flatMap((record) => missingOn(site, record))
  })
}

function missingOn(site: string, record: PageRecord): string[] {
  const shown = textOf(readFileSync(join(site, record.path, 'index.html'), 'utf8'))
  const { title: _title, ...rest } = record
  return [...textsIn(rest)].filter((text) => !shown.includes(flat(text))).map((text) => `${record.path}: ${text}`)
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const item of value.slice(0, ENTRIES)) yield* textsIn(item)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) if (!NOT_TEXT.has(key)) yield* textsIn(part)
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

function textOf(html: string): string {
  const text = html.replaceAll(/<[^>]*>/g, '').replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    return hex === undefined ? (ENTITIES[name ?? ''] ?? whole) : String.fromCodePoint(Number.parseInt(hex, 16))
  })
  return flat(text)
}
