import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
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
})
