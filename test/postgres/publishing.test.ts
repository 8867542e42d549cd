import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { expect, it } from 'vitest'
import { contentVersion, digestsOf, type Model } from '@whosaid/schema'
import { openPostgresCatalog } from '../../packages/server/src/store/postgres/catalog.ts'
import { migrateDatabase } from '../../packages/server/src/store/postgres/migrate.ts'
import { prunePublications } from '../../packages/server/src/store/postgres/prune.ts'
import { publishModel } from '../../packages/server/src/store/postgres/publish/publish.ts'
import { VERSIONED } from '../../packages/server/src/store/postgres/publish/write.ts'
import { edit, FIRE, fixtureModel } from '../support/content-fixture.ts'
import { realModel } from '../support/real-content.ts'
import { whosaid } from '../support/run-cli.ts'
import { newsroomModel } from '../store/corpora.ts'
import { currentRows } from './current-rows.ts'
import { describeWithDatabase, type Database } from './database.ts'

const retitled = (title: string): Model => fixtureModel(edit(FIRE, ['title: Fire on the North Quay', `title: ${title}`]))
const NEWSROOM_CONTENT = fileURLToPath(new URL('../newsroom/content', import.meta.url))
const versionOf = (model: Model): string => contentVersion(digestsOf(model))

describeWithDatabase('Making tables', (database) => {
  it('happens once, run twice or by several at once', async () => {
    const all = await Promise.all([1, 2, 3].map(() => migrateDatabase(database.url)))
    expect(all.flat()).toEqual(['0001-index', '0002-uncompressed'])
    expect(await migrateDatabase(database.url)).toEqual([])
    expect(await database.query('select number from head')).toEqual([{ number: 0 }])
  })
}, { migrated: false })

const indexesOf = (database: Database): Promise<{ indexname: string; indexdef: string }[]> =>
  database.query("select indexname, indexdef from pg_indexes where schemaname = 'public' order by indexname")

describeWithDatabase('Publishing for the first time', (database) => {
  it('leaves every index that the tables were made with', async () => {
    const before = await indexesOf(database)
    expect(before.length).toBeGreaterThan(30)
    await publishModel(database.url, fixtureModel())
    expect(await indexesOf(database)).toEqual(before)
  })
})

