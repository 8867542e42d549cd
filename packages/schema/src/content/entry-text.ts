import type { Reading } from './reading.ts'

type Entry = NonNullable<Reading['entry']>

/** An entry as JSON: its claims, where it has any, by themselves after all the rest. */
export interface EntryText {
  readonly json: Uint8Array
  /** Bytes of the claims' JSON at the end; 0 without claims. */
  readonly claims: number
}

export function entryText(entry: Entry): EntryText {
  if (!('claims' in entry)) return { json: Buffer.from(JSON.stringify(entry)), claims: 0 }
  const { claims, ...rest } = entry
  const last = Buffer.from(JSON.stringify(claims))
  return { json: Buffer.concat([Buffer.from(JSON.stringify(rest)), last]), claims: last.length }
}

/** The entry that a text is of. Claims are most of it, and few articles are asked for theirs where little changed: they are parsed when first asked for. */
export function entryOf(json: Uint8Array, claims: number): Entry {
  const end = json.byteLength - claims
  const rest = parsed(json.subarray(0, end)) as object
  if (claims === 0) return rest as Entry
  let text: Uint8Array | undefined = json.subarray(end)
  let made: unknown
  return Object.defineProperty(rest, 'claims', {
    enumerable: true,
    get() {
      if (text !== undefined) made = parsed(text)
      text = undefined
      return made
    },
  }) as Entry
}

const parsed = (json: Uint8Array): unknown => JSON.parse(Buffer.from(json.buffer, json.byteOffset, json.byteLength).toString())
