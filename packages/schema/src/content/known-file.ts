import { lstatSync } from 'node:fs'
import { draftOf, type Draft } from './drafts.ts'
import type { ListedFile } from './list.ts'
import { textOf } from './read.ts'
import type { Reading } from './reading.ts'
import { soundFile, unreadableFile, type SourceFile } from './source-file.ts'

/** Which bytes a file has, as far as its name's entry in the folder tells: size, times of change in milliseconds, number of the file. */
export type Stamp = readonly [size: number, modified: number, changed: number, inode: number]

/** A content file that was read, now or by an earlier build. */
export interface KnownFile {
  readonly listed: ListedFile
  /** Taken before it was read; nothing where there was no file any more. */
  readonly stamp: Stamp | undefined
  /** When the stamp was taken, in milliseconds since 1970. */
  readonly seen: number
  readonly reading: Reading
  readonly file: SourceFile
  readonly draft: Draft | undefined
}

/** The coarsest clock of a file system that is still in use, FAT's, has steps of two seconds. */
const CLOCK_STEP_MS = 2000

/** A file that was read. Its text is not kept: it is read again where a place in it is asked for. */
export function knownFile(listed: ListedFile, stamp: Stamp | undefined, seen: number, reading: Reading): KnownFile {
  const { entry, sha256 } = reading
  const file = sha256 === null ? unreadableFile(listed) : soundFile(listed, () => textOf(listed).text ?? '')
  return { listed, stamp, seen, reading, file, draft: entry === null ? undefined : draftOf(file, entry) }
}

/** What the file system says of a file now. */
export function stampOf({ location }: ListedFile): Stamp | undefined {
  const stat = lstatSync(location, { throwIfNoEntry: false })
  return stat === undefined ? undefined : [stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino]
}

/**
 * Whether a file can be taken to hold what it held, without a look at it. One that was changed in the moment before it was read may have
 * been changed again in the same moment: nothing but its bytes can tell.
 */
export function isUntouched({ stamp, seen }: KnownFile, now: Stamp | undefined): boolean {
  if (stamp === undefined || now === undefined) return false
  return stamp.every((part, index) => part === now[index]) && Math.max(stamp[1], stamp[2]) < seen - CLOCK_STEP_MS
}
