import { configFile } from './config-file.ts'
import { configurationOf, type Configuration } from './configuration.ts'
import type { SettingName, Settings } from './settings.ts'

/**
 * What this process was told: by flags, else by its environment, else by the file, else the default.
 * @param folder - where the user stands
 * @throws BadConfiguration
 */
export function configure(flags: Readonly<Record<string, unknown>> = {}, folder = process.env['INIT_CWD'] ?? process.cwd()): Configuration {
  const file = configFile(folder, process.env['WHOSAID_CONFIG'])
  return configurationOf({ flags, environment: process.env, ...(file && { file }) })
}

let current: Configuration | undefined

/** A setting that no flag can change: it holds for the life of the process. */
export function setting<Name extends SettingName>(name: Name): Settings[Name] {
  current ??= configure()
  return current.values[name]
}
