import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadIndex } from '../../packages/server/src/index/load.ts'
import { REPOSITORY } from '../support/real-content.ts'
import { RunningCli } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const KILLS = 20

test(`a build killed at ${KILLS} moments leaves the former index whole, and the next one completes`, async () => {
  const out = tempFolder()
  const build = (): RunningCli => new RunningCli(['build', '--out', out, '--content', join(REPOSITORY, 'test/newsroom/content')])
  const started = performance.now()
  expect((await build().ended()).code).toBe(0)
  const whole = performance.now() - started
  const { content: { version } } = await loadIndex(join(out, 'index.sqlite'))

  for (let kill = 0; kill < KILLS; kill++) {
    const running = build()
    // Spread over the whole of a build, so that some kills fall into the writing of the index and the swap of the site.
    await new Promise((resolve) => setTimeout(resolve, (whole * (kill + 0.5)) / KILLS))
    running.child.kill('SIGKILL')
    await running.ended()
    expect((await loadIndex(join(out, 'index.sqlite'))).content.version).toBe(version)
    expect(readdirSync(join(out, 'site'))).toContain('index.html')
  }
  expect((await build().ended()).code).toBe(0)
  expect(readdirSync(out).filter((name) => name.includes('.new'))).toEqual([])
})
