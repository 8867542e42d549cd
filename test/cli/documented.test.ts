import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXIT_CODES } from '../../packages/server/src/cli/exit-codes.ts'
import { REPOSITORY } from '../support/real-content.ts'
import { whosaid } from '../support/run-cli.ts'

const docs = readFileSync(join(REPOSITORY, 'docs/commands.md'), 'utf8')
/** What every command may have, told once for all. */
const SHARED = docs.slice(docs.indexOf('## What they share'), docs.indexOf('## In an editor'))
const sectionsOf = (command: string): string =>
  docs.split(/^(?=## )/m).filter((section) => new RegExp(`^## whosaid ${command}(?: |$)`, 'm').test(section.split('\n')[0] ?? '')).join('')

/** The names that a help text lists under a heading, at the beginning of its lines. */
const listed = (help: string, heading: string, name: RegExp): string[] => {
  const [, below = ''] = help.split(`\n${heading}:\n`)
  return [...(below.split('\n\n')[0] ?? '').matchAll(name)].flatMap(([, found]) => found ?? []).filter((found) => found !== 'help' && found !== '--help')
}
const COMMAND = /^ {2}([a-z][a-z-]*)/gm
const OPTION = /^ {2}(?:-\w, )?(--[a-z-]+)/gm

const help = async (...args: string[]): Promise<string> => (await whosaid([...args, '--help'])).stdout

describe('docs/commands.md', async () => {
  const commands = listed(await help(), 'Commands', COMMAND)
  const all = await Promise.all(commands.map(async (command) => {
    const text = await help(command)
    const inner = listed(text, 'Commands', COMMAND)
    return inner.length > 0 ? Promise.all(inner.map(async (own) => [`${command} ${own}`, await help(command, own)] as const)) : [[command, text] as const]
  }))
  const known = all.flat()

  it('finds the commands at all', () => {
    expect(known.map(([command]) => command)).toEqual(expect.arrayContaining(['new', 'check', 'fmt', 'anchor', 'verify', 'rename', 'merge', 'build', 'serve', 'dev']))
  })

  it.each(known)('has a part on %s, with an example and every option', (command, text) => {
    const sections = sectionsOf(command)
    expect(sections, `docs/commands.md has no "## whosaid ${command}"`).not.toBe('')
    expect(sections).toMatch(/^```sh\n(?:.*\n)*?.*(?:whosaid|npm run)/m)
    const options = listed(text, 'Options', OPTION)
    expect(options.filter((option) => !new RegExp(`${option}(?![a-z-])`).test(sections + SHARED))).toEqual([])
    expect(text).toMatch(/^Examples?:/m)
  })

  it('has no part on a command that there is not', () => {
    const named = [...docs.matchAll(/^## whosaid ([a-z]+(?: [a-z]+)?)/gm)].map(([, name = '']) => name)
    expect(named.filter((name) => !known.some(([command]) => command === name || command === name.split(' ')[0]))).toEqual([])
  })

  it('says what every exit code means', () => {
    for (const { code, meaning } of Object.values(EXIT_CODES)) expect(docs).toContain(`| \`${code}\` | ${meaning} |`)
  })
})
