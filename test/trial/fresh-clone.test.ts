import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { REPOSITORY } from '../support/real-content.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** The path of a newcomer: without this checkout's node_modules, with whatever Node the machine has. */
const PATH = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules')).join(delimiter)

test('a fresh clone is installed, built, served and ended by the commands of the README', async () => {
  const clone = join(tempFolder(), 'whosaid')
  const { INIT_CWD: _called, ...inherited } = process.env
  const env = { ...inherited, PATH, PORT: '0' }
  execFileSync('git', ['clone', '--quiet', REPOSITORY, clone])
  execFileSync('npm', ['ci'], { cwd: clone, env, stdio: 'pipe' })

  const started = spawn('npm', ['start'], { cwd: clone, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const ended = once(started, 'close')
  let output = ''
  try {
    const url = await new Promise<string>((resolve, reject) => {
      started.stderr.on('data', (data: Buffer) => {
        output += data.toString()
        const address = /Site +(http:\S+)\//.exec(output)?.[1]
        if (address !== undefined) resolve(address)
      })
      started.once('close', () => reject(new Error(output)))
    })
    const page = await fetch(`${url}/`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<!DOCTYPE html>')
    const answer = await fetch(`${url}/graphql?query={content{articles}}`)
    expect(await answer.json()).toEqual({ data: { content: { articles: 1 } } })
  } finally {
    // Ctrl-C reaches npm and what it started alike: they are one group.
    if (started.pid !== undefined) process.kill(-started.pid, 'SIGINT')
    await ended
  }
  expect(execFileSync('git', ['status', '--porcelain'], { cwd: clone, encoding: 'utf8' })).toBe('')
})
