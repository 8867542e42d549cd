import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { contentFixture, put } from '../support/content-fixture.ts'
import { RunningCli, whosaid, type CliResult } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const out = join(tempFolder(), 'build')
const { folder } = contentFixture()
let built: CliResult
beforeAll(async () => {
  built = await whosaid(['build', '--content', folder, '--out', out])
})

/** Every file of a build with its time and a hash of what it holds; what was read of the content is kept whatever comes of it. */
const picture = (of: string): string[] =>
  readdirSync(of, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('manifests')).toSorted().map((name) => {
    const path = join(of, name)
    const { mtimeMs, mode } = statSync(path)
    return `${name} ${mtimeMs} ${mode} ${statSync(path).isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : ''}`
  })
const serve = (env: Readonly<Record<string, string>> = {}) => new RunningCli(['serve', '--from', out], { env: { PORT: '0', ...env } })
const claims = async (url: string): Promise<unknown> => (await fetch(`${url}/graphql?query=${encodeURIComponent('{ content { claims } }')}`)).json()

describe('whosaid build', () => {
  it('makes an index and a site and says what is in them', () => {
    expect(built.stderr).toMatch(/^Built version [0-9a-f]{32}: 2 articles, 9 claims, 12 entities, \d+ pages \(\d+ files new or changed\), in \d+ ms\.\n$/)
    expect(built.code).toBe(0)
    expect(readdirSync(out).toSorted()).toEqual(['.lock', 'index.sqlite', 'manifests', 'site'])
    expect(readFileSync(join(out, 'site/index.html'), 'utf8')).toContain('Fire on the North Quay')
  })

  it('leaves index and site untouched when the content is broken, and a running server serves them on', async () => {
    const before = picture(out)
    const server = serve()
    const url = await server.served()
    const broken = contentFixture(put('people/ben-okoro.yaml', 'name: [\n'))
    const { code, stderr } = await whosaid(['build', '--content', broken.folder, '--out', out])
    expect(code).toBe(1)
    expect(stderr).toMatch(/people\/ben-okoro\.yaml:\d+:\d+ {2}invalid-yaml {2}/)
    expect(picture(out)).toEqual(before)
    expect(await claims(url)).toEqual({ data: { content: { claims: 9 } } })
    expect((await fetch(`${url}/articles/harbour-fire/`)).status).toBe(200)
    expect((await server.interrupt()).code).toBe(0)
  })

  it('leaves them untouched when the remote API cannot be reached, by one clear message', async () => {
    const before = picture(out)
    const { code, stderr } = await whosaid(['build', '--content', folder, '--out', out], { env: { WHOSAID_ENDPOINT: 'http://127.0.0.1:1/graphql' } })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^The site was not built; what was built before is untouched\.\n/)
    expect(picture(out)).toEqual(before)
  })

  it('refuses an endpoint that is no URL', async () => {
    expect(await whosaid(['build', '--content', folder, '--out', out], { env: { WHOSAID_ENDPOINT: 'nowhere' } })).toMatchObject({ code: 1, stderr: 'WHOSAID_ENDPOINT is "nowhere"; expected a URL such as https://example.org/graphql\n' })
  })
})

describe('whosaid serve', () => {
  it('serves site and API on loopback, changes no file and ends with 0 at Ctrl-C', async () => {
    const before = picture(out)
    const server = serve()
    const url = await server.served()
    expect(url).toMatch(/^http:\/\/localhost:\d+$/)
    expect(await (await fetch(url)).text()).toContain('Fire on the North Quay')
    expect(await claims(url)).toEqual({ data: { content: { claims: 9 } } })
    expect(await server.interrupt()).toMatchObject({ code: 0, stdout: '' })
    expect(picture(out)).toEqual(before)
  })

  it('ends with 0 at SIGTERM, too, while a connection is kept open', async () => {
    const server = serve()
    await fetch(await server.served(), { headers: { connection: 'keep-alive' } })
    expect((await server.interrupt('SIGTERM')).code).toBe(0)
  })

  it('listens where HOST and PORT say', async () => {
    const server = serve({ HOST: '127.0.0.2' })
    const url = await server.served()
    expect(url).toMatch(/^http:\/\/127\.0\.0\.2:\d+$/)
    expect((await fetch(url)).status).toBe(200)
    await server.interrupt()
  })

  it('ends with 1 and one line when the port is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const { code, stderr } = await serve({ PORT: String(port) }).ended()
    other.close()
    expect([code, stderr]).toEqual([1, `Port ${port} on 127.0.0.1 is taken. Choose another: PORT=${port + 1} npm start\n`])
  })

  it.each(['80.5', '65536'])('refuses the PORT %j by one line', async (port) => {
    expect(await serve({ PORT: port }).ended()).toMatchObject({ code: 1, stderr: `PORT is "${port}"; expected a number from 0 to 65535.\n` })
  })

  it('says what to do where nothing is built', async () => {
    const nowhere = tempFolder()
    expect(await whosaid(['serve', '--from', nowhere])).toMatchObject({ code: 1, stderr: `There is no index at ${join(nowhere, 'index.sqlite')}. Build it: npm run build\n` })
  })
})
