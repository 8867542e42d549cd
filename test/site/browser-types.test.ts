import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { REPOSITORY } from '../support/real-content.ts'

it('the scripts for browsers are well typed, against the browser’s own types', () => {
  const tsc = join(REPOSITORY, 'node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', 'packages/site/browser'], { cwd: REPOSITORY, encoding: 'utf8' })
  expect(stdout).toBe('')
})
