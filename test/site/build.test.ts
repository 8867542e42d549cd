import { mkdir, mkdtemp, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { buildSite } from '../../packages/site/src/index.ts'
import { buildFixtureSite, filesIn } from './build-fixture-site.ts'
import { fixtureFetch } from './fixture-api.ts'

const refusing = async () => Response.json({ errors: [{ message: 'Out of order', extensions: { code: 'DOWN' } }] })

const escaping: typeof fixtureFetch = async (input, init) => {
  const answer = await fixtureFetch(input, init)
  return new Response((await answer.text()).replaceAll('/people/mara-velt/', '/people/../../../escaped/'), answer)
}

const place = (): Promise<string> => mkdtemp(join(tmpdir(), 'whosaid-build-'))

describe('building the site', () => {
  it('writes every page and says how many, and nothing beside its output', async () => {
    const parent = await place()
    const { out, pages } = await buildFixtureSite({ out: join(parent, 'deep', 'site') })
    expect(await filesIn(out, '.html')).toHaveLength(pages)
    expect(await readdir(join(parent, 'deep'))).toEqual(['site'])
    expect(await filesIn(out, '.css')).toEqual(['assets/site.css'])
  })

  it('makes the output readable for others, as any directory', async () => {
    const { out } = await buildFixtureSite()
    expect((await stat(out)).mode & 0o777).toBe(0o777 & ~process.umask())
  })

  it('is the same from the same content', async () => {
    const [one, other] = [await buildFixtureSite(), await buildFixtureSite()]
    const files = await filesIn(one.out, '')
    expect(await filesIn(other.out, '')).toEqual(files)
    for (const file of files.filter((name) => name.includes('.'))) {
      expect(await readFile(join(other.out, file), 'utf8')).toBe(await readFile(join(one.out, file), 'utf8'))
    }
  })

  it('replaces a former site as a whole', async () => {
    const { out } = await buildFixtureSite()
    await writeFile(join(out, 'stale.html'), 'old')
    await buildFixtureSite({ out })
    expect(await filesIn(out, 'stale.html')).toEqual([])
  })

  it('leaves the former output as it was when the API fails, at once or half way', async () => {
    const { out } = await buildFixtureSite()
    const before = await filesIn(out, '')
    await expect(buildSite({ fetch: refusing, out })).rejects.toThrow('The query Content to http://localhost/graphql failed: Out of order (DOWN)')
    let asked = 0
    const giving: typeof fixtureFetch = (input, init) => ((asked += 1) > 4 ? Promise.reject(new Error('cable cut')) : fixtureFetch(input, init))
    await expect(buildSite({ fetch: giving, out })).rejects.toThrow('cable cut')
    expect(await filesIn(out, '')).toEqual(before)
    expect(await readdir(join(out, '..'))).toEqual(['site'])
  })

  it('leaves the former output as it was when a page cannot be written', async () => {
    const { out } = await buildFixtureSite()
    const before = await filesIn(out, '')
    await expect(buildSite({ fetch: escaping, out })).rejects.toThrow('which is no path of a page')
    expect(await filesIn(out, '')).toEqual(before)
  })

  it('does not replace a directory that holds something else', async () => {
    const out = join(await place(), 'mine')
    await mkdir(out)
    await writeFile(join(out, 'thesis.txt'), 'years of work')
    await expect(buildSite({ fetch: fixtureFetch, out })).rejects.toThrow('it is no site that could be replaced')
    expect(await readdir(out)).toEqual(['thesis.txt'])
  })

  it('builds several sites at once, each under its own base', async () => {
    const built = await Promise.all(['/', '/one/', 'two'].map((base) => buildFixtureSite({ base })))
    const homes = await Promise.all(built.map(({ out }) => readFile(join(out, 'index.html'), 'utf8')))
    expect(homes[0]).toContain('href="/articles/"')
    expect(homes[1]).toContain('href="/one/articles/"')
    expect(homes[2]).toContain('href="/two/articles/"')
    expect(homes[2]).not.toContain('href="/articles/"')
  })

  it('asks for a base that is a path', async () => {
    await expect(buildFixtureSite({ base: 'https://example.org/' })).rejects.toThrow('The base path "https://example.org/" is none')
  })

  it('works from any directory and prints nothing', async () => {
    const [home, elsewhere] = [process.cwd(), await place()]
    const write = vi.spyOn(process.stdout, 'write')
    const log = vi.spyOn(console, 'log')
    // Workers cannot change directory; then the other tests' independence of it has to do.
    const moved = moveTo(elsewhere)
    try {
      const { pages } = await buildFixtureSite({ out: join(elsewhere, 'site') })
      expect(pages).toBeGreaterThan(20)
      expect(await readdir(elsewhere)).toEqual(['site'])
      expect(write).not.toHaveBeenCalled()
      expect(log).not.toHaveBeenCalled()
    } finally {
      if (moved) process.chdir(home)
      vi.restoreAllMocks()
    }
  })
})

function moveTo(directory: string): boolean {
  try {
    process.chdir(directory)
    return true
  } catch {
    return false
  }
}
