import { execFileSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentFixture, edit, FIRE, put, type Change } from '../support/content-fixture.ts'
import { measuredCli } from '../support/measured-cli.ts'

const SECONDS = 5
const MEGABYTES = 512

const BEN = 'people/ben-okoro.yaml'
/** As much as a content file may hold. */
const FULL = 1_900_000
const full = (part: string): string => part.repeat(Math.floor(FULL / part.length))

/** What somebody may put into a pull request, and how `check` answers. */
const HOSTILE: readonly (readonly [what: string, changes: readonly Change[], spoil: (folder: string) => void, answer: RegExp])[] = [
  ['a file of 100 MB', [], (folder) => {
    const file = openSync(join(folder, BEN), 'w')
    ftruncateSync(file, 100_000_000)
    closeSync(file)
  }, /ben-okoro\.yaml.*100,000,000 bytes; a content file holds at most 2,000,000/],
  ['a pipe that nobody writes to', [], (folder) => execFileSync('mkfifo', [join(folder, 'people/zoe.yaml')]), /zoe\.yaml.*Expected a plain file/],
  ['a link to a secret, a link to itself, a folder that leads upward', [], (folder) => {
    symlinkSync('/etc/passwd', join(folder, 'people/a.yaml'))
    symlinkSync('b.yaml', join(folder, 'people/b.yaml'))
    symlinkSync('..', join(folder, 'up'))
  }, /3 problems in 3 files/],
  ['names that lead elsewhere', [], (folder) => {
    for (const name of ['...yaml', '..%2f.yaml', 'a\\..\\b.yaml', 'a\nb.yaml', '\u202Egnp.yaml']) writeFileSync(join(folder, 'people', name), 'name: X\n')
  }, /is no slug/],
  ['two megabytes of open brackets', [put(BEN, `name: ${full('[')}`)], () => {}, /invalid-yaml/],
  ['two megabytes of open maps', [put(BEN, full('{a: '))], () => {}, /invalid-yaml/],
  ['a thousand levels of indentation', [put(BEN, Array.from({ length: 1500 }, (_, level) => `${' '.repeat(level)}a:\n`).join(''))], () => {}, /invalid-yaml|missing-key/],
  ['a bomb of aliases', [put(BEN, `a: &a [x]\n${Array.from({ length: 100 }, (_, level) => `k${level}: &k${level} [*${level === 0 ? 'a' : `k${level - 1}`}, *a]\n`).join('')}`)], () => {}, /Anchors and aliases are not allowed/],
  ['a hundred and twenty thousand keys', [put(BEN, Array.from({ length: 120_000 }, (_, key) => `k${key}: 1\n`).join(''))], () => {}, /unknown-key/],
  ['the same key a hundred thousand times', [put(BEN, 'name: Ben\n'.repeat(100_000))], () => {}, /Map keys must be unique/],
  ['a name of two megabytes', [put(BEN, `name: ${full('a')}\n`)], () => {}, /./],
  ['a date that makes a pattern go back', [edit(FIRE, ['published: 2021-05-04', `published: "${'2016-03-'.repeat(50_000)}"`])], () => {}, /is no EDTF date/],
  ['a slug that makes a pattern go back', [edit(FIRE, ['slug: area-burnt', `slug: "${'a-'.repeat(100_000)}!"`])], () => {}, /slug/],
  ['an address that makes a pattern go back', [put(BEN, `name: Ben\nsameAs:\n  - { url: "http://${'a.'.repeat(100_000)}", checked: 2031-05-03 }\n`)], () => {}, /./],
  ['a claim about ten thousand things that are not there', [edit(FIRE, ['about: [quay-fire, north-quay', `about: [${Array.from({ length: 10_000 }, (_, at) => `nobody-${at}, `).join('')}quay-fire, north-quay`])], () => {}, /dangling-reference/],
]

test.each(HOSTILE)(`%s: an answer in ${SECONDS} s and ${MEGABYTES} MB`, async (_what, changes, spoil, answer) => {
  const { folder } = contentFixture(...changes)
  mkdirSync(folder, { recursive: true })
  spoil(folder)
  const { code, output, seconds, megabytes } = await measuredCli(['check', '--content', folder])
  expect(output).toMatch(answer)
  expect([0, 1]).toContain(code)
  expect(output).not.toMatch(/\bat .*\.ts:\d+|node_modules/)
  expect(seconds).toBeLessThan(SECONDS)
  expect(megabytes).toBeLessThan(MEGABYTES)
})