describeWithDatabase('Publishing', (database) => {
  it('the same content again makes no version', async () => {
    const first = await publishModel(database.url, fixtureModel())
    expect(first).toMatchObject({ published: true, version: versionOf(fixtureModel()) })
    expect(await publishModel(database.url, fixtureModel())).toEqual({ ...first, published: false, rows: 0 })
  })

  it('over records that were stored otherwise writes all of them anew', async () => {
    const { number, version } = await publishModel(database.url, fixtureModel())
    const once = await currentRows(database)
    await database.query('update publication set model = model - 1')
    await database.query("update claim set record = '{}'")
    expect(await publishModel(database.url, fixtureModel())).toMatchObject({ number: number + 1, version, published: true })
    expect(await currentRows(database)).toEqual(once)
    const catalog = await openPostgresCatalog({ url: database.url, listen: false })
    expect(catalog.versions()).toEqual([version])
    await catalog.close()
  })

  it('a changed title writes that article and nothing else', async () => {
    await publishModel(database.url, fixtureModel())
    const { number, rows } = await publishModel(database.url, retitled('Blaze on the North Quay'))
    const written = await Promise.all(VERSIONED.map(async (table) => [table, (await database.query(`select 1 from ${table} where since = $1`, [number])).length] as const))
    const byTable = Object.fromEntries(written.filter(([, count]) => count > 0))
    expect(byTable).toMatchObject({ article: 1, document: 1 })
    expect(Object.keys(byTable).filter((table) => ['claim', 'entity', 'about', 'evidence', 'quantity', 'attribution'].includes(table))).toEqual([])
    expect(rows).toBeLessThan(20)
  })

  it('step by step leaves the rows that publishing at once does', async () => {
    const [fixture, real, newsroom] = [fixtureModel(), realModel(), newsroomModel()]
    await publishModel(database.url, fixture)
    const once = await currentRows(database)
    for (const model of [newsroom, retitled('Another title'), real, newsroom, fixture]) await publishModel(database.url, model)
    expect(await currentRows(database)).toEqual(once)
  })

  it('an entity by another name lets claims about it be found by that name', async () => {
    const model = fixtureModel()
    const renamed = { ...model, entities: model.entities.map((entity) => (entity.slug === 'dock-union' ? { ...entity, name: 'Stevedores Guild' } : entity)) }
    await publishModel(database.url, model)
    const before = await database.store(model)
    const after = await database.store(renamed)
    const filter = { text: 'stevedores' }
    expect(await before.counts([{ listing: 'claim', filter }])).toEqual([0])
    expect(await after.counts([{ listing: 'claim', filter }])).toEqual(await before.counts([{ listing: 'claim', filter: { text: '"Dock Union"' } }]))
  })

  it('by several at once takes turns, and each version stays whole', async () => {
    const models = ['One', 'Two', 'Three', 'Four'].map(retitled)
    const done = await Promise.all(models.map((model) => publishModel(database.url, model)))
    expect(new Set(done.map(({ number }) => number)).size).toBe(4)
    for (const [index, { number, version }] of done.entries()) {
      const rows = await database.query<{ title: string }>("select title from article where slug = 'harbour-fire' and since <= $1 and until > $1", [number])
      expect(rows.map(({ title }) => title)).toEqual([['One', 'Two', 'Three', 'Four'][index]])
      expect(version).toBe(versionOf(models[index]!))
    }
  })

  it('killed on the way leaves what was published before', async () => {
    const { number } = await publishModel(database.url, retitled('Before'))
    // Holds what the publisher writes first, so that it is killed in the middle.
    const blocker = new Client({ connectionString: database.url })
    await blocker.connect()
    await blocker.query('begin')
    await blocker.query('lock table claim in access exclusive mode')
    const command = fileURLToPath(new URL('../../packages/server/bin/whosaid.js', import.meta.url))
    const publisher = spawn(process.execPath, [command, 'publish', '--content', NEWSROOM_CONTENT], { env: { ...process.env, DATABASE_URL: database.url }, stdio: 'ignore' })
    const isWaiting = async (): Promise<boolean> => (await database.query("select 1 from pg_stat_activity where datname = current_database() and application_name = 'whosaid publish' and wait_event_type = 'Lock'")).length > 0
    await expect.poll(isWaiting, { timeout: 10_000 }).toBe(true)
    publisher.kill('SIGKILL')
    await once(publisher, 'exit')
    await blocker.query('rollback')
    await blocker.end()
    expect(await database.query('select number from head')).toEqual([{ number }])
    expect(await publishModel(database.url, retitled('After'))).toMatchObject({ number: number + 1, published: true })
  })

  it('on a full disk leaves what was published before, and says so', async () => {
    const { number } = await publishModel(database.url, retitled('While there was room'))
    await database.query(`create function full_disk() returns trigger language plpgsql as $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`)
    await database.query('create trigger full_disk before insert on document execute function full_disk()')
    const { code, stderr } = await whosaid(['publish', '--content', NEWSROOM_CONTENT], { env: { DATABASE_URL: database.url } })
    await database.query('drop function full_disk cascade')
    expect([code, stderr]).toEqual([1, "The database's disk is full (could not extend file: No space left on device). Nothing was changed: what was published before stays as it is. Make room and publish again.\n"])
    expect(await database.query('select number from head')).toEqual([{ number }])
  })

  it('is forgotten by pruning, all but what is kept', async () => {
    const { number, version } = await publishModel(database.url, retitled('Last but one'))
    await publishModel(database.url, retitled('Last'))
    const current = await currentRows(database)
    const { publications, rows } = await prunePublications(database.url, 1)
    expect([publications, rows > 0]).toEqual([number - 1, true])
    expect(await currentRows(database)).toEqual(current)
    const left = await Promise.all(VERSIONED.map((table) => database.query(`select 1 from ${table} where until <= $1`, [number])))
    expect(left.flat()).toEqual([])
    const catalog = await openPostgresCatalog({ url: database.url, listen: false })
    expect(catalog.versions()).toEqual([versionOf(retitled('Last')), version])
    expect((await (await catalog.at(version))?.articles(['harbour-fire']))?.[0]?.title).toBe('Last but one')
    expect(await catalog.at('0'.repeat(32))).toBeUndefined()
    await catalog.close()
  })
})
