import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout: everything that has no path of its own lies in it. */
export const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))

/** Where the user stood: npm runs scripts in the checkout and says in INIT_CWD where it was called. */
const CALLED_FROM = process.env['INIT_CWD'] ?? process.cwd()

/** A path as the user gave it, whatever folder npm runs the command in. */
export const userPath = (path: string): string => resolve(CALLED_FROM, path)

/** A path as the user would write it. */
export const shownPath = (path: string): string => relative(CALLED_FROM, path) || '.'

export const CONTENT = resolve(ROOT, 'content')
export const BUILD = resolve(ROOT, 'build')
export const siteIn = (build: string): string => resolve(build, 'site')
