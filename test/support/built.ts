import { join } from 'node:path'
import { beforeAll } from 'vitest'
import { contentFixture } from './content-fixture.ts'
import { whosaid } from './run-cli.ts'
import { tempFolder } from './temp-folder.ts'

/** Builds the fixture once for a test file, which serves it by processes of its own. */
export function builtFixture(): string {
  const out = join(tempFolder(), 'build')
  beforeAll(async () => {
    const { code, stderr } = await whosaid(['build', '--content', contentFixture().folder, '--out', out])
    if (code !== 0) throw new Error(stderr)
  })
  return out
}
