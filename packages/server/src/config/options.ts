import type { Command } from 'commander'
import { SETTINGS, SETTING_NAMES, type Setting, type SettingName } from './settings.ts'

const flagged = SETTING_NAMES.flatMap((name): [SettingName, Setting<unknown> & { readonly flag: string }][] => {
  const { flag, ...rest } = SETTINGS[name] as Setting<unknown>
  return flag === undefined ? [] : [[name, { ...rest, flag }]]
})

/** Gives a command an option for each setting that has one. */
export function withSettings(command: Command): Command {
  for (const [name, { flag, about }] of flagged) command.option(`${flag} <value>`, `${about.replace(/\.$/, '')} (${name})`)
  return command
}

/** What the options of a command say, by the settings' names. */
export const flagsOf = (command: Command): Readonly<Record<string, unknown>> =>
  Object.fromEntries(flagged.map(([name, { flag }]) => [name, command.opts<Record<string, unknown>>()[attributeOf(flag)]]))

/** `--log-level` is `logLevel`, as commander has it. */
const attributeOf = (flag: string): string => flag.slice(2).replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
