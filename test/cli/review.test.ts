import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentFixture } from '../support/content-fixture.ts'
import { whosaid } from '../support/run-cli.ts'

const TEXT = 'Second fire\n\n“We saw the smoke over the roofs of the town at noon,” said Marta Keel on Monday.\n'

async function desk() {
  const cwd = dirname(contentFixture().folder)
  writeFileSync(join(cwd, 'fire.txt'), TEXT)
  await whosaid(['draft', 'fire.txt', '--content', 'content', '--published', '2031-05-14', '--slug', 'second-fire'], { cwd })
  const path = 'content/articles/second-fire.yaml'
  return {
    read: () => readFileSync(join(cwd, path), 'utf8'),
    review: (...lines: string[]) => whosaid(['review', path, '--source', 'fire.txt'], { cwd, input: `${lines.join('\n')}\n` }),
    run: (...args: string[]) => whosaid(args, { cwd }),
  }
}

/** Title and summary come first, then the claim's guesses: text, kind, attribution, uttered. */
const FIRST = ['a', 'c', 'Smoke was seen.']

describe('whosaid review', () => {
  it('shows each guess with its reason and its passage, and leaves nothing open when all are decided', async () => {
    const { review, read, run } = await desk()
    const { code, stderr } = await review(...FIRST, 'c', 'Smoke was seen at midday.', 'a', 'a', 'a')
    expect(code).toBe(0)
    expect(stderr).toContain('p2-1 · text')
    expect(stderr).toContain('▸We saw the smoke over the roofs of the town at noon◂,” said Marta Keel')
    expect(stderr).toContain('because: Marta Keel, by the verb “say”')
    expect(stderr).toContain('No guess is left in content/articles/second-fire.yaml')
    expect(read()).toContain('text: Smoke was seen at midday.')
    expect(read()).not.toMatch(/todo:|#>/)
    expect((await run('check', 'content/articles/second-fire.yaml')).code).toBe(0)
  })

  it('goes on where it was left', async () => {
    const { review, read } = await desk()
    expect((await review('a', 'q')).stderr).toMatch(/guesses left\. The review goes on from here/)
    expect(read()).not.toContain('title: taken')
    expect((await review('q')).stderr).toMatch(/^\nThe file · summary/)
  })

  it('takes a decision back', async () => {
    const { review, read } = await desk()
    const before = read()
    expect((await review('u', 'a', 'u', 'q')).stderr).toContain('Nothing to undo')
    expect(read()).toBe(before)
  })

  it('drops a key, or the whole claim', async () => {
    const { review, read } = await desk()
    await review(...FIRST, 's', 's', 'd', 'q')
    expect(read()).not.toContain('attribution')
    expect(read()).toContain('p2-1')
    await review('w')
    expect(read()).not.toContain('p2-1')
  })

  it.each([
    ['words of the source', ['c', 'We saw the smoke over the roofs of the town'], /words in a row stand in the source/],
    ['nothing as a text', ['a'], /nothing to accept/],
    ['a source that does not exist', ['s', 's', 'c', '[{ source: nobody-at-all }]'], /nobody-at-all/],
    ['a kind that there is not', ['s', 'c', 'GOSSIP'], /GOSSIP|expected one of/],
    ['what is no YAML', ['s', 's', 'c', '[{'], /Flow|flow|expected|must/],
    ['another letter', ['x'], /none of a, c, d/],
  ])('refuses %s, and asks again', async (_, lines, message) => {
    const { review, read } = await desk()
    await review(...FIRST, 'q')
    const before = read()
    expect((await review(...lines, 'q')).stderr).toMatch(message)
    expect(read()).toBe(before)
  })

  it('refuses a source that the article does not rest on', async () => {
    const { run } = await desk()
    expect(await run('review', 'content/articles/harbour-fire.yaml', '--source', 'fire.txt')).toMatchObject({ code: 1, stderr: expect.stringContaining('is not the source of') as string })
  })
})
