import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Model } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { loadIndex } from '../../packages/server/src/index/load.ts'
import { publishIndex } from '../../packages/server/src/index/publish.ts'
import { fixtureModel } from '../support/content-fixture.ts'
import { modelOf } from '../support/records.ts'
import { tempFolder } from '../support/temp-folder.ts'

const model = fixtureModel()
/** Two claims of one key, which the index cannot hold: found only once the rows are written. */
const broken: Model = { ...model, claims: [...model.claims, ...model.claims.slice(0, 1)] }

describe('writing an index', () => {
  it('that fails leaves the former file as it was, and nothing beside it', async () => {
    const folder = tempFolder()
    const path = join(folder, 'index.sqlite')
    await publishIndex(model, path)
    const before = readFileSync(path)
    await expect(publishIndex(broken, path)).rejects.toThrow(/UNIQUE/)
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(folder)).toEqual(['index.sqlite'])
  })

  it('that fails where there was none leaves none', async () => {
    const folder = tempFolder()
    await expect(publishIndex(broken, join(folder, 'index.sqlite'))).rejects.toThrow(/UNIQUE/)
    expect(readdirSync(folder)).toEqual([])
  })

  it('that fails because a folder is in its place leaves nothing beside it', async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'index.sqlite', 'x'), { recursive: true })
    await expect(publishIndex(model, join(folder, 'index.sqlite'))).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|directory/)
    expect(readdirSync(folder)).toEqual(['index.sqlite'])
  })

  it('takes what an interrupted writer of the same number left behind', async () => {
    const folder = tempFolder()
    const path = join(folder, 'index.sqlite')
    writeFileSync(`${path}.${process.pid}.new`, 'half a file')
    await publishIndex(model, path)
    expect(modelOf((await loadIndex(path)).columns)).toEqual(model)
    expect(readdirSync(folder)).toEqual(['index.sqlite'])
  })

  it('never shows a reader half a file', async () => {
    const path = join(tempFolder(), 'index.sqlite')
    await publishIndex(model, path)
    const writing = publishIndex({ ...model, claims: model.claims.slice(0, 5) }, path)
    const seen = await Promise.all(Array.from({ length: 10 }, async () => (await loadIndex(path)).columns.tables.claim.size))
    await writing
    expect(seen.filter((count) => count !== 9 && count !== 5)).toEqual([])
  })
})
