import { once } from 'node:events'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it, vi } from 'vitest'
import { CONTENT } from '../support/real-content.ts'
import { RunningCli } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

interface State {
  readonly built: number
  readonly error: string | null
}

/** What open pages are told, one state after the other. */
async function* statesOf(url: string): AsyncGenerator<State> {
  const { body } = await fetch(`${url}/__dev/events`)
  if (body === null) throw new Error('the events have no body')
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    for (const [, data = ''] of chunk.matchAll(/^data: (.*)$/gm)) yield JSON.parse(data) as State
  }
}

async function next(states: AsyncGenerator<State>, wanted: (state: State) => boolean): Promise<State> {
  for (;;) {
    const { value, done } = await states.next()
    if (done === true) throw new Error('the events ended')
    if (wanted(value)) return value
  }
}

async function nameOf(url: string, slug: string): Promise<string | undefined> {
  const body = JSON.stringify({ query: 'query Name($slug: String!) { entity(slug: $slug) { name } }', variables: { slug } })
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return ((await response.json()) as { data: { entity: { name: string } | null } }).data.entity?.name
}

describe('whosaid dev', () => {
  it('builds again when a file changes, shows what is wrong with one, and keeps the last good build', async () => {
    const content = join(tempFolder(), 'content')
    cpSync(CONTENT, content, { recursive: true })
    const carter = join(content, 'people/ash-carter.yaml')
    const good = readFileSync(carter, 'utf8')
    const running = new RunningCli(['dev', '--content', content], { env: { PORT: '0' } })
    const url = await running.working()
    const page = async (): Promise<string> => (await fetch(`${url}/people/ash-carter/`)).text()
    const states = statesOf(url)

    const first = await next(states, ({ built }) => built > 0)
    expect(await page()).toContain('<script src="/__dev/reload.js">')

    writeFileSync(carter, good.replace('name: Ash Carter', 'name: Ashton Carter'))
    const second = await next(states, ({ built, error }) => error === null && built > first.built)
    expect(await page()).toContain('Ashton Carter')

    writeFileSync(carter, good.replace('name:', 'nmae:'))
    const { error, built } = await next(states, (state) => state.error !== null)
    expect(error).toMatch(/ash-carter\.yaml:2:1 {2}missing-key/)
    expect(error).toContain('Did you mean "name"?')
    expect(built).toBe(second.built)
    expect(await page()).toContain('Ashton Carter')

    writeFileSync(carter, good)
    await next(states, (state) => state.error === null && state.built > second.built)
    expect(await page()).not.toContain('Ashton Carter</h1>')
    expect((await running.interrupt()).code).toBe(0)
  })

  it('serves a change while pages are built, and shows what is wrong meanwhile until that is right', async () => {
    const content = join(tempFolder(), 'content')
    cpSync(CONTENT, content, { recursive: true })
    const carter = join(content, 'people/ash-carter.yaml')
    const good = readFileSync(carter, 'utf8')
    // Pages are built from an API that lets them wait.
    const gate = Promise.withResolvers<string>()
    const api = createServer((request, response) => {
      void gate.promise.then(async (url) => {
        const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: await text(request) })
        response.end(await answer.text())
      })
    }).listen(0, '127.0.0.1')
    await once(api, 'listening')
    const running = new RunningCli(['dev', '--content', content], { env: { PORT: '0', WHOSAID_ENDPOINT: `http://127.0.0.1:${(api.address() as AddressInfo).port}/graphql` } })
    const url = await running.working()
    const served = (wanted: string): Promise<void> => vi.waitFor(async () => expect(await nameOf(url, 'ash-carter')).toBe(wanted), { timeout: 20_000, interval: 20 })
    await served('Ash Carter')
    for (const changed of ['Ashton Carter', 'Ashton B. Carter']) {
      writeFileSync(carter, good.replace('name: Ash Carter', `name: ${changed}`))
      await served(changed)
    }
    const states = statesOf(url)
    writeFileSync(carter, good.replace('name:', 'nmae:'))
    expect(await next(states, ({ error }) => error?.includes('missing-key') === true)).toMatchObject({ built: 0 })
    expect(await nameOf(url, 'ash-carter')).toBe('Ashton B. Carter')

    gate.resolve(url)
    // The first content's pages, and the last one's: the one between had been replaced before its turn came.
    await vi.waitFor(() => expect(running.stderr.match(/pages in/g)).toHaveLength(2), { timeout: 60_000 })
    writeFileSync(carter, good.replace('name: Ash Carter', 'name: Ash B. Carter'))
    // Nothing is told of the pages that were built while the content was wrong.
    expect(await next(states, () => true)).toMatchObject({ error: null })
    await vi.waitFor(async () => expect(await (await fetch(`${url}/people/ash-carter/`)).text()).toContain('Ash B. Carter'), { timeout: 60_000 })
    expect((await running.interrupt()).code).toBe(0)
    expect(running.stderr).not.toContain('not built')
    api.close()
  }, 120_000)
})
