import { readdirSync, readFileSync, statSync, chmodSync } from 'node:fs'
import { join } from 'node:path'
import { loadContent } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { contentFixture, put, type Change } from '../support/content-fixture.ts'
import { whosaid } from '../support/run-cli.ts'

const BEN = 'people/ben-okoro.yaml'
const fixture = (...changes: readonly Change[]) => {
  const { folder } = contentFixture(...changes)
  return { folder, cwd: join(folder, '..'), ben: () => readFileSync(join(folder, BEN), 'utf8') }
}

describe('whosaid fmt', () => {
  it('lays out all files, writes what editors complete from, and changes nothing the second time', async () => {
    const { folder, cwd } = fixture()
    const before = loadContent(folder)
    const first = await whosaid(['fmt', '--content', 'content'], { cwd })
    expect(first.code).toBe(0)
    expect(first.stderr).toMatch(/content\/people\/ben-okoro\.yaml\n[^]*content\/\.schema\/slugs\.json\n\d+ of these written\.\n$/)
    expect(loadContent(folder)).toEqual(before)
    expect(await whosaid(['fmt', '--content', 'content'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '14 files, laid out already.\n' })
    expect(await whosaid(['fmt', '--check', '--content', 'content'], { cwd })).toMatchObject({ code: 0 })
    expect(readdirSync(join(folder, 'people')).filter((name) => !name.endsWith('.yaml'))).toEqual([])
  })

  it('lays out the files it is given and no others', async () => {
    const { folder, cwd, ben } = fixture(put(BEN, '\uFEFFdescription: D\r\nname: Ben\r\n'))
    const ada = readFileSync(join(folder, 'people/ada-stone.yaml'), 'utf8')
    chmodSync(join(folder, BEN), 0o640)
    expect(await whosaid(['fmt', `content/${BEN}`], { cwd })).toMatchObject({ code: 0 })
    expect(ben()).toBe('# yaml-language-server: $schema=../.schema/person.json\nname: Ben\ndescription: D\n')
    expect(statSync(join(folder, BEN)).mode & 0o777).toBe(0o640)
    expect(readFileSync(join(folder, 'people/ada-stone.yaml'), 'utf8')).toBe(ada)
  })

  it('with --check writes nothing, names what is to be written, and ends with 1', async () => {
    const { folder, cwd, ben } = fixture()
    await whosaid(['fmt', '--content', 'content'], { cwd })
    const { folder: other } = fixture()
    expect(await whosaid(['fmt', '--check', '--json', '--content', other])).toMatchObject({ code: 1, stdout: expect.stringContaining('ben-okoro.yaml') as string })
    expect(readFileSync(join(other, BEN), 'utf8')).toBe('name: Ben Okoro\n')
    expect(readdirSync(other)).not.toContain('.schema')
    expect(ben()).toContain('$schema=../.schema/person.json')
    expect(readdirSync(join(folder, '.schema'))).toContain('slugs.json')
  })

  it('changes no file when one cannot be read, and says why with its place', async () => {
    const { cwd, ben, folder } = fixture(put('people/cora-lind.yaml', 'name: "Cora\n'))
    const { code, stderr } = await whosaid(['fmt', '--content', 'content'], { cwd })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^content\/people\/cora-lind\.yaml:\d:\d+ {2}invalid-yaml {2}Missing closing "quote/)
    expect(ben()).toBe('name: Ben Okoro\n')
    expect(readdirSync(folder)).not.toContain('.schema')
  })
})
