import { spawnSync } from 'node:child_process'
import { Client } from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { openPostgresCatalog } from '../../packages/server/src/store/postgres/catalog.ts'
import { writeCorpus } from '../bench/corpus.ts'
import { DatabaseServer, given, HOW_TO_GET_ONE } from '../postgres/database-server.ts'
import { contentFixture } from '../support/content-fixture.ts'
import { whosaid } from '../support/run-cli.ts'
import { smallDisk } from '../support/small-disk.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** Room for a new database, for the fixture, and not for the corpus. */
const MEGABYTES = 32
const ARTICLES = 200
const disk = smallDisk(MEGABYTES)
const server = disk === null ? undefined : await DatabaseServer.open()
const missing = disk === null ? ' (needs the right to mount a disk)' : server === undefined ? ` (${HOW_TO_GET_ONE})` : ''

describe.skipIf(missing !== '')(`A database whose disk is full${missing}`, () => {
  afterAll(() => server?.remove())
  const on = async (database: string, ...statements: readonly string[]): Promise<void> => {
    const client = new Client({ connectionString: server!.url(database) })
    await client.connect()
    try {
      for (const statement of statements) await client.query(statement)
    } finally {
      await client.end()
    }
  }

  it('has what was published before, is said to be full, and takes it all once there is room', async () => {
    await on('postgres', `create tablespace small location '${given(disk!)}'`, 'create database small tablespace small')
    const url = server!.url('small')
    const publish = (content: string) => whosaid(['publish', '--content', content, '--database', url])
    expect((await whosaid(['migrate', '--database', url])).code).toBe(0)
    expect((await publish(contentFixture().folder)).code).toBe(0)

    const large = tempFolder()
    writeCorpus(large, { articles: ARTICLES, claims: 20, seed: 1 })
    const { code, stderr } = await publish(large)
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^The database's disk is full \(could not extend file .*: No space left on device\)\. Nothing was changed: what was published before stays as it is\. Make room and publish again\.$/m)])

    const catalog = await openPostgresCatalog({ url, listen: false, pollMs: 50 })
    try {
      const title = async (): Promise<string | undefined> => (await catalog.current.articles(['harbour-fire']))[0]?.title
      expect([catalog.health().publication, await title()]).toEqual([1, 'Fire on the North Quay'])
      expect(spawnSync('mount', ['-o', 'remount,size=256m', disk!]).status).toBe(0)
      expect((await publish(large)).code).toBe(0)
      await expect.poll(() => catalog.health().publication).toBe(2)
      expect(catalog.current.content.articles).toBe(ARTICLES)
    } finally {
      await catalog.close()
    }
  })
})
