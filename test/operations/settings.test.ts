import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BadConfiguration, configurationOf, type Given } from '../../packages/server/src/config/configuration.ts'
import { configFile } from '../../packages/server/src/config/config-file.ts'
import { SETTING_NAMES, SETTINGS, type Setting } from '../../packages/server/src/config/settings.ts'
import { shownSettings } from '../../packages/server/src/config/shown.ts'
import { REPOSITORY } from '../support/real-content.ts'
import { whosaid } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const problemsOf = (given: Given): string[] => {
  try {
    configurationOf(given)
    return []
  } catch (error) {
    if (error instanceof BadConfiguration) return error.message.split('\n')
    throw error
  }
}

describe('a setting', () => {
  it('comes from a flag before the environment, from that before the file, and else is its default', () => {
    const file = { name: 'whosaid.config.yaml', values: { PORT: 1, HOST: '::1', WHOSAID_WORKERS: 4 } }
    const { values, origins } = configurationOf({ flags: { PORT: '3', HOST: undefined }, environment: { PORT: '2', HOST: '0.0.0.0', WHOSAID_WORKERS: '' }, file })
    expect([values.PORT, values.HOST, values.WHOSAID_WORKERS, values.WHOSAID_MAX_DEPTH]).toEqual([3, '0.0.0.0', 4, 16])
    expect([origins.PORT, origins.HOST, origins.WHOSAID_WORKERS, origins.WHOSAID_MAX_DEPTH]).toEqual(['flag', 'environment', 'file', 'default'])
  })

  it.each([
    ['WHOSAID_METRICS', '9464', { host: '127.0.0.1', port: 9464 }],
    ['WHOSAID_METRICS', 9464, { host: '127.0.0.1', port: 9464 }],
    ['WHOSAID_METRICS', '[::]:9464', { host: '::', port: 9464 }],
    ['WHOSAID_LOG_QUERIES', 'true', true],
    ['DATABASE_REPLICA_URLS', 'postgres://a/w, postgres://b/w', ['postgres://a/w', 'postgres://b/w']],
    ['DATABASE_REPLICA_URLS', ['postgres://a/w'], ['postgres://a/w']],
  ])('%s takes %j', (name, raw, value) => {
    expect(configurationOf({ environment: {}, file: { name: 'f', values: { [name]: raw } } }).values).toMatchObject({ [name]: value })
  })

  it.each([
    ['PORT', '65536'], ['PORT', '4000 '], ['PORT', '-1'], ['HOST', 'a b'], ['WHOSAID_WORKERS', '0'], ['WHOSAID_WORKERS', 'many'], ['WHOSAID_METRICS', ':1'], ['WHOSAID_METRICS', 'a:65536'], ['WHOSAID_LOG_LEVEL', 'loud'],
    ['WHOSAID_LOG_QUERIES', 'yes'], ['WHOSAID_ENDPOINT', 'ftp://example.org'], ['WHOSAID_MAX_COST', '0'], ['WHOSAID_MAX_BODY', '1e3'], ['DATABASE_URL', 'mysql://a/b'], ['DATABASE_REPLICA_URLS', 'postgres://a/w,b'],
  ])('%s does not take %j', (name, raw) => {
    expect(problemsOf({ environment: { [name]: raw } })).toEqual([expect.stringMatching(new RegExp(`^${name} is .+; expected .+\\.$`))])
  })

  it('is told wrong together with all others, and no password is repeated', () => {
    const file = { name: 'whosaid.config.json', values: { WHOSAID_MAX_COTS: 5, WHOSAID_MAX_DEPTH: 0.5 } }
    expect(problemsOf({ flags: { PORT: 'x' }, environment: { DATABASE_URL: 'secret' }, file })).toEqual([
      'whosaid.config.json: there is no setting WHOSAID_MAX_COTS. Is it WHOSAID_MAX_COST?',
      'PORT is "x"; expected a number from 0 to 65535.',
      'whosaid.config.json: WHOSAID_MAX_DEPTH is 0.5; expected a whole number above 0.',
      'DATABASE_URL is not usable; expected a URL such as postgres://user:password@host:5432/whosaid.',
    ])
  })

  it('is shown without its password, wherever that stands', () => {
    const environment = { DATABASE_URL: 'postgres://u:hush@h/d?sslpassword=hush', DATABASE_REPLICA_URLS: 'postgres://u:hush@a/d,postgres://u:hush@b/d' }
    const shown = shownSettings(configurationOf({ environment }))
    expect(JSON.stringify(shown)).not.toContain('hush')
    expect(shown.find(({ name }) => name === 'DATABASE_URL')).toEqual({ name: 'DATABASE_URL', value: 'postgres://u:***@h/d?sslpassword=***', from: 'environment' })
  })

  it('may name a database by its socket, and is shown so', () => {
    const shown = shownSettings(configurationOf({ environment: { DATABASE_URL: 'postgres://u:hush@/d?host=%2Frun' } }))
    expect(shown.find(({ name }) => name === 'DATABASE_URL')?.value).toBe('postgres://u:***@/d?host=%2Frun')
  })
})

