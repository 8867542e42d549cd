import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHttpServer, listen } from '../packages/server/src/http/server.ts'
import { catalogOf } from '../packages/server/src/index/catalog.ts'
import { memoryStore } from '../packages/server/src/store/memory/store.ts'
import { realModel, REPOSITORY } from './support/real-content.ts'
import { tempFolder } from './support/temp-folder.ts'

const [, section = ''] = readFileSync(`${REPOSITORY}docs/querying.md`, 'utf8').split('## Citing an answer')
const commands = [...section.matchAll(/```sh\n(.*?)```/gs)].map(([, command = '']) => command)

describe('citing an answer, as the guide says', () => {
  let server: Server
  let url: string
  const store = memoryStore(realModel())

  beforeAll(async () => {
    const catalog = catalogOf(store)
    server = createHttpServer({ catalog: () => catalog, site: REPOSITORY, report: () => {} })
    url = await listen(server, 0, '127.0.0.1')
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('reads the versions, asks by them for good, and is refused one that is not kept', async () => {
    const script = commands.join('\necho\n').replaceAll('http://localhost:4000', url)
    const { stdout } = await promisify(execFile)('bash', ['-euc', script], { cwd: tempFolder() })
    const answers = stdout.split('\n').filter((line) => line.startsWith('{')).map((line): unknown => JSON.parse(line))

    expect(commands).toHaveLength(3)
    expect(answers[0]).toEqual({ data: { claims: { totalCount: 4 } } })
    expect(answers[1]).toEqual(answers[0])
    expect(stdout).toMatch(/^cache-control: public, max-age=31536000, immutable/im)
    expect(stdout).toMatch(/^etag: "/im)
    expect(stdout).toContain(store.content.version)
    const contradicted = await fetch(`${url}/graphql?query={content{version}}&version=${store.content.version}`, { headers: { 'x-content-version': '0'.repeat(32) } })
    expect(await contradicted.json()).toEqual({ data: { content: { version: store.content.version } } })
    expect(answers[2]).toMatchObject({ errors: [{ extensions: { code: 'VERSION_NOT_KEPT', kept: [store.content.version] } }] })
  })
})
