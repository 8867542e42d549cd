import { fileURLToPath } from 'node:url'
import type { Command } from '../measure.ts'

/** Where everything of a run lies: index.sqlite and site/ for Whosaid, records.ndjson for the others, answers/ for the limit. */
export interface Setting {
  readonly folder: string
}

/** A server that takes part. */
export interface Server {
  /** As `--only` takes it. */
  readonly name: string
  readonly title: string
  /** The command that serves on PORT. */
  readonly command: (setting: Setting) => Command
  /** Where a query is asked; /graphql when left out. */
  readonly path?: (query: string) => string
  /** Documents of its own, by query: it then answers no others. The answers have to be the same. */
  readonly documents?: Readonly<Record<string, string>>
  /**
   * What it needs besides its process, such as a database.
   * @returns what ends that, or in words why this server cannot take part here
   */
  readonly prepare?: (setting: Setting) => Promise<(() => void) | string>
}

/** A program of test/bench/peers with what it reads. */
export function peer(name: string, { folder }: Setting): Command {
  return { command: process.execPath, args: [fileURLToPath(new URL(`../peers/${name}.ts`, import.meta.url))], env: { BENCH_FOLDER: folder } }
}
