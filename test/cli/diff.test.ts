import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { desk, type Desk } from '../support/desk.ts'

/** A desk whose content is committed, and then changed. */
function revised(): Desk {
  const at = desk()
  at.git('init', '-q')
  at.git('add', '-A')
  at.git('commit', '-qm', 'First')
  const fire = at.read('articles/harbour-fire.yaml')
  at.write('articles/harbour-fire.yaml', fire
    .replace('text: Two fifths of the storage burnt.', 'text: Two thirds of the storage burnt.')
    .replace('value: 34000', 'value: 35000')
    .replace('- { source: harbour-board }', '- { source: harbour-board, inferred: true }')
    .replace('when: 2014/..', 'when: 2015/..')
    .replace('start: 800, end: 900', 'start: 800, end: 890')
    .replace('type: DISPUTES', 'type: QUALIFIES'))
  at.write('people/ada-stone.yaml', at.read('people/ada-stone.yaml').replace('[Stone,', '[Ada,'))
  at.write('topics/wind.yaml', 'name: Wind\n')
  return at
}

describe('whosaid diff', () => {
  it('says what changed between a commit and the folder, by record and in words', async () => {
    const { code, stdout, stderr } = await revised().run('diff', 'HEAD')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe(`Entities
  ~ person ada-stone
      + aliases: Ada
      - aliases: Stone
  + topic wind  Wind

Claims
  ~ harbour-fire/area-burnt
      ~ text: Two [-fifths-]{+thirds+} of the storage burnt.
      ~ attribution: harbour-fire/byline (REPORTER) → harbour-board (INDIRECT_SPEECH{+, inferred+})
      ~ quantities: share: 40% (storage burnt), of [-34-]{+35+},000 mi² (storage on the quay)
      ~ quantities: area: [-34-]{+35+},000 mi² (storage on the quay)
      ~ quantities: area: about 13,600 mi² (storage burnt), from 40% (storage burnt) and [-34-]{+35+},000 mi² (storage on the quay)
  ~ harbour-fire/cranes-unsafe
      ~ when: since [-2014-]{+2015+} ([-2014-]{+2015+}/..)
  ~ harbour-fire/union-blamed
      ~ relations: [-DISPUTES-]{+QUALIFIES+} harbour-inquiry/no-culprit
  ~ harbour-fire/cost-of-repair
      ~ evidence: paragraph 8, 800 to [-900-]{+890+}

6 records: 5 changed, 1 added.
`)
  })

  it('shows a rename and a merge as such, and no reference that they rewrote', async () => {
    const at = revised()
    at.git('commit', '-qam', 'Second')
    at.git('add', '-A')
    at.git('commit', '-qm', 'Third')
    for (const words of [['rename', 'ada-stone', 'ada-smith'], ['rename', 'harbour-fire', 'the-blaze'], ['rename', 'harbour-inquiry/deaths', 'the-dead'], ['merge', 'dock-union', 'into', 'city-council']]) {
      expect(await at.run(...words)).toMatchObject({ code: 0 })
    }
    at.git('add', '-A')
    at.git('commit', '-qm', 'Fourth')
    const { stdout } = await at.run('diff', 'HEAD~1', 'HEAD')
    expect(stdout).toBe(`Articles
  > harbour-fire renamed the-blaze  Fire on the North Quay

Entities
  > person ada-stone renamed ada-smith  Ada Stone
  ~ organization city-council
      + aliases: Dock Union
      + aliases: Straße der Hafenarbeiter
  > organization dock-union merged into city-council

Claims
  > harbour-inquiry/deaths renamed harbour-inquiry/the-dead  At least three people died.

5 records: 3 renamed, 1 changed, 1 merged.
`)
    expect((await at.run('diff', 'HEAD', 'HEAD')).stdout).toBe('Nothing changed in the content from HEAD to HEAD.\n')
  })

  it('writes Markdown that shows what was said as it was said', async () => {
    const at = revised()
    at.write('topics/wind.yaml', 'name: "*Wind* <b>"\n')
    const { stdout } = await at.run('diff', 'HEAD', '--markdown')
    expect(stdout).toContain('## Content: HEAD → the working folder\n\n6 records: 5 changed, 1 added.\n\n### Entities\n')
    expect(stdout).toContain('- **topic wind** added: \\*Wind\\* \\<b\\>\n')
    expect(stdout).toContain('  - text: Two ~~fifths~~**thirds** of the storage burnt.\n')
  })

  it('gives both values as JSON', async () => {
    const { stdout } = await revised().run('diff', 'HEAD', '--json')
    const { changes } = JSON.parse(stdout) as { changes: { key: string; facts: unknown[] }[] }
    expect(changes.find(({ key }) => key === 'harbour-fire/cranes-unsafe')).toEqual({
      type: 'claim', change: 'changed', key: 'harbour-fire/cranes-unsafe', formerKey: null, kind: null, title: 'The cranes had long been unsafe.',
      facts: [{ aspect: 'date', path: 'when', before: { edtf: '2014/..', basis: null }, after: { edtf: '2015/..', basis: null } }],
    })
  })

  it('says that there is no such revision, or what is wrong with its content', async () => {
    const at = revised()
    expect(await at.run('diff', 'nowhere')).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Git has no content at "nowhere": .*\n$/) as string })
    expect(await at.run('diff', '--output=x')).toMatchObject({ code: 1 })
    writeFileSync(join(at.cwd, 'content/topics/wind.yaml'), 'nme: Wind\n')
    at.git('add', '-A')
    at.git('commit', '-qm', 'Bad')
    expect(await at.run('diff', 'HEAD', 'HEAD~1')).toMatchObject({ code: 1, stderr: expect.stringMatching(/^HEAD:content\/topics\/wind\.yaml:1:1 {2}/) as string })
    expect(await at.run('diff', 'HEAD', '--json', '--markdown')).toEqual({ code: 1, stderr: '', stdout: '{\n  "error": "Expected --markdown or --json, not both."\n}\n' })
  })
})
