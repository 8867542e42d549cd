import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const browser = fileURLToPath(new URL('../browser/', import.meta.url))
/** By the names under which pages load them. */
export const SCRIPTS = ['article', 'explore'] as const

const styles = fileURLToPath(new URL('../styles/', import.meta.url))

/** The one style sheet, bundled from small files, the scripts that pages may name, and the site's mark. */
export async function writeAssets(directory: string): Promise<void> {
  const assets = join(directory, 'assets')
  await mkdir(assets, { recursive: true })
  await build({
    entryPoints: [join(styles, 'site.css')],
    outfile: join(assets, 'site.css'),
    bundle: true,
    minify: true,
    logLevel: 'silent',
    target: ['chrome111', 'firefox113', 'safari16.4'],
  })
  await build({
    entryPoints: scripts(),
    outdir: assets,
    bundle: true,
    format: 'esm',
    minify: true,
    logLevel: 'silent',
    target: ['chrome111', 'firefox113', 'safari16.4'],
  })
  await copyFile(join(styles, 'mark.svg'), join(assets, 'mark.svg'))
}

/** Those that a page loads; what they share is bundled into each. */
function scripts(): string[] {
  return SCRIPTS.map((name) => join(browser, `${name}.ts`))
}
