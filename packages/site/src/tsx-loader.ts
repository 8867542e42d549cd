import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'

let registered = false

/**
 * Lets Node import this package's `.tsx`: it strips types itself, but leaves JSX alone. Every other file goes the usual way,
 * so whoever has a loader of their own (vitest) is not disturbed.
 */
export function registerTsx(): void {
  if (registered) return
  registered = true
  const root = new URL('..', import.meta.url).href
  registerHooks({
    load(url, context, nextLoad) {
      const { href, pathname } = new URL(url)
      if (!href.startsWith(root) || !pathname.endsWith('.tsx')) return nextLoad(url, context)
      const file = fileURLToPath(url)
      const { code } = transformSync(readFileSync(file, 'utf8'), {
        loader: 'tsx',
        jsx: 'automatic',
        jsxImportSource: '#markup',
        format: 'esm',
        target: 'esnext',
        sourcefile: file,
        sourcemap: 'inline',
      })
      return { format: 'module', source: code, shortCircuit: true }
    },
  })
}
