import { fileURLToPath } from 'node:url'
import { Eleventy } from '@11ty/eleventy'
import configure from '../eleventy.config.ts'
import type { Site } from './site.ts'
import { registerTsx } from './tsx-loader.ts'

const input = fileURLToPath(new URL('../pages', import.meta.url))

/** Eleventy keeps caches for the whole process, so builds take turns. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * Writes every page into `directory`.
 * @returns how many
 */
export function writePages(site: Site, directory: string): Promise<number> {
  const mine = turn.then(() => run(site, directory))
  turn = mine.catch(() => undefined)
  return mine
}

async function run(site: Site, directory: string): Promise<number> {
  registerTsx()
  // Absolute paths, no configuration file, ESM whatever package.json there is: Eleventy would else look around in the
  // directory that the command was called from.
  const eleventy = new Eleventy(input, directory, {
    quietMode: true,
    loader: 'esm',
    configPath: '',
    config: (config) => configure(config, site),
  })
  eleventy.disableLogger()
  try {
    const [, written] = await eleventy.write()
    return written.length
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
