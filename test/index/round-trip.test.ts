import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Model } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { loadIndex } from '../../packages/server/src/index/load.ts'
import { publishIndex } from '../../packages/server/src/index/publish.ts'
import { versionOf } from '../../packages/server/src/index/version.ts'
import { fixtureModel } from '../support/content-fixture.ts'
import { modelOfRows } from '../support/index-rows.ts'
import { modelOf } from '../support/records.ts'
import { realModel } from '../support/real-content.ts'
import { tempFolder } from '../support/temp-folder.ts'

const EMPTY: Model = { articles: [], entities: [], sources: [], claims: [] }

describe.each([['the fixture', fixtureModel], ["the repository's content", realModel], ['nothing', () => EMPTY]])('an index of %s', (_name, made) => {
  it('gives back the very model, packed and in rows', async () => {
    const [model, path] = [made(), join(tempFolder(), 'index.sqlite')]
    await publishIndex(model, path)
    const { content, columns } = await loadIndex(path)
    expect(content.version).toBe(versionOf(model))
    expect(modelOf(columns)).toEqual(model)
    expect(modelOfRows(path)).toEqual(model)
  })

  it('is the same bytes from two cold builds, wherever they are written', async () => {
    const paths = [join(tempFolder(), 'index.sqlite'), join(tempFolder(), 'deep', 'er', 'other.sqlite')]
    // Each from files read anew.
    for (const path of paths) {
      await publishIndex(made(), path)
    }
    const [one, other] = paths.map((path) => readFileSync(path))
    expect(other?.equals(one ?? Buffer.of())).toBe(true)
  })

  it('is one file, of no write-ahead log, with nothing beside it', async () => {
    const folder = tempFolder()
    const path = join(folder, 'index.sqlite')
    await publishIndex(made(), path)
    await loadIndex(path)
    expect(readdirSync(folder)).toEqual(['index.sqlite'])
    const database = new DatabaseSync(path, { readOnly: true })
    expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'delete' })
    expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
    database.close()
  })
})

it('takes the place of a former index, whatever that was', async () => {
  const path = join(tempFolder(), 'index.sqlite')
  await publishIndex(fixtureModel(), path)
  await publishIndex(EMPTY, path)
  expect(modelOf((await loadIndex(path)).columns)).toEqual(EMPTY)
})
