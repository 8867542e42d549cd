import { chmodSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { put } from '../support/content-fixture.ts'
import { desk } from '../support/desk.ts'

describe('whosaid rename', () => {
  it('prints what it changes and changes it; the content is right afterwards', async () => {
    const at = desk()
    expect(await at.run('rename', 'ada-stone', 'ada-smith')).toEqual({ code: 0, stdout: '', stderr: `ada-stone is renamed ada-smith:
  content/articles/harbour-fire.yaml  2 references
  content/events/quay-fire.yaml       1 reference
  content/people/ada-stone.yaml       becomes content/people/ada-smith.yaml
The old slug still finds it.
3 files changed.
` })
    expect(await at.run('check')).toMatchObject({ code: 0, stderr: '14 files, no problems.\n' })
    expect(Object.keys(at.all())).not.toContain('people/ada-stone.yaml')
  })

  it('changes nothing in a dry run', async () => {
    const at = desk()
    const before = at.all()
    const { code, stderr } = await at.run('rename', 'harbour-fire', 'quay-fire', '--type', 'article', '--dry-run')
    expect([code, stderr.split('\n').at(-2)]).toEqual([0, 'Dry run: nothing was written.'])
    expect(at.all()).toEqual(before)
  })

  it('says it as JSON, and takes a claim by its whole new address too', async () => {
    const at = desk()
    const { code, stdout, stderr } = await at.run('rename', 'harbour-fire/warehouse-burnt', 'harbour-fire/burnt-down', '--json')
    expect([code, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toEqual({
      renamed: { from: 'harbour-fire/warehouse-burnt', to: 'harbour-fire/burnt-down' },
      files: [
        { file: 'content/articles/harbour-fire.yaml', becomes: 'content/articles/harbour-fire.yaml', references: 1 },
        { file: 'content/events/quay-fire.yaml', becomes: 'content/events/quay-fire.yaml', references: 1 },
      ],
      remarks: ['The old slug still finds it.'], written: true,
    })
  })

  it('keeps byte order mark, line ends and mode of a file', async () => {
    const at = desk(put('people/ben-okoro.yaml', '\uFEFF# Ben\r\nname: Ben Okoro\r\n'))
    chmodSync(join(at.cwd, 'content/articles/harbour-fire.yaml'), 0o600)
    expect((await at.run('rename', 'ben-okoro', 'ben')).code).toBe(0)
    expect(at.read('people/ben.yaml')).toBe('\uFEFF# Ben\r\nname: Ben Okoro\r\nformerly: [ben-okoro]\r\nid: ben-okoro\r\n')
    expect(statSync(join(at.cwd, 'content/articles/harbour-fire.yaml')).mode & 0o777).toBe(0o600)
  })

  it('refuses a slug that is taken, and content with problems, and then writes nothing', async () => {
    const at = desk()
    const before = at.all()
    expect(await at.run('rename', 'ada-stone', 'port-union')).toEqual({ code: 1, stdout: '', stderr: '"port-union" was the entity "dock-union" and still finds it; expected a slug that nothing has or had.\nNothing was written.\n' })
    expect(await at.run('rename', 'ada-stone', '../up')).toMatchObject({ code: 1, stderr: expect.stringContaining('"../up" is no slug') as string })
    expect(at.all()).toEqual(before)
    writeFileSync(join(at.cwd, 'content/people/bad.yaml'), 'nam: x\n')
    expect(await at.run('rename', 'ada-stone', 'ada')).toMatchObject({ code: 1, stderr: expect.stringMatching(/unknown-key[^]*2 problems in 1 file\.\n$/) as string })
    expect(at.read('people/ada-stone.yaml')).toBe(before['people/ada-stone.yaml'])
  })

  it('explains itself with an example and its exit codes', async () => {
    const { stdout } = await desk().run('rename', '--help')
    expect(stdout).toMatch(/Exits with 1 [^]*Examples:\n {2}whosaid rename /)
  })
})
