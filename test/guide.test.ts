import { execFile, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildSchema, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHttpServer, listen } from '../packages/server/src/http/server.ts'
import { catalogOf } from '../packages/server/src/index/catalog.ts'
import { memoryStore } from '../packages/server/src/store/memory/store.ts'
import { askContent } from './support/api.ts'
import { REPOSITORY, realModel } from './support/real-content.ts'

const read = (path: string): string => readFileSync(join(REPOSITORY, path), 'utf8')
const guide = read('docs/querying.md')
const schema = buildSchema(read('schema.graphql'))

/** A block of code and the language it says it is in. */
const blocks = [...guide.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({ language, text }))
const snippets = blocks.flatMap(({ language, text }, at) => (language === 'graphql' ? [{ query: text, answer: blocks[at + 1] }] : []))

describe('the guide', () => {
  it('has more than a dozen snippets, each with its answer', () => {
    expect(snippets.length).toBeGreaterThan(12)
    expect(snippets.map(({ answer }) => answer?.language)).toEqual(snippets.map(() => 'json'))
  })

  it.each(snippets)('is answered as it says: $query', async ({ query, answer }) => {
    expect(await askContent(query)).toEqual(JSON.parse(answer?.text ?? ''))
  })

  it('leads only to what is there', () => {
    const targets = [...guide.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target).filter((target) => !/^https?:/.test(target))
    const headings = (text: string): string[] =>
      [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading.toLowerCase().replaceAll(/[^\w -]/g, '').replaceAll(' ', '-'))
    const broken = targets.filter((target) => {
      const [path = '', fragment] = target.split('#')
      const file = path === '' ? 'docs/querying.md' : join('docs', path)
      return !existsSync(join(REPOSITORY, file)) || (fragment !== undefined && !headings(read(file)).includes(fragment))
    })
    expect(targets.length).toBeGreaterThan(12)
    expect(broken).toEqual([])
  })
})

/** Queries as they stand in a shell command or a Python file. */
const inShell = (text: string): string[] => [...text.matchAll(/'query=([^']*)'/g)].map(([, query = '']) => query)
const inPython = (text: string): string[] => [...text.matchAll(/^QUERY = """(.*?)"""/gms)].map(([, query = '']) => query)

const SPEAKER = { speaker: 'ash-carter' }
const embedded = [
  ...blocks.flatMap(({ language, text }) => (language === 'sh' ? inShell(text) : [])).map((query) => ({ where: 'a command of the guide', query, variables: {} })),
  ...inShell(read('examples/curl.sh')).map((query) => ({ where: 'examples/curl.sh', query, variables: SPEAKER })),
  ...inPython(read('examples/python.py')).map((query) => ({ where: 'examples/python.py', query, variables: { subject: 'isis' } })),
  { where: 'examples/typescript/query.graphql', query: read('examples/typescript/query.graphql'), variables: SPEAKER },
]

describe('queries inside other languages', () => {
  it('are found in each of them', () => {
    expect([...new Set(embedded.map(({ where }) => where))]).toEqual(['a command of the guide', 'examples/curl.sh', 'examples/python.py', 'examples/typescript/query.graphql'])
  })

  it.each(embedded)('are valid and answered: $where', async ({ query, variables }) => {
    expect(validate(schema, parse(query))).toEqual([])
    expect(await askContent(query, variables)).not.toHaveProperty('errors')
  })
})

const run = promisify(execFile)
const missing = (program: string): string => (spawnSync(program, ['--version']).error === undefined ? '' : ` (skipped: ${program} is not on this machine)`)

describe('examples', () => {
  let server: Server
  let url: string
  const reported: unknown[] = []
  const output = async (program: string, ...args: string[]): Promise<string> =>
    (await run(program, args, { cwd: REPOSITORY, env: { ...process.env, WHOSAID_URL: url } })).stdout

  beforeAll(async () => {
    const catalog = catalogOf(memoryStore(realModel()))
    server = createHttpServer({ catalog: () => catalog, site: join(REPOSITORY, 'docs'), report: (error) => reported.push(error) })
    url = await listen(server, 0, '127.0.0.1')
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it.each(['typescript/client.ts', 'typescript/query.graphql', 'typescript/codegen.ts', 'curl.sh', 'python.py'])('%s is under 40 lines', (name) => {
    expect(read(join('examples', name)).split('\n').length).toBeLessThan(41)
  })

  it('TypeScript: prints what limits a claim of Carter', async () => {
    expect(await output(process.execPath, 'examples/typescript/client.ts', 'ash-carter')).toMatch(/^1 disputed or limited\n.*\n {2}QUALIFIES Nick Heras: /)
  })

  it('TypeScript: says what was wrong', async () => {
    const broken = output(process.execPath, '--eval', `globalThis.fetch = async () => Response.json({ errors: [{ message: 'no', extensions: { code: 'BAD_VALUE' } }] })
      import('${join(REPOSITORY, 'examples/typescript/client.ts')}')`)
    await expect(broken).rejects.toThrow('BAD_VALUE: no')
  })

  it('TypeScript: has the types that codegen writes now', { timeout: 60_000 }, () => {
    const { status, stdout, stderr } = spawnSync(join(REPOSITORY, 'node_modules/.bin/graphql-codegen'), ['--config', 'examples/typescript/codegen.ts', '--check'], { cwd: REPOSITORY, encoding: 'utf8' })
    expect({ status, output: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, output: '' })
  })

  it.skipIf(missing('curl') !== '')(`curl: prints what the Pentagon says${missing('curl')}`, async () => {
    const { data } = JSON.parse(await output('sh', 'examples/curl.sh', 'pentagon')) as { data: { claims: { totalCount: number } } }
    expect(data.claims.totalCount).toBe(4)
  })

  it.skipIf(missing('curl') !== '')(`curl: the guide's command is answered as the query above it${missing('curl')}`, async () => {
    const command = blocks.find(({ language, text }) => language === 'sh' && text.startsWith('curl'))?.text ?? ''
    const answer = await output('sh', '-c', command.replace('curl', 'curl --silent').replace('http://localhost:4000', url))
    expect(JSON.parse(answer)).toEqual(JSON.parse(snippets[0]?.answer?.text ?? ''))
  })

  it.skipIf(missing('python3') !== '')(`Python: reads all pages of what is said of ISIS's territory${missing('python3')}`, async () => {
    const lines = (await output('python3', 'examples/python.py', 'isis-territory')).trimEnd().split('\n')
    expect(lines).toHaveLength(14)
    expect(lines[2]).toMatch(/^United States government: /)
  })

  it('met no fault of the service', () => {
    expect(reported).toEqual([])
  })
})
