import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []

// Registered once for every test file that imports this: whatever its tests made is gone with it.
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A fresh, empty folder outside the checkout, removed when the test file is through. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-test-'))
  made.push(folder)
  return folder
}
