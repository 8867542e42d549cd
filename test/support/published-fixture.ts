import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll } from 'vitest'
import { indexIn } from '../../packages/server/src/index/catalog.ts'
import { publishIndex } from '../../packages/server/src/index/publish.ts'
import { fixtureModel } from './content-fixture.ts'
import { tempFolder } from './temp-folder.ts'

/** A page that is worth compressing. */
export const PAGE = `<!DOCTYPE html><title>Fire on the North Quay</title>${'<p>The warehouse burnt down.'.repeat(200)}\n`

/** The fixture's index with a site of one page, made once for a test file, which serves it by processes of its own. */
export function publishedFixture(): string {
  const out = tempFolder()
  beforeAll(async () => {
    mkdirSync(join(out, 'site'))
    writeFileSync(join(out, 'site/index.html'), PAGE)
    await publishIndex(fixtureModel(), indexIn(out))
  })
  return out
}
