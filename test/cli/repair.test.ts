import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { anchorFile, parseSourceFile } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { whosaid, type CliResult } from '../support/run-cli.ts'
import { SOURCE, TEXT } from '../support/source-document.ts'
import { tempFolder } from '../support/temp-folder.ts'

const WRITTEN = `# Written by hand
title: Fire   # three blanks
language: en
recorded: 2021-06-01
summary: A fire.
source:
  furniture: [ 2 ]
sections:
  - { slug: why, title: Why, paragraph: 5 }
claims:
  - slug: broke-out
    text: In own words.
    kind: REPORT
    evidence:
      - { paragraph: 1, whole: true }   # the lead
  - slug: rust
    text: In own words.
    kind: REPORT
    evidence:
      - { paragraph: 3, from: “The cranes, to: Stone said. }
      - paragraph: 3
        from: They were
        to: came.
  - slug: saw
    text: In own words.
    kind: REPORT
    evidence: [ { paragraph: 4, whole: true }, { paragraph: 5, whole: true } ]
`

interface Desk {
  readonly cwd: string
  readonly article: () => string
  readonly repair: (...more: string[]) => Promise<CliResult>
}

/** An article anchored on the source, and that source in another edition as `fire.txt`. */
function desk(edition: string): Desk {
  const cwd = tempFolder()
  mkdirSync(join(cwd, 'content/articles'), { recursive: true })
  const file = join(cwd, 'content/articles/fire.yaml')
  writeFileSync(file, anchorFile(parseSourceFile({ path: 'fire.yaml', folder: 'articles', slug: 'fire' }, WRITTEN).file, SOURCE).text)
  writeFileSync(join(cwd, 'annotated.txt'), TEXT)
  writeFileSync(join(cwd, 'fire.txt'), edition)
  return {
    cwd,
    article: () => readFileSync(file, 'utf8'),
    repair: (...more) => whosaid(['verify', 'fire.txt', '--content', 'content', '--repair', ...more], { cwd }),
  }
}

const MOVED = `A new first line.\n${TEXT}`
const CHANGED = MOVED.replace('rust when I came', 'rusty when I came')
const verifying = (cwd: string): Promise<CliResult> => whosaid(['verify', 'fire.txt', '--content', 'content'], { cwd })

