import type { Model, Store } from '@whosaid/schema'
import { Client, type QueryResultRow } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openPostgresCatalog, type PostgresCatalog } from '../../packages/server/src/store/postgres/catalog.ts'
import { migrateDatabase } from '../../packages/server/src/store/postgres/migrate.ts'
import { publishModel } from '../../packages/server/src/store/postgres/publish/publish.ts'
import { edit, FIRE, fixtureModel } from '../support/content-fixture.ts'
import { DatabaseServer, HOW_TO_GET_ONE } from './database-server.ts'

const retitled = (title: string): Model => fixtureModel(edit(FIRE, ['title: Fire on the North Quay', `title: ${title}`]))
const titleIn = async (store: Store): Promise<string | undefined> => (await store.articles(['harbour-fire']))[0]?.title

const missing = inject('postgresPort') === 0
describe.skipIf(missing)(`Servers${missing ? ` (${HOW_TO_GET_ONE})` : ''}`, () => {
  let primary: DatabaseServer
  let replica: DatabaseServer
  const catalogs: PostgresCatalog[] = []
  const open = async (options: Partial<Parameters<typeof openPostgresCatalog>[0]> = {}): Promise<PostgresCatalog> => {
    const catalog = await openPostgresCatalog({ url: primary.url(), pollMs: 50, ...options })
    catalogs.push(catalog)
    return catalog
  }
  const onReplica = async <Row extends QueryResultRow>(text: string): Promise<Row[]> => {
    const client = new Client({ connectionString: replica.url() })
    await client.connect()
    try {
      return (await client.query<Row>(text)).rows
    } finally {
      await client.end()
    }
  }

  beforeAll(async () => {
    primary = (await DatabaseServer.open())!
    await migrateDatabase(primary.url())
    await publishModel(primary.url(), retitled('First'))
    replica = await primary.replica()
  })
  afterAll(async () => {
    await Promise.all(catalogs.map((catalog) => catalog.close()))
    await replica.remove()
    await primary.remove()
  })

  it('turn to a new version at once by listening, and soon by asking; who began with the former one goes on with it', async () => {
    const [listening, asking] = [await open({ pollMs: 60_000 }), await open({ listen: false })]
    const former = listening.current
    expect(await titleIn(former)).toBe('First')
    await publishModel(primary.url(), retitled('Second'))
    await expect.poll(() => titleIn(listening.current), { timeout: 2000, interval: 10 }).toBe('Second')
    await expect.poll(() => titleIn(asking.current), { timeout: 2000, interval: 10 }).toBe('Second')
    expect(await titleIn(former)).toBe('First')
    expect(listening.versions()).toEqual([listening.current.content.version, former.content.version])
    expect(await listening.at(former.content.version)).toBe(former)
    expect(await listening.at(listening.current.content.version)).toBe(listening.current)
  })

  it('read replicas, never a version that their replica lacks, and the primary when there is none', async () => {
    const catalog = await open({ replicas: [replica.url()] })
    const before = await titleIn(catalog.current)
    await onReplica('select pg_wal_replay_pause()')
    const { number } = await publishModel(primary.url(), retitled('Third'))
    await expect.poll(() => catalog.health().replicaLag).toEqual([1])
    expect([await titleIn(catalog.current), catalog.health().publication]).toEqual([before, number - 1])

    await onReplica('select pg_wal_replay_resume()')
    await expect.poll(() => catalog.health().publication).toBe(number)
    const connected = async (): Promise<boolean> => (await onReplica("select 1 from pg_stat_activity where application_name = 'whosaid' and pid <> pg_backend_pid()")).length > 0
    expect([await titleIn(catalog.current), await connected()]).toEqual(['Third', true])

    await replica.stop('SIGQUIT')
    expect(await titleIn(catalog.current)).toBe('Third')
    await expect.poll(() => catalog.health()).toMatchObject({ answering: true, replicaLag: [null] })
    await replica.start()
    await expect.poll(() => catalog.health().replicaLag, { timeout: 5000 }).toEqual([0])
    expect(await titleIn(catalog.current)).toBe('Third')
  })

  it('at an address that a promoted replica took over, go back from a version that it had not received, and take another one under the same number', async () => {
    await replica.stop()
    const { number } = await publishModel(primary.url(), retitled('Lost'))
    const catalog = await open({ listen: false })
    expect([await titleIn(catalog.current), catalog.health().publication]).toEqual(['Lost', number])

    await primary.stop('SIGQUIT')
    await replica.start()
    await replica.promote()
    await replica.moveTo(primary.port)
    await expect.poll(() => catalog.health(), { timeout: 5000 }).toMatchObject({ answering: true, publication: number - 1 })
    expect(await titleIn(catalog.current)).toBe('Third')

    expect(await publishModel(primary.url(), retitled('Instead'))).toMatchObject({ number, published: true })
    await expect.poll(() => catalog.health().publication, { timeout: 5000 }).toBe(number)
    expect(await titleIn(catalog.current)).toBe('Instead')
  })
})
