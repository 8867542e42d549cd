import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadIndex } from '../../packages/server/src/index/load.ts'
import { REPOSITORY } from '../support/real-content.ts'
import { RunningCli, whosaid } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const NEWSROOM = join(REPOSITORY, 'test/newsroom/content')

test('of two builds into one folder one is done and the other says why not; nothing is left behind', async () => {
  const out = tempFolder()
  const args = ['build', '--out', out, '--content', NEWSROOM]
  const results = await Promise.all([whosaid(args), whosaid(args), whosaid(args)])
  const refused = results.filter(({ code }) => code !== 0)
  expect(results.filter(({ code }) => code === 0).length).toBeGreaterThan(0)
  for (const { code, stderr } of refused) expect([code, stderr]).toEqual([1, expect.stringMatching(/^Another build is writing to .*\. Wait until it is done, or give another folder with --out\.\n$/)])
  expect(refused.length).toBeGreaterThan(0)
  expect(readdirSync(out).filter((name) => /\.new|^\.site-/.test(name))).toEqual([])
  expect((await loadIndex(join(out, 'index.sqlite'))).content.articles).toBeGreaterThan(0)
})

test('a killed build does not lock out the next', async () => {
  const out = tempFolder()
  const args = ['build', '--out', out, '--content', NEWSROOM]
  const killed = new RunningCli(args)
  await new Promise((resolve) => setTimeout(resolve, 700))
  await killed.interrupt('SIGKILL')
  expect((await whosaid(args)).code).toBe(0)
  expect(readdirSync(out).filter((name) => /\.new|^\.site-/.test(name))).toEqual([])
})
