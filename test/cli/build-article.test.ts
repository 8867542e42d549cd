import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { contentFixture, FIRE } from '../support/content-fixture.ts'
import { whosaid } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const { folder } = contentFixture()
const out = join(tempFolder(), 'build')
const whole = join(tempFolder(), 'build')
/** What an article's pages say, whichever version they cite: a page that says the same as under an older one goes on citing that. */
const article = (of: string): Record<string, string> => {
  const pages = join(of, 'site/articles/harbour-fire')
  const files = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(pages, name)).isFile())
  return Object.fromEntries(files.toSorted().map((name) => [name, readFileSync(join(pages, name), 'latin1').replaceAll(/\b[0-9a-f]{32}\b/g, 'VERSION')]))
}
const change = (words: string, by: string): void => writeFileSync(join(folder, FIRE), readFileSync(join(folder, FIRE), 'utf8').replace(words, by))
const build = (...more: readonly string[]) => whosaid(['build', '--content', folder, '--out', out, ...more])

/** The article's pages, built alone into the site that is there, and as all of it built from nothing has them. */
async function both(): Promise<readonly [alone: Record<string, string>, ofWhole: Record<string, string>]> {
  expect(await build('--article', 'harbour-fire')).toMatchObject({ code: 0 })
  rmSync(whole, { recursive: true, force: true })
  expect(await whosaid(['build', '--content', folder, '--out', whole])).toMatchObject({ code: 0 })
  return [article(out), article(whole)]
}

beforeAll(() => build())

describe('whosaid build --article', () => {
  it("makes of one article's change, and of the next, what a whole build makes of it", async () => {
    const manifests = (): string[] => readdirSync(join(out, 'manifests')).map((name) => readFileSync(join(out, 'manifests', name), 'latin1'))
    const before = manifests()
    change('value: 34000', 'value: 34001')
    expect(await build('--article', 'harbour-fire')).toMatchObject({ code: 0 })
    change('value: 34001', 'value: 34002')
    const [alone, ofWhole] = await both()
    expect(alone).toEqual(ofWhole)
    expect(alone['index.html']).toContain('34,002')
    // They stay what they were for the index that is there: the next article goes on from both.
    expect(manifests()).toEqual(before)
  })

  it.each<readonly [string, () => void]>([
    ['is of other content', () => cpSync(join(whole, 'index.sqlite'), join(out, 'index.sqlite'))],
    ['is damaged', () => writeFileSync(join(out, 'index.sqlite'), 'no index')],
    ['is gone', () => rmSync(join(out, 'index.sqlite'))],
  ])('reads all of the content where the index %s', async (_what, spoil) => {
    spoil()
    change('text: The union is ', 'text: The union is certainly ')
    const [alone, ofWhole] = await both()
    expect(alone).toEqual(ofWhole)
  })
})
