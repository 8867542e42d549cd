import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { indexIn } from '../../packages/server/src/index/catalog.ts'
import { publishIndex } from '../../packages/server/src/index/publish.ts'
import { modelOf } from '../bench/model.ts'
import { REPOSITORY } from '../support/real-content.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** Of a claim with everything that hangs on it, its share of articles, entities and indexes included: half as much again as was measured. */
const BYTES_PER_CLAIM_AT_MOST = 6000

it('holds a claim in no more memory than before', async () => {
  const build = tempFolder()
  const model = modelOf({ articles: 100, claims: 20, seed: 1 })
  await publishIndex(model, indexIn(build))
  const printed = execFileSync(process.execPath, ['--expose-gc', join(REPOSITORY, 'test/guard/memory-of.ts'), build], { encoding: 'utf8' })
  const [bytes = Number.NaN, claims = 0] = printed.split(' ').map(Number)
  expect(claims).toBe(2000)
  expect(Math.round(bytes / claims), 'bytes per claim in memory: profile what the store holds; where more is meant, raise the bound here and say why').toBeLessThan(BYTES_PER_CLAIM_AT_MOST)
})
