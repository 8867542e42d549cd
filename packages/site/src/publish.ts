import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/**
 * Fills a fresh directory beside `out` and puts it in its place by renaming, once all of it is there. A build that fails
 * leaves the former output as it was, and a reader never meets half a site. What a killed build left behind is put right
 * first: of one `out` there must be one builder at a time.
 * @param fill is told where the former site stands, null where there is none
 * @throws Error when `out` holds something that is no site, since it would be replaced as a whole
 */
export async function publish<Result>(out: string, fill: (directory: string, former: string | null) => Promise<Result>): Promise<Result> {
  const target = resolve(out)
  await mkdir(dirname(target), { recursive: true })
  await recover(target)
  const former = await formerOutput(target)
  const fresh = await mkdtemp(join(dirname(target), asideOf(target)))
  try {
    const result = await fill(fresh, former ? target : null)
    // mkdtemp makes private directories; a site is read by other users, such as a web server.
    await chmod(fresh, 0o777 & ~process.umask())
    if (former) await replace(target, fresh)
    else await rename(fresh, target)
    return result
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

/**
 * Puts back the former site where a build was killed between moving it aside and moving the fresh one in.
 * @returns whether there was one to put back
 */
export async function restoreSite(out: string): Promise<boolean> {
  const target = resolve(out)
  if ((await namesIn(target)) !== null) return false
  const [aside] = (await abandoned(target)).filter((path) => path.endsWith(FORMER))
  if (aside === undefined) return false
  await rename(aside, target)
  return true
}

const asideOf = (target: string): string => `.${basename(target)}-`
const FORMER = '-former'

async function recover(target: string): Promise<void> {
  await restoreSite(target)
  for (const path of await abandoned(target)) await rm(path, { recursive: true, force: true })
}

/** What builds that were killed left beside a site. */
async function abandoned(target: string): Promise<string[]> {
  const names = (await namesIn(dirname(target))) ?? []
  const rest = new RegExp(`^[A-Za-z0-9]{6}(?:${FORMER})?$`)
  const aside = asideOf(target)
  return names.filter((name) => name.startsWith(aside) && rest.test(name.slice(aside.length))).map((name) => join(dirname(target), name))
}

async function replace(target: string, fresh: string): Promise<void> {
  const aside = `${fresh}${FORMER}`
  await rename(target, aside)
  try {
    await rename(fresh, target)
  } catch (error) {
    await rename(aside, target)
    throw error
  }
  await rm(aside, { recursive: true, force: true })
}

/** Whether there is something to replace. A mistyped `out` must not cost anyone a directory of their own. */
async function formerOutput(target: string): Promise<boolean> {
  const names = await namesIn(target)
  if (names === null) return false
  if (names.length === 0 || names.includes('index.html')) return true
  throw new Error(`${target} is not empty and has no index.html: it is no site that could be replaced. Give another directory, or empty it.`)
}

/** What a directory holds; null where there is none. */
async function namesIn(directory: string): Promise<string[] | null> {
  return readdir(directory).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })
}
