import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { BadConfiguration, type Given } from './configuration.ts'

const NAMES = ['whosaid.config.yaml', 'whosaid.config.yml', 'whosaid.config.json'] as const

/**
 * The file of settings: the one that WHOSAID_CONFIG names, or whosaid.config.* of this folder, if there is one.
 * @throws BadConfiguration where it is not there, cannot be read, or is one of several
 */
export function configFile(folder: string, named: string | undefined): Given['file'] {
  const found = named !== undefined && named !== '' ? [resolve(folder, named)] : NAMES.map((name) => join(folder, name)).filter((path) => existsSync(path))
  const [path, another] = found
  if (path === undefined) return undefined
  if (another !== undefined) throw new BadConfiguration(`There are ${basename(path)} and ${basename(another)}; keep one of them.`)
  return { name: basename(path), values: valuesIn(path) }
}

function valuesIn(path: string): Readonly<Record<string, unknown>> {
  try {
    // JSON is YAML, too.
    const values: unknown = parse(readFileSync(path, 'utf8'), { maxAliasCount: 0 }) ?? {}
    if (typeof values === 'object' && !Array.isArray(values)) return values as Record<string, unknown>
  } catch (error) {
    throw new BadConfiguration(`${basename(path)} cannot be read: ${(error as Error).message.trim()}`)
  }
  throw new BadConfiguration(`${basename(path)} has to say one setting a line, such as "PORT: 8080".`)
}
