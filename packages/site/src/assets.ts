import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'
import type { Output } from './output.ts'

const browser = fileURLToPath(new URL('../browser/', import.meta.url))
/** By the names under which pages load them. */
export const SCRIPTS = ['article', 'explore'] as const

const styles = fileURLToPath(new URL('../styles/', import.meta.url))

const SHAPE: BuildOptions = { bundle: true, minify: true, write: false, logLevel: 'silent', target: ['chrome111', 'firefox113', 'safari16.4'] }

/** The one style sheet, bundled from small files, the scripts that pages may name, and the site's mark. */
export async function writeAssets(output: Output): Promise<void> {
  const bundled = await Promise.all([
    build({ ...SHAPE, entryPoints: [join(styles, 'site.css')], outdir: styles }),
    build({ ...SHAPE, entryPoints: scripts(), outdir: browser, format: 'esm' }),
  ])
  for (const { path, contents } of bundled.flatMap(({ outputFiles }) => outputFiles ?? [])) output.write(`assets/${basename(path)}`, contents)
  output.write('assets/mark.svg', await readFile(join(styles, 'mark.svg')))
}

/** Those that a page loads; what they share is bundled into each. */
function scripts(): string[] {
  return SCRIPTS.map((name) => join(browser, `${name}.ts`))
}
