import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { REPOSITORY } from '../support/real-content.ts'
import { writeHugoContent } from './hugo-content.ts'
import { install, MODULES } from './installed.ts'
import type { Command } from './measure.ts'
import type { PageRecords } from './page-records.ts'
import type { Prepared } from './prepare.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))

/** A generator that makes the pages of the same corpus. */
export interface Contestant {
  readonly name: string
  readonly version: string
  /** The command that builds everything into a folder. */
  readonly build: (out: string) => Command
}

export function whosaid({ index }: Pick<Prepared, 'index'>): Contestant {
  return { name: 'Whosaid', version: packageVersion(REPOSITORY), build: (out) => ({ command: process.execPath, args: [join(HERE, 'our-site.ts'), index, out] }) }
}

/** @returns nothing when Hugo is not installed */
export function hugo(folder: string, records: PageRecords): Contestant | undefined {
  const { error, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' })
  if (error !== undefined) return undefined
  const content = join(folder, 'hugo-content')
  writeHugoContent(content, records)
  const env = { HUGO_RESOURCEDIR: join(folder, 'hugo-resources'), HUGO_CACHEDIR: join(folder, 'hugo-cache') }
  return {
    name: 'Hugo',
    version: /v([\d.]+)/.exec(stdout)?.[1] ?? 'unknown',
    build: (out) => ({ command: 'hugo', args: ['--source', join(HERE, 'hugo'), '--contentDir', content, '--destination', out, '--noBuildLock', '--quiet'], env }),
  }
}

/** Installed from its own lock file on first use, apart from everything else. */
export function astro(folder: string, records: PageRecords): Contestant {
  install(['astro'])
  // Astro writes beside its sources: it gets a copy.
  const project = join(folder, 'astro')
  mkdirSync(project)
  cpSync(join(HERE, 'astro'), project, { recursive: true })
  symlinkSync(MODULES, join(project, 'node_modules'))
  const data = join(folder, 'records.json')
  writeFileSync(data, JSON.stringify(records))
  const version = packageVersion(join(MODULES, 'astro'))
  const env = { BENCH_RECORDS: data, BENCH_CACHE: join(folder, 'astro-cache'), ASTRO_TELEMETRY_DISABLED: '1' }
  return {
    name: 'Astro', version,
    build: (out) => ({ command: process.execPath, args: [join(MODULES, 'astro/bin/astro.mjs'), 'build', '--outDir', out, '--silent'], env, cwd: project }),
  }
}

const packageVersion = (folder: string): string => (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version
