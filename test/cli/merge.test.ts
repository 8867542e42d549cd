import { describe, expect, it } from 'vitest'
import { put } from '../support/content-fixture.ts'
import { desk } from '../support/desk.ts'

describe('whosaid merge', () => {
  it.each([[['dock-union', 'into', 'city-council']], [['dock-union', 'city-council']]])('makes one of two: %j', async (words) => {
    const at = desk()
    const { code, stderr } = await at.run('merge', ...words)
    expect([code, stderr]).toEqual([0, `dock-union is merged into city-council:
  content/articles/harbour-fire.yaml           2 references
  content/events/quay-fire.yaml                1 reference
  content/organizations/city-council.yaml      its own entry
  content/organizations/dock-union.yaml        is taken away
The old slug still finds it.
4 files changed.
`.replaceAll(/^( {2}\S+) +/gm, (_, file: string) => file.padEnd('  content/organizations/city-council.yaml'.length + 2))])
    expect(at.read('organizations/city-council.yaml')).toContain('formerly: [dock-union, port-union]\n')
    expect(await at.run('check')).toMatchObject({ code: 0, stderr: '13 files, no problems.\n' })
  })

  it('changes nothing in a dry run, and says it as JSON', async () => {
    const at = desk()
    const before = at.all()
    const { stdout } = await at.run('merge', 'dock-union', 'into', 'city-council', '--dry-run', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ merged: { from: 'dock-union', into: 'city-council' }, written: false, files: expect.arrayContaining([{ file: 'content/organizations/dock-union.yaml', becomes: null, references: 0 }]) as unknown })
    expect(at.all()).toEqual(before)
  })

  it.each([
    [['ada-stone', 'into', 'dock-union'], /^"ada-stone" is of the kind person, "dock-union" of the kind organization; expected two of one kind\.\nNothing was written\.\n$/],
    [['ada-stone', 'into', 'ada-stone'], /cannot be merged into itself/],
    [['ada-ston', 'into', 'ada-stone'], /There is no entity "ada-ston"\. Did you mean "ada-stone"\?/],
    [['harbour-fire/deaths', 'into', 'ada-stone'], /only entities are merged/],
    [['ada-stone', 'ben-okoro', 'cora-lind'], /expected: whosaid merge A into B/],
    [['the-gazette', 'into', 'harbour-board'], /^"partOf": harbour-board has "city-council", the-gazette "dock-union"\.\nSay whose value stands: --keep/],
  ])('refuses %j and writes nothing', async (words, message) => {
    const at = desk(put('organizations/the-gazette.yaml', 'name: The Gazette\npartOf: dock-union\n'))
    const before = at.all()
    const { code, stderr } = await at.run('merge', ...words)
    expect(code).toBe(1)
    expect(stderr).toMatch(message)
    expect(at.all()).toEqual(before)
  })

  it('shows what would be wrong afterwards in the file as it would be', async () => {
    const at = desk(put('organizations/the-gazette.yaml', 'name: The Gazette\npartOf: harbour-board\n'))
    const { code, stderr } = await at.run('merge', 'the-gazette', 'into', 'city-council')
    expect(code).toBe(1)
    expect(stderr).toMatch(/containment-cycle[^]*\| partOf: harbour-board[^]*The content would have these problems afterwards; nothing was written\.\n$/)
  })
})
