import { spawnSync } from 'node:child_process'
import { afterAll } from 'vitest'
import { tempFolder } from './temp-folder.ts'

const mounted: string[] = []
afterAll(() => {
  for (const folder of mounted) spawnSync('umount', ['--lazy', folder])
})

/** A small disk of its own; null where this user may not mount one. */
export function smallDisk(megabytes: number): string | null {
  if (process.platform !== 'linux') return null
  const folder = tempFolder()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status !== 0) return null
  mounted.push(folder)
  return folder
}
