import { closest } from 'fastest-levenshtein'
import { SETTINGS, SETTING_NAMES, type SettingName, type Setting, type Settings } from './settings.ts'

/** Where a value came from; the first of them that has one decides. */
export type Origin = 'flag' | 'environment' | 'file' | 'default'

/** Raw values by name, as each origin gives them. */
export interface Given {
  readonly flags?: Raw
  readonly environment: Raw
  readonly file?: { readonly name: string; readonly values: Raw }
}
type Raw = Readonly<Record<string, unknown>>

export interface Configuration {
  readonly values: Settings
  readonly origins: Readonly<Record<SettingName, Origin>>
}

/** Settings that cannot be followed: all that is wrong with them, a line each. */
export class BadConfiguration extends Error {
  override readonly name = 'BadConfiguration'
}

/**
 * The settings that hold.
 * @throws BadConfiguration with every problem, not just the first
 */
export function configurationOf({ flags = {}, environment, file }: Given): Configuration {
  const problems = Object.keys(file?.values ?? {}).filter((key) => !Object.hasOwn(SETTINGS, key)).map((key) => `${file?.name ?? ''}: there is no setting ${key}. Is it ${closest(key, [...SETTING_NAMES])}?`)
  const found = SETTING_NAMES.map((name) => {
    const [origin, raw] = rawValue(name, { flags, environment, ...(file && { file }) })
    if (origin === 'default') return [name, origin, SETTINGS[name].standard] as const
    const { schema, expected, secret } = SETTINGS[name] as Setting<unknown>
    const read = schema.safeParse(raw)
    if (!read.success) problems.push(`${origin === 'file' ? `${file?.name ?? ''}: ` : ''}${name} is ${secret === true ? 'not usable' : JSON.stringify(raw)}; expected ${expected}.`)
    return [name, origin, read.data] as const
  })
  if (problems.length > 0) throw new BadConfiguration(problems.join('\n'))
  return {
    values: Object.fromEntries(found.map(([name, , value]) => [name, value])) as unknown as Settings,
    origins: Object.fromEntries(found.map(([name, origin]) => [name, origin])) as Record<SettingName, Origin>,
  }
}

function rawValue(name: SettingName, { flags = {}, environment, file }: Given): readonly [Origin, unknown] {
  if (flags[name] !== undefined) return ['flag', flags[name]]
  // An empty variable is what a script leaves that has nothing to say.
  if (environment[name] !== undefined && environment[name] !== '') return ['environment', environment[name]]
  return file !== undefined && Object.hasOwn(file.values, name) ? ['file', file.values[name]] : ['default', undefined]
}
