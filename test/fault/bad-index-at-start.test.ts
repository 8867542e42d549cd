import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, expect, test } from 'vitest'
import { contentFixture } from '../support/content-fixture.ts'
import { whosaid } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const built = join(tempFolder(), 'build')
beforeAll(async () => {
  const { code, stderr } = await whosaid(['build', '--content', contentFixture().folder, '--out', built])
  if (code !== 0) throw new Error(stderr)
})

const spoilBytes = (spoil: (bytes: Buffer) => Uint8Array) => (index: string): void => writeFileSync(index, spoil(readFileSync(index)))
const spoilRows = (sql: string) => (index: string): void => {
  const database = new DatabaseSync(index)
  database.exec(sql)
  database.close()
}

test.concurrent.each<readonly [string, (index: string) => void, RegExp]>([
  ['cut in half', spoilBytes((bytes) => bytes.subarray(0, bytes.length / 2)), /^The index \S+ (?:is damaged|cannot be read)/],
  ['of which one bit is flipped', spoilBytes((bytes) => {
    const at = bytes.lastIndexOf('The union is to blame.')
    bytes[at] = (bytes[at] ?? 0) ^ 1
    return bytes
  }), /^The index \S+ is damaged: its content does not match its version\./],
  ['that is not there', (index) => rmSync(index), /^There is no index at \S+\./],
  ['that is a database of something else', (index) => {
    rmSync(index)
    spoilRows('create table recipe (name text)')(index)
  }, /^The index \S+ cannot be read \(no such table: meta\)\./],
  ['of another version of the model', spoilRows("update meta set value = '999' where key = 'model'"), /^The index \S+ holds model 999; this is Whosaid of model \d+\./],
])('an index %s is refused at start: one line, exit code 1', async (_what, spoil, says) => {
  const folder = join(tempFolder(), 'build')
  mkdirSync(folder)
  copyFileSync(join(built, 'index.sqlite'), join(folder, 'index.sqlite'))
  cpSync(join(built, 'site'), join(folder, 'site'), { recursive: true })
  spoil(join(folder, 'index.sqlite'))
  const { code, stdout, stderr } = await whosaid(['serve', '--from', folder], { env: { PORT: '0' } })
  expect(stderr).toMatch(says)
  expect(stderr).toMatch(/^[^\n]+ Build it(?: anew)?: npm run build\n$/)
  expect([code, stdout]).toEqual([1, ''])
})
