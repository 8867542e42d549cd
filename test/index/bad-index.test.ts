import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, describe, expect, it } from 'vitest'
import { BadIndex, loadIndex } from '../../packages/server/src/index/load.ts'
import { publishIndex } from '../../packages/server/src/index/publish.ts'
import { fixtureModel } from '../support/content-fixture.ts'
import { modelOf } from '../support/records.ts'
import { tempFolder } from '../support/temp-folder.ts'

const model = fixtureModel()
const whole = join(tempFolder(), 'index.sqlite')
beforeAll(async () => {
  await publishIndex(model, whole)
})

/** A copy of the index, spoilt. */
function spoilt(spoil: (bytes: Buffer) => Uint8Array): string {
  const path = join(tempFolder(), 'index.sqlite')
  writeFileSync(path, spoil(readFileSync(whole)))
  return path
}

function placesOf(bytes: Buffer, part: Uint8Array): number[] {
  const places: number[] = []
  for (let at = bytes.indexOf(part); at !== -1; at = bytes.indexOf(part, at + part.length)) places.push(at)
  return places
}

function spoiltBySql(sql: string): string {
  const path = join(tempFolder(), 'index.sqlite')
  copyFileSync(whole, path)
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
  return path
}

/** As if nobody had written to it since it was built: the number of its transactions is set back. */
function asBuilt(path: string): string {
  const bytes = readFileSync(path)
  bytes.writeUInt32BE(1, 24)
  bytes.writeUInt32BE(1, 92)
  writeFileSync(path, bytes)
  return path
}

const refusal = async (path: string): Promise<Error> => {
  const error: unknown = await loadIndex(path).then(() => new Error('was loaded'), (thrown: unknown) => thrown)
  if (!(error instanceof Error)) throw new TypeError('no error was thrown')
  return error
}

describe('an index that cannot be served', () => {
  it('is refused when it is not there, without making one', async () => {
    const folder = tempFolder()
    const error = await refusal(join(folder, 'index.sqlite'))
    expect(error).toBeInstanceOf(BadIndex)
    expect(error.message).toBe(`There is no index at ${join(folder, 'index.sqlite')}. Build it: npm run build`)
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([['nothing', 0], ['a hundred bytes', 100], ['half', 0.5], ['all but the last page', 0.95]])('is refused when %s is left of it', async (_name, part) => {
    const error = await refusal(spoilt((bytes) => bytes.subarray(0, part < 1 ? Math.floor(bytes.length * part) : part)))
    expect(error).toBeInstanceOf(BadIndex)
    expect(error.message).toMatch(/Build it anew: npm run build$|holds model unknown/)
  })

  it('is refused when one bit of a text that is served is flipped', async () => {
    const path = spoilt((bytes) => {
      // The rows hold the text too, before the packed form.
      const at = bytes.lastIndexOf('The union is to blame.')
      expect(at).toBeGreaterThan(0)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      return bytes
    })
    const error = await refusal(path)
    expect(error).toBeInstanceOf(BadIndex)
    expect(error.message).toBe(`The index ${path} is damaged: its content does not match its version. Build it anew: npm run build`)
  })

  it('is never served with a bit flipped anywhere, and never ends in another error', async () => {
    const size = readFileSync(whole).length
    const places = Array.from({ length: 60 }, (_, index) => Math.floor((index * size) / 60) + (index * 7) % 90)
    const outcomes = await Promise.all(places.map(async (at) => {
      const path = spoilt((bytes) => {
        bytes[at] = (bytes[at] ?? 0) ^ 4
        return bytes
      })
      return loadIndex(path).then(({ columns }) => modelOf(columns), (error: unknown) => error)
    }))
    // A flipped bit in the free space of a page changes nothing of the content.
    expect(outcomes.filter((outcome) => !(outcome instanceof BadIndex) && !isDeepStrictEqual(outcome, model))).toEqual([])
    expect(outcomes.some((outcome) => outcome instanceof BadIndex)).toBe(true)
  })

  it('is refused when a packed section is damaged, empty or not there', async () => {
    const database = new DatabaseSync(whole, { readOnly: true })
    const sections = database.prepare('select name, data from packed').all() as { name: string; data: Uint8Array }[]
    database.close()
    expect(sections.length).toBeGreaterThan(50)
    for (const { name, data } of sections.filter(({ data: held }) => held.length > 40)) {
      const path = spoilt((bytes) => {
        // Pages that SQLite left on its way may hold a copy.
        const places = placesOf(bytes, data.subarray(0, 24))
        expect(`${name}: ${places.length > 0}`).toBe(`${name}: true`)
        for (const at of places) bytes[at + 12] = (bytes[at + 12] ?? 0) ^ 16
        return bytes
      })
      expect([name, await refusal(path)]).toEqual([name, expect.any(BadIndex)])
    }
    expect(await refusal(asBuilt(spoiltBySql("delete from packed where name = 'claim.kind'")))).toBeInstanceOf(BadIndex)
    expect(await refusal(asBuilt(spoiltBySql("update packed set data = x'' where name = 'claim.kind'")))).toBeInstanceOf(BadIndex)
    expect(await refusal(asBuilt(spoiltBySql("update packed set data = 'text' where name = 'claim.kind'")))).toBeInstanceOf(BadIndex)
    expect(await refusal(asBuilt(spoiltBySql('drop table packed')))).toBeInstanceOf(BadIndex)
  })

  it('is refused when its content is said to be of another version', async () => {
    const error = await refusal(asBuilt(spoiltBySql("update meta set value = 'f' where key = 'version'")))
    expect(error.message).toMatch(/is damaged: its content does not match its version/)
  })

  it('is refused when something was appended to it, or its last page is gone', async () => {
    expect(await refusal(spoilt((bytes) => Buffer.concat([bytes, bytes.subarray(0, 4096)])))).toBeInstanceOf(BadIndex)
    expect(await refusal(spoilt((bytes) => bytes.subarray(0, -4096)))).toBeInstanceOf(BadIndex)
  })

  it('is refused when it is text, or a database of something else', async () => {
    expect(await refusal(spoilt(() => Buffer.from('Not a database, only a file of the same name.\n'.repeat(200))))).toBeInstanceOf(BadIndex)
    expect(await refusal(spoilt(() => Buffer.alloc(0)))).toBeInstanceOf(BadIndex)
    expect(await refusal(spoiltBySql('drop table claim'))).toBeInstanceOf(BadIndex)
  })

  it('is refused when it is a folder', async () => {
    const path = join(tempFolder(), 'index.sqlite')
    mkdirSync(path)
    expect(await refusal(path)).toBeInstanceOf(BadIndex)
  })

  it('is refused when another version of the model wrote it, which it names', async () => {
    const error = await refusal(spoiltBySql("update meta set value = '999' where key = 'model'"))
    expect(error).toBeInstanceOf(BadIndex)
    expect(error.message).toMatch(/holds model 999; this is Whosaid of model \d+\. Build it anew: npm run build$/)
  })

  it('is refused when a row is missing or another version is claimed', async () => {
    expect(await refusal(spoiltBySql('delete from about where position = 1'))).toBeInstanceOf(BadIndex)
    expect(await refusal(spoiltBySql("update meta set value = 'f' where key = 'version'"))).toBeInstanceOf(BadIndex)
    expect(await refusal(spoiltBySql("update entity set fields = '{' where slug = 'ada-stone'"))).toBeInstanceOf(BadIndex)
  })
})
