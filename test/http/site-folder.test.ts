import { closeSync, mkdirSync, renameSync, statSync, writeFileSync, type PathLike, type Stats } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { SiteFolder } from '../../packages/server/src/http/site-folder.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** What happens right before a file is opened. */
let meanwhile: () => void = () => {}

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  return {
    ...fs,
    openSync: (path: PathLike, flags: string) => {
      const happens = meanwhile
      meanwhile = () => {}
      happens()
      return fs.openSync(path, flags)
    },
    // A clock with ticks as long as this test: folders are told apart by their inode and their name alone.
    statSync: (path: PathLike, options: { throwIfNoEntry: false }): Stats | undefined => {
      const stats = fs.statSync(path, options)
      return stats && Object.assign(stats, { ctimeMs: 0 })
    },
  }
})

afterEach(() => (meanwhile = () => {}))

function siteAt(path: string): void {
  mkdirSync(join(path, 'page'), { recursive: true })
  writeFileSync(join(path, 'page/index.html'), path)
}

/** @returns whether the page is found */
function finds(folder: SiteFolder): boolean {
  const file = folder.open('page/index.html')
  if (file !== undefined) closeSync(file.descriptor)
  return file !== undefined
}

it('finds a page of a site that is moved aside between the look at it and the opening', () => {
  const root = tempFolder()
  const [site, aside] = [join(root, 'site'), join(root, '.site-abc123-former')]
  siteAt(site)
  const folder = new SiteFolder(site)
  meanwhile = () => renameSync(site, aside)
  expect(finds(folder)).toBe(true)
  expect(statSync(site, { throwIfNoEntry: false })).toBeUndefined()
})

it('finds a page of the site that has come in between', () => {
  const root = tempFolder()
  const [site, fresh] = [join(root, 'site'), join(root, '.site-abc123')]
  siteAt(site)
  siteAt(fresh)
  const folder = new SiteFolder(site)
  meanwhile = () => {
    renameSync(site, `${fresh}-former`)
    renameSync(fresh, site)
    renameSync(`${fresh}-former/page`, `${fresh}-former/gone`)
  }
  expect(finds(folder)).toBe(true)
})

it('finds nothing where there is nothing', () => {
  const root = tempFolder()
  siteAt(join(root, 'site'))
  expect(new SiteFolder(join(root, 'site')).open('other/index.html')).toBeUndefined()
  expect(new SiteFolder(join(root, 'nowhere')).open('page/index.html')).toBeUndefined()
})