describe('whosaid verify --repair', () => {
  it('proposes where anchors are, and writes nothing by itself', async () => {
    const { article, repair } = desk(MOVED)
    const before = article()
    const { code, stdout, stderr } = await repair()
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('fire.txt is a changed copy of the source of articles/fire. Of 5 anchors 5 stand elsewhere.\n')
    expect(stderr).toContain('broke-out, span 1: the same text, elsewhere\n  was  paragraph 1, 0 to 59  its 59 characters are known by their hash alone\n  now  paragraph 2, 18 to 77  ⟦Fire broke out')
    expect(stderr).toMatch(/5 anchors fail; nothing was written\. --apply writes those whose text is unchanged\.\n$/)
    expect(article()).toBe(before)
  })

  it('writes them with --apply and keeps everything else; the article then rests on the file', async () => {
    const { cwd, article, repair } = desk(MOVED)
    const before = article()
    expect(await repair('--apply')).toMatchObject({ code: 0, stderr: expect.stringMatching(/articles\/fire rests on fire\.txt now; 5 anchors were moved\.\n$/) as string })
    const blank = (text: string): string => text.replaceAll(/\d+/g, 'n').replaceAll(/\b[0-9a-fn]{20,}\b/g, 'hash').replaceAll(/sha256: \S+/g, 'sha256: hash')
    expect(blank(article())).toBe(blank(before))
    expect(article()).toContain('furniture: [ 3 ]')
    expect(article()).toContain('title: Why, paragraph: 6 }')
    expect((await verifying(cwd)).stderr).toMatch(/fingerprint {2}matches\n {2}anchors {6}5 of 5 hold/)
    expect(readdirSync(join(cwd, 'content/articles'))).toEqual(['fire.yaml'])
    expect(await repair()).toMatchObject({ code: 0, stderr: 'fire.txt is the source of articles/fire. Of 5 anchors 5 hold.\n' })
  })

  it('writes changed text only when it is told so', async () => {
    const { cwd, article, repair } = desk(CHANGED)
    const first = await repair('--apply')
    expect(first.code).toBe(1)
    expect(first.stderr).toContain('rust, span 2: another text where it stood: look at it')
    expect(first.stderr).toMatch(/4 anchors were moved\.\n1 anchor fails still\. Look at the 1 whose text has changed[^]*--apply all writes them\.\n$/)
    expect((await verifying(cwd)).stderr).toContain('anchors      4 of 5 hold')
    expect(article()).toContain('}   # the lead\n')

    const other = desk(CHANGED)
    expect((await other.repair('--apply', 'all')).code).toBe(0)
    expect((await verifying(other.cwd)).stderr).toContain('anchors      5 of 5 hold')
  })

  it('shows both texts where the former file is given, and takes no other for it', async () => {
    const { repair } = desk(CHANGED)
    const { stderr } = await repair('--was', 'annotated.txt')
    expect(stderr).toContain('⟦They were rust when I came.⟧”\n  now  paragraph 4, ')
    expect(stderr).toContain('⟦They were rusty when I came.⟧”\n')
    expect(await repair('--was', 'fire.txt')).toMatchObject({ code: 1, stderr: expect.stringContaining('fire.txt is not the source as it was annotated') as string })
  })

  it('tells a wrong text from a changed one and then proposes nothing', async () => {
    const { article, repair } = desk('Something else altogether.\n\nNot a word of it.\n')
    const before = article()
    expect(await repair()).toMatchObject({ code: 1, stderr: expect.stringMatching(/^fire\.txt is the source of no article: /) as string })
    expect(await repair('--article', 'fire', '--apply', 'all')).toMatchObject({
      code: 1, stderr: 'fire.txt is another text than the source of articles/fire, not a changed copy of it: of 5 anchors only 0 can be found in it. Nothing was written.\n',
    })
    expect(article()).toBe(before)
  })

  it('writes the fingerprint of a file in which every anchor holds', async () => {
    const { cwd, repair } = desk(`${TEXT}\n`)
    expect(await repair()).toMatchObject({ code: 1, stderr: expect.stringMatching(/Every anchor holds, but the fingerprint is another; nothing was written\. --apply writes it\.\n$/) as string })
    expect((await repair('--apply')).code).toBe(0)
    expect((await verifying(cwd)).stderr).toContain('fingerprint  matches')
  })

  it('says what has to be marked anew where a passage is gone', async () => {
    const { cwd, article, repair } = desk(MOVED.replace('Why the fire? “Nobody asked', 'End.'))
    const before = article()
    const { code, stderr } = await repair('--apply')
    expect(code).toBe(1)
    expect(stderr).toContain('saw, span 2: cannot be found')
    // It would end past the end of the file: such content does not compile.
    expect(stderr).toMatch(/anchor-outside-source[^]*nothing was written\. Mark what is lost anew by its words \(paragraph, from, to\), take out source\.sha256, and run whosaid anchor; then repair the rest\.\n$/)
    expect(article()).toBe(before)

    // As it advises.
    const file = join(cwd, 'content/articles/fire.yaml')
    writeFileSync(file, before.replace(/ {2}sha256: \S+\n/, '').replace(/, (\{ paragraph: 5, start.*?\})/, ', { paragraph: 6, whole: true }'))
    expect(await whosaid(['anchor', 'fire.txt', '--content', 'content', '--article', 'fire'], { cwd })).toMatchObject({ code: 0 })
    expect(await repair('--apply')).toMatchObject({ code: 0 })
    expect((await verifying(cwd)).stderr).toContain('anchors      5 of 5 hold')
  })

  it('gives everything as JSON', async () => {
    const { stdout, code } = await desk(MOVED).repair('--json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ article: 'fire', sameFile: false, share: 1, written: false, failing: 5, anchors: expect.arrayContaining([expect.objectContaining({ claim: 'broke-out', index: 0, fate: 'moved', was: expect.objectContaining({ start: 0 }) as unknown, now: expect.objectContaining({ start: 18 }) as unknown })]) as unknown })
  })

  it('takes its options only with --repair', async () => {
    const { cwd } = desk(MOVED)
    expect(await whosaid(['verify', 'fire.txt', '--content', 'content', '--apply'], { cwd })).toMatchObject({ code: 1, stderr: '--was and --apply go with --repair.\n' })
    expect(await whosaid(['verify', 'fire.txt', '--content', 'content', '--repair', '--apply', 'some'], { cwd })).toMatchObject({ code: 1, stderr: '--apply is "some"; expected nothing behind it, or "all".\n' })
  })
})
