import type { Configuration } from './configuration.ts'
import { SETTINGS, SETTING_NAMES, type Setting, type SettingName } from './settings.ts'
import { SOCKET, withHost, type Address } from './shapes.ts'

export interface ShownSetting {
  readonly name: SettingName
  /** As it would be written; null for what is not used. */
  readonly value: string | number | boolean | null
  readonly from: string
}

/** Every setting with its value, passwords masked, and who said so. */
export const shownSettings = ({ values, origins }: Configuration): readonly ShownSetting[] =>
  SETTING_NAMES.map((name) => ({ name, value: shown(values[name], (SETTINGS[name] as Setting<unknown>).secret === true), from: origins[name] }))

function shown(value: unknown, secret: boolean): string | number | boolean | null {
  if (value === undefined) return null
  if (Array.isArray(value)) return (value as string[]).map((each) => (secret ? masked(each) : each)).join(',')
  if (typeof value === 'object') return addressText(value as Address)
  return typeof value === 'string' && secret ? masked(value) : (value as string | number | boolean)
}

export const addressText = ({ host, port }: Address): string => `${host.includes(':') ? `[${host}]` : host}:${port}`

/** A URL without what opens the door: its password, in either place that one can stand. */
function masked(text: string): string {
  const url = new URL(withHost(text))
  if (url.password !== '') url.password = '***'
  for (const name of url.searchParams.keys()) if (/password|secret|key|token/i.test(name)) url.searchParams.set(name, '***')
  return text.includes('@/') ? url.href.replace(`@${SOCKET}/`, '@/') : url.href
}
