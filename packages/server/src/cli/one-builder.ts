import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { shownPath } from './paths.ts'
import { CommandError } from './report.ts'

/**
 * Does something in a build folder as its only builder. SQLite's lock on an empty file stands for the folder: the operating
 * system takes it back from whoever dies, so that a killed build never locks out the next.
 * @throws CommandError when another process is building there
 */
export async function asOnlyBuilder<Result>(folder: string, build: () => Promise<Result>): Promise<Result> {
  mkdirSync(folder, { recursive: true })
  const lock = new DatabaseSync(resolve(folder, '.lock'))
  try {
    try {
      lock.exec('begin exclusive')
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error
      throw new CommandError(`Another build is writing to ${shownPath(folder)}. Wait until it is done, or give another folder with --out.`)
    }
    return await build()
  } finally {
    lock.close()
  }
}

const SQLITE_BUSY = 5
