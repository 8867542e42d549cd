import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentFixture, edit, FIRE } from '../support/content-fixture.ts'
import { whosaid } from '../support/run-cli.ts'

const code = 'source-words'
const SOURCE = 'A warehouse on the quay burnt down on Monday night, and nobody knows why.\n\nOn Monday night it rained.\n'
const HASH = '0123456789abcdef'.repeat(4)

async function check(text: string): Promise<{ code: string; message: string }[]> {
  const fixture = contentFixture(edit(FIRE, ['text: A warehouse burnt down on Monday.', `text: ${text}`], [`source:\n  sha256: ${HASH}`, `source:\n  sha256: ${createHash('sha256').update(SOURCE).digest('hex')}`]))
  const cwd = dirname(fixture.folder)
  writeFileSync(join(cwd, 'fire.txt'), SOURCE)
  const { stdout } = await whosaid(['check', '--content', 'content', '--source', 'fire.txt', '--json'], { cwd })
  return (JSON.parse(stdout) as { problems: { code: string; message: string }[] }).problems
}

describe('source-words', () => {
  it('takes seven words in a row, and eight over two paragraphs', async () => {
    expect(await check('The quay burnt down on Monday night; it rained.')).toEqual([])
    expect(await check('Burnt, and nobody knows why on Monday night it rained.')).toEqual([])
  })

  it('refuses eight, however they are set', async () => {
    expect(await check('It was on THE QUAY, burnt down on Monday night.')).toEqual([
      expect.objectContaining({ code, message: '9 words in a row stand in the source: “on the quay burnt down on monday night”; expected the editors’ own.'.replace('9', '8') }) as unknown,
    ])
  })

  it('says which source no article rests on', async () => {
    const cwd = dirname(contentFixture().folder)
    writeFileSync(join(cwd, 'other.txt'), SOURCE)
    expect(await whosaid(['check', '--content', 'content', '--source', 'other.txt'], { cwd })).toMatchObject({ code: 1, stderr: expect.stringContaining('No article that was checked rests on other.txt') as string })
  })
})
