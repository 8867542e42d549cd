import { crc32 } from 'node:zlib'
import { knownFile, type KnownFile, type Stamp } from './known-file.ts'
import { entryText, type EntryText } from './entry-text.ts'
import type { ListedFile } from './list.ts'
import { readingFrom, type ReadingHead } from './threads.ts'

/** Keeps the manifest from one build to the next, as bytes. It can be lost: then everything is read again. */
export interface ManifestStore {
  /** What was kept, or nothing. */
  read(): Buffer | undefined
  /** Takes the place of what was kept before, whole or not at all. */
  write(parts: readonly Uint8Array[]): void
}

/** What was read. */
export interface Manifest {
  /** By folder and slug. */
  readonly files: ReadonlyMap<string, KnownFile>
  /** Their entries' texts, by folder and slug. */
  readonly texts: ReadonlyMap<string, EntryText>
  /** Whether nothing was wrong with the content as a whole. */
  readonly sound: boolean
}

/** All but the entries, in the order in which these follow. */
interface Head {
  /** Of all that an entry depends on beside its file; another's are not read. */
  readonly code: string
  readonly sound: boolean
  readonly crc: number
  readonly files: readonly (readonly [folder: string, slug: string, stamp: Stamp, seen: number, reading: ReadingHead])[]
}

export const keyOf = ({ folder, slug }: Pick<ListedFile, 'folder' | 'slug'>): string => `${folder}/${slug}`

/** A line of JSON, and after it every entry's text. Files with problems are left out: they are read again to say so. */
export function manifestBytes({ files, texts: known, sound }: Manifest, code: string): Uint8Array[] {
  const kept = [...files.values()].flatMap(({ listed, stamp, seen, reading: { entry, ...rest } }) =>
    entry === null || rest.findings.length > 0 || stamp === undefined ? [] : [{ listed, stamp, seen, rest, text: known.get(keyOf(listed)) ?? entryText(entry) }])
  const texts = kept.map(({ text }) => text.json)
  const head: Head = {
    code,
    sound,
    crc: texts.reduce((crc, text) => crc32(text, crc), 0),
    files: kept.map(({ listed: { folder, slug }, stamp, seen, rest, text: { json, claims } }) => [folder, slug, stamp, seen, { ...rest, length: json.length, claims }]),
  }
  return [Buffer.from(`${JSON.stringify(head)}\n`), ...texts]
}

/**
 * What a manifest says of the files that are there now.
 * @returns nothing for one that is damaged or was written by other code
 */
export function readManifest(bytes: Buffer, listed: ReadonlyMap<string, ListedFile>, code: string): Manifest | undefined {
  try {
    const end = bytes.indexOf('\n')
    const head = JSON.parse(bytes.toString('utf8', 0, end)) as Head
    const entries = bytes.subarray(end + 1)
    if (head.code !== code || crc32(entries) !== head.crc) return undefined
    const files = new Map<string, KnownFile>()
    const texts = new Map<string, EntryText>()
    let at = 0
    let gone = false
    for (const [folder, slug, stamp, seen, reading] of head.files) {
      const json = entries.subarray(at, (at += reading.length))
      const key = keyOf({ folder, slug })
      const file = listed.get(key)
      if (file === undefined) {
        gone = true
        continue
      }
      files.set(key, knownFile(file, stamp, seen, readingFrom(reading, json)))
      texts.set(key, { json, claims: reading.claims })
    }
    return { files, texts, sound: head.sound && !gone }
  } catch {
    // Not what `manifestBytes` writes.
    return undefined
  }
}
