import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { REPOSITORY } from '../support/real-content.ts'
import { tempFolder } from '../support/temp-folder.ts'

const FILE = join(REPOSITORY, 'deploy/compose.yaml')
/** Reading a file takes no engine. */
const compose = [['docker', 'compose'], ['docker-compose']].find(([command = '', ...args]) => spawnSync(command, [...args, 'version']).status === 0)

function read(file: string, env: Readonly<Record<string, string>> = { POSTGRES_PASSWORD: 'hush' }) {
  const [command = '', ...args] = compose ?? []
  return spawnSync(command, [...args, '--file', file, 'config'], { encoding: 'utf8', env: { PATH: process.env['PATH'], ...env } })
}

interface Resolved {
  readonly services: Readonly<Record<string, { readonly environment?: Readonly<Record<string, unknown>>; readonly image: string; readonly command?: readonly string[] }>>
}

describe.skipIf(compose === undefined)(`deploy/compose.yaml, as Compose reads it${compose === undefined ? ' (needs Compose: apt-get install docker-compose)' : ''}`, () => {
  it('is of its specification, and comes to the services that are meant', () => {
    const { status, stdout, stderr } = read(FILE)
    expect([status, stderr.includes('invalid')]).toEqual([0, false])
    const { services } = parse(stdout) as Resolved
    expect(Object.keys(services).toSorted()).toEqual(['migrate', 'nginx', 'postgres', 'publish', 'whosaid-1', 'whosaid-2'])
    const ours = Object.values(services).filter(({ image }) => image === 'whosaid')
    expect(ours.map(({ environment }) => environment?.['DATABASE_URL'])).toEqual(Array.from({ length: 4 }, () => 'postgres://whosaid:hush@postgres:5432/whosaid'))
    expect([services['migrate']?.command, services['publish']?.command]).toEqual([['migrate'], ['publish']])
  })

  it('is refused without a password, in words', () => {
    const { status, stderr } = read(FILE, {})
    expect([status === 0, stderr]).toEqual([false, expect.stringContaining('set a password')])
  })

  it.each([['condition: service_healthy', 'condition: service_wealthy'], ['read_only: true', 'read_onyl: true']])('would be refused with %s as %s', (right, wrong) => {
    const file = join(tempFolder(), 'compose.yaml')
    writeFileSync(file, readFileSync(FILE, 'utf8').replaceAll(right, wrong))
    expect(read(file).status).not.toBe(0)
  })
})
