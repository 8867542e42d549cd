import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { billOfMaterials } from '../scripts/sbom.ts'
import { REPOSITORY } from './support/real-content.ts'

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly overrides?: Readonly<Record<string, string>>
  readonly allowScripts?: Readonly<Record<string, boolean>>
  readonly workspaces?: readonly string[]
}

interface Locked {
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly link?: boolean
  readonly dev?: boolean
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(REPOSITORY, path), 'utf8'))
const root = read('package.json') as Manifest
const manifests = ['package.json', ...(root.workspaces ?? []).map((folder) => `${folder}/package.json`)]
const lock = read('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> }
const installed = Object.entries(lock.packages).filter(([path, { link }]) => path.startsWith('node_modules/') && link !== true)
const shown = (found: readonly [string, Locked][]): string[] => found.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)).toSorted()

/** Licences under which what people run may be passed on without more than naming them. */
const FREE = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'Python-2.0', 'MIT AND OFL-1.1', '(MIT AND BSD)', 'MPL-2.0', '(MIT OR CC0-1.0)', '(MIT OR Apache-2.0)'])

describe('what is installed', () => {
  it.each(manifests)('is named by exact versions in %s', (path) => {
    const { dependencies, devDependencies, optionalDependencies, overrides } = read(path) as Manifest
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides })
    expect(versions.filter(([name, version]) => !name.startsWith('@whosaid/') && !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([])
  })

  it('is locked with a hash of every package', () => {
    expect(installed.length).toBeGreaterThan(300)
    expect(shown(installed.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true))).toEqual([])
  })

  it('runs no script but those allowed', () => {
    const allowed = Object.entries(root.allowScripts ?? {}).filter(([, isAllowed]) => isAllowed).map(([name]) => name)
    expect([...new Set(shown(installed.filter(([, { hasInstallScript }]) => hasInstallScript === true)))]).toEqual(allowed.toSorted())
  })

  it('is free to use and pass on', () => {
    const served = installed.filter(([, { dev }]) => dev !== true)
    expect(served.length).toBeGreaterThan(100)
    expect(served.filter(([, { license }]) => license === undefined || !FREE.has(license)).map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([])
  })

  it('is listed by one command as a bill of materials, each with its licence and hash', () => {
    const { bomFormat, components } = billOfMaterials(lock) as { bomFormat: string; components: { name: string; hashes?: { content: string }[]; licenses?: unknown }[] }
    expect(bomFormat).toBe('CycloneDX')
    expect(components.map(({ name }) => name)).toEqual(expect.arrayContaining(['graphql', 'graphql-yoga', 'kysely', '@pothos/core']))
    expect(components.map(({ name }) => name)).not.toContain('vitest')
    expect(components.filter(({ hashes, licenses }) => licenses === undefined || !/^[0-9a-f]{128}$/.test(hashes?.[0]?.content ?? ''))).toEqual([])
  })
})