describe('the file of settings', () => {
  const folderWith = (files: Readonly<Record<string, string>>): string => {
    const folder = tempFolder()
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    return folder
  }

  it.each([['whosaid.config.yaml', 'PORT: 8080 # ours\n'], ['whosaid.config.yml', 'PORT: 8080'], ['whosaid.config.json', '{ "PORT": 8080 }']])('is %s', (name, text) => {
    expect(configFile(folderWith({ [name]: text }), undefined)).toEqual({ name, values: { PORT: 8080 } })
  })

  it('is another where WHOSAID_CONFIG names it', () => {
    expect(configFile(folderWith({ 'ours.yaml': 'PORT: 1', 'whosaid.config.yaml': 'PORT: 2' }), 'ours.yaml')).toEqual({ name: 'ours.yaml', values: { PORT: 1 } })
  })

  it.each([
    [{ 'whosaid.config.yaml': 'PORT: 1', 'whosaid.config.json': '{}' }, 'There are whosaid.config.yaml and whosaid.config.json; keep one of them.'],
    [{ 'whosaid.config.yaml': 'PORT: [1' }, 'whosaid.config.yaml cannot be read: '],
    [{ 'whosaid.config.yaml': '- PORT' }, 'whosaid.config.yaml has to say one setting a line'],
  ])('is refused: %j', (files, message) => {
    expect(() => configFile(folderWith(files), undefined)).toThrow(message)
  })

  it('is not there where WHOSAID_CONFIG names none', () => {
    expect(() => configFile(tempFolder(), 'nowhere.yaml')).toThrow(/^nowhere\.yaml cannot be read: /)
  })

  it('holds for limits as for everything else, and every problem ends a server at once', async () => {
    const cwd = folderWith({ 'whosaid.config.yaml': 'WHOSAID_MAX_DEPTH: deep\nWHOSAID_WORKERS: 0\n' })
    expect(await whosaid(['serve'], { cwd })).toEqual({
      code: 1, stdout: '',
      stderr: 'whosaid.config.yaml: WHOSAID_WORKERS is 0; expected a number from 1 to 256.\nwhosaid.config.yaml: WHOSAID_MAX_DEPTH is "deep"; expected a whole number above 0.\n',
    })
  })
})

describe('whosaid config', () => {
  it('shows every setting, its value and where that comes from', async () => {
    const { code, stdout } = await whosaid(['config', '--json', '--workers', '3'], { env: { WHOSAID_METRICS: '9464' } })
    const shown = JSON.parse(stdout) as { name: string; value: unknown; from: string }[]
    expect(code).toBe(0)
    expect(shown.map(({ name }) => name)).toEqual(SETTING_NAMES)
    expect(shown).toEqual(expect.arrayContaining([
      { name: 'WHOSAID_WORKERS', value: 3, from: 'flag' }, { name: 'WHOSAID_METRICS', value: '127.0.0.1:9464', from: 'environment' },
      { name: 'PORT', value: 4000, from: 'default' }, { name: 'DATABASE_URL', value: null, from: 'default' },
    ]))
  })
})

describe('docs/operations.md', () => {
  const docs = readFileSync(join(REPOSITORY, 'docs/operations.md'), 'utf8')
  const row = (name: string): string => docs.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? ''

  it.each(SETTING_NAMES)('has %s with its flag, its default and what it decides', (name) => {
    const { about, flag, standard } = SETTINGS[name] as Setting<unknown>
    expect(row(name)).toContain(about)
    expect(row(name)).toContain(flag === undefined ? '| |' : `| \`${flag}\` |`)
    expect(row(name)).toContain(standard === undefined ? '| – |' : `| \`${JSON.stringify(standard).replaceAll('"', '')}\` |`)
  })

  it('has no other', () => {
    const named = [...docs.matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)].map(([, name]) => name)
    expect(new Set(named)).toEqual(new Set([...SETTING_NAMES, 'WHOSAID_CONFIG']))
  })

  it('knows every variable that the code reads', () => {
    const sources = [...SETTING_NAMES, 'WHOSAID_CONFIG', 'INIT_CWD']
    const read = allSources().flatMap((text) => [...text.matchAll(/process\.env(?:\.|\[')([A-Z_]+)|\} = process\.env/g)].map(([whole, name]) => name ?? whole))
    expect(read.length).toBeGreaterThan(0)
    expect(read.filter((name) => !sources.includes(name))).toEqual([])
  })
})

const allSources = (): string[] =>
  readdirSync(join(REPOSITORY, 'packages/server/src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join(REPOSITORY, 'packages/server/src', name), 'utf8'))
