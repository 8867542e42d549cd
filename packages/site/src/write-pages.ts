import { globSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Eleventy } from '@11ty/eleventy'
import configure from '../eleventy.config.ts'
import type { File } from './file.ts'
import type { Output } from './output.ts'
import type { Share } from './share.ts'
import type { Site } from './site.ts'
import { registerTsx } from './tsx-loader.ts'

const input = fileURLToPath(new URL('../pages', import.meta.url))

/** Loads the templates with all that they are made of, so that writing them need not wait for it. */
export async function loadPages(): Promise<void> {
  registerTsx()
  await Promise.all(globSync('*.11ty.tsx', { cwd: input }).map((file) => import(pathToFileURL(join(input, file)).href)))
}

/** Eleventy keeps caches for the whole process, so builds take turns. */
let turn: Promise<unknown> = Promise.resolve()

/** Where Eleventy believes that it writes: it runs dry, and pages go to an output of ours, which keeps those that did not change. */
const NOWHERE = fileURLToPath(new URL('../pages/_site', import.meta.url))

/**
 * Writes a share of all pages.
 * @returns how many
 */
export function writePages(site: Site, output: Output, share: Share): Promise<number> {
  const mine = turn.then(() => run(site, output, share))
  turn = mine.catch(() => undefined)
  return mine
}

async function run(site: Site, output: Output, share: Share): Promise<number> {
  registerTsx()
  let pages = 0
  const write = (file: File): void => {
    output.write(...file)
    pages += 1
  }
  // Absolute paths, no configuration file, ESM whatever package.json there is: Eleventy would else look around in the
  // directory that the command was called from.
  const eleventy = new Eleventy(input, NOWHERE, {
    quietMode: true,
    dryRun: true,
    loader: 'esm',
    configPath: '',
    config: (config) => configure(config, { site, share, write }),
  })
  eleventy.disableLogger()
  try {
    await eleventy.write()
    return pages
  } catch (error) {
    throw new Error(`The pages could not be written: ${rootMessage(error)}`, { cause: error })
  }
}

/** Eleventy wraps what a template throws, several times. */
function rootMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const inner = 'originalError' in error ? error.originalError : error.cause
  return inner instanceof Error ? rootMessage(inner) : error.message
}
