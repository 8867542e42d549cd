import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REPOSITORY } from './support/real-content.ts'

interface Import {
  readonly from: string
  /** A path in the repository, or a package's name. */
  readonly to: string
  readonly typeOnly: boolean
}

const filesOf = (folder: string): string[] =>
  readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|js)$/.test(name) && !name.includes('node_modules') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))

function importsOf(file: string): Import[] {
  const text = readFileSync(join(REPOSITORY, file), 'utf8')
  const statements = text.matchAll(/^\s*(?:import|export)\s(?<type>type\s)?(?:[^'";]*?\sfrom\s)?['"](?<to>[^'"]+)['"]/gm)
  const dynamic = text.matchAll(/\bimport\(\s*['"](?<to>[^'"]+)['"]/g)
  return [...statements, ...dynamic].map(({ groups }) => {
    const to = groups?.['to'] ?? ''
    return { from: file, to: to.startsWith('.') ? normalize(join(dirname(file), to)) : to, typeOnly: groups?.['type'] !== undefined }
  })
}

const all = filesOf('packages').flatMap(importsOf)
const within = (folder: string): Import[] => all.filter(({ from }) => from.startsWith(folder))
const shown = ({ from, to }: Import): string => `${from} imports ${to}`
const offending = (folder: string, forbidden: RegExp): string[] => within(folder).filter(({ to }) => forbidden.test(to)).map(shown)

describe('what stands below imports nothing that stands above', () => {
  it('finds the imports at all', () => {
    expect(all.length).toBeGreaterThan(200)
    expect(within('packages/server').map(({ to }) => to)).toEqual(expect.arrayContaining(['@whosaid/schema', '@whosaid/site']))
  })

  it('the schema knows neither server nor site', () => {
    expect(offending('packages/schema', /^(?:@whosaid\/|packages\/(?!schema\/))/)).toEqual([])
  })

  it('the schema opens no port and no database', () => {
    expect(offending('packages/schema', /^(?:node:(?:http|net|sqlite|child_process)|graphql-yoga|kysely|commander)/)).toEqual([])
  })

  it('a draft knows the schema by what it exports, and neither server nor site', () => {
    expect(within('packages/draft').map(({ to }) => to)).toContain('@whosaid/schema')
    expect(offending('packages/draft', /^(?:@whosaid\/(?!schema$)|packages\/(?!draft\/)|node:(?:http|net|fs|sqlite|child_process)|commander)/)).toEqual([])
  })

  it('what is read of a text knows nothing of one language', () => {
    expect(within('packages/draft/src/reading/').length).toBeGreaterThan(0)
    for (const folder of ['reading', 'write', 'review', 'source']) expect(offending(`packages/draft/src/${folder}/`, /\/language\/en\//)).toEqual([])
  })

  it('the site knows neither schema nor server', () => {
    expect(offending('packages/site', /^(?:@whosaid\/|packages\/(?!site\/))/)).toEqual([])
  })

  it('the server knows the others only by what they export', () => {
    const exported = ['draft', 'schema', 'site'].flatMap((name) => {
      const { exports } = JSON.parse(readFileSync(join(REPOSITORY, 'packages', name, 'package.json'), 'utf8')) as { exports: Record<string, string> }
      return Object.keys(exports).map((entry) => join('@whosaid', name, entry))
    })
    const foreign = within('packages/server').filter(({ to }) => /^packages\/(?!server\/)|^@whosaid\//.test(to) && !exported.includes(to))
    expect(foreign.map(shown)).toEqual([])
  })

  it('nothing of the packages comes from tests or scripts', () => {
    expect(offending('packages', /^(?:test|scripts|content)\//)).toEqual([])
  })

  it.each(['vocabulary', 'date', 'quantity', 'fields', 'kinds', 'claim', 'article', 'entity'])('within the schema, %s knows nothing of content/', (folder) => {
    expect(within(`packages/schema/src/${folder}/`).length).toBeGreaterThan(0)
    expect(offending(`packages/schema/src/${folder}/`, /^packages\/schema\/src\/content\//)).toEqual([])
  })

  it.each(['vocabulary', 'date', 'quantity'])('within the schema, %s knows nothing of GraphQL', (folder) => {
    expect(offending(`packages/schema/src/${folder}/`, /graphql|pothos/)).toEqual([])
  })
})

it('no file imports itself by a detour', () => {
  const targets = Map.groupBy(all.filter(({ to, typeOnly }) => !typeOnly && to.startsWith('packages/')), ({ from }) => from)
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file)
    if (at !== -1) cycles.push([...trail.slice(at), file].join(' → '))
    if (at !== -1 || done.has(file)) return
    for (const { to } of targets.get(file) ?? []) visit(to, [...trail, file])
    done.add(file)
  }
  for (const file of targets.keys()) visit(file, [])
  expect(cycles).toEqual([])
})
