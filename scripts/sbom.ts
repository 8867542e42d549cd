/**
 * Prints a bill of materials of what runs in production, in CycloneDX 1.6: every package that the lockfile installs, with its version,
 * licence and hash. npm's own `sbom` refuses trees in which a package asks for "latest", and leaves out what another package hoists.
 *
 *     npm run --silent sbom > sbom.json
 */
import { readFileSync } from 'node:fs'

interface Locked {
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly dev?: boolean
  readonly link?: boolean
}

const NODE_MODULES = 'node_modules/'

/** Packages of one platform alone are listed too: which of them is installed depends on the machine. */
export function billOfMaterials(lock: { readonly packages: Readonly<Record<string, Locked>> }): object {
  const installed = Object.entries(lock.packages).filter(([path, { dev, link }]) => path.startsWith(NODE_MODULES) && dev !== true && link !== true)
  const components = installed.map(([path, { version = '', license, integrity }]) => {
    const name = path.slice(path.lastIndexOf(NODE_MODULES) + NODE_MODULES.length)
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
    return {
      type: 'library', 'bom-ref': `${purl}?path=${encodeURIComponent(path)}`, name, version, purl,
      ...(license !== undefined && { licenses: [/ (?:AND|OR) /.test(license) ? { expression: license } : { license: { id: license } }] }),
      ...(integrity !== undefined && { hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') }] }),
    }
  })
  return { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components }
}

if (import.meta.main) {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as Parameters<typeof billOfMaterials>[0]
  process.stdout.write(`${JSON.stringify(billOfMaterials(lock), null, 2)}\n`)
}
