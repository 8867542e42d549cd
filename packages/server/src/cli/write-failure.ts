import { shownPath } from './paths.ts'
import { CommandError } from './report.ts'

/** Why a disk takes nothing, by the system's name for it, and what to do. */
const REASONS: Readonly<Record<string, readonly [why: string, advice: string]>> = {
  ENOSPC: ['the disk is full', 'Make room, or give another folder with --out.'],
  EDQUOT: ["the user's share of the disk is used up", 'Make room, or give another folder with --out.'],
  EFBIG: ['a file would be larger than this process may make one', 'Raise that limit (ulimit -f), or build less.'],
  EROFS: ['the disk can only be read', 'Give another folder with --out.'],
  EACCES: ['this user may not write there', 'Build as the user whose folder it is, or give another one with --out.'],
  EPERM: ['this user may not write there', 'Build as the user whose folder it is, or give another one with --out.'],
  EIO: ['the disk failed, or took no more', 'See what the system says of the disk, or give another folder with --out.'],
}

/** The same by SQLite's result codes, https://www.sqlite.org/rescode.html: the lower byte says what matters here. */
const OF_SQLITE: Readonly<Record<number, string>> = { 8: 'EACCES', 10: 'EIO', 13: 'ENOSPC', 14: 'EACCES' }

/** Names that say so even of a file that is not named. */
const OF_WRITING: readonly string[] = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS']

type Failure = NodeJS.ErrnoException & {
  readonly errcode?: number
  /** Eleventy's word for a cause. */
  readonly originalError?: unknown
}

function nameOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { errcode, code = '', path, cause, originalError } = error as Failure
  if (cause !== undefined || originalError !== undefined) return nameOf(cause ?? originalError)
  if (errcode !== undefined) return OF_SQLITE[errcode & 0xff]
  return code in REASONS && (path !== undefined || OF_WRITING.includes(code)) ? code : undefined
}

/** Whether a disk did not take what was written. */
export const isWriteFailure = (error: unknown): boolean => nameOf(error) !== undefined

/**
 * Does something that writes into a build folder and leaves what was there before whole when it cannot.
 * @throws CommandError where the disk does not take it: why, and what to do
 */
export async function writingTo<Result>(folder: string, write: () => Promise<Result>): Promise<Result> {
  // Else the system would end the process where a file gets too large; so it is an error like any other.
  process.on('SIGXFSZ', () => {})
  try {
    return await write()
  } catch (error) {
    const [why, advice] = REASONS[nameOf(error) ?? ''] ?? []
    if (why === undefined) throw error
    throw new CommandError(`Nothing was built: ${shownPath(folder)} could not be written, since ${why}. What was built before is still whole. ${advice}`, { cause: error })
  }
}
