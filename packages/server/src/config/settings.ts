import { address, databaseUrl, databaseUrls, hostName, oneOf, webUrl, wholeNumber, yesOrNo, type Shape } from './shapes.ts'

/** One thing that whoever runs Whosaid can decide. */
export interface Setting<Value> extends Shape<Value> {
  /** What it decides, in one line; docs/operations.md says more. */
  readonly about: string
  /** Without any word of the operator's; undefined is "not used". */
  readonly standard: Value
  /** The option of `serve` that sets it. */
  readonly flag?: string
  /** Whether its passwords are not to be shown. */
  readonly secret?: boolean
}

const setting = <Value>(shape: Shape<Value>, standard: Value, more: Pick<Setting<Value>, 'about' | 'flag' | 'secret'>): Setting<Value> => ({ ...shape, standard, ...more })
const optional = <Value>(shape: Shape<Value>, more: Pick<Setting<Value>, 'about' | 'flag' | 'secret'>): Setting<Value | undefined> => ({ ...shape, standard: undefined, ...more })

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

/** Every setting by its name, which is the same in the environment and in the file. */
export const SETTINGS = {
  PORT: setting(wholeNumber(0, 65_535), 4000, { about: 'Port of the site and the API; 0 takes one that is free.', flag: '--port' }),
  // Loopback: nobody should be served by accident.
  HOST: setting(hostName, '127.0.0.1', { about: 'Address to listen at; 0.0.0.0 is all of them.', flag: '--host' }),
  WHOSAID_WORKERS: setting(wholeNumber(1, 256), 1, { about: 'Processes that serve; each holds its own index in memory.', flag: '--workers' }),
  WHOSAID_METRICS: optional(address, { about: 'Where /metrics listens, apart from site and API; nowhere without it.', flag: '--metrics' }),
  WHOSAID_LOG_LEVEL: setting(oneOf(LOG_LEVELS), 'warn', { about: 'Lines from this level on; info has one for each request.', flag: '--log-level' }),
  WHOSAID_LOG_QUERIES: setting(yesOrNo, false, { about: 'Whether a request is logged with the text of its query.' }),
  // Long enough for a client that asks again and again to be told on its connection that it ends.
  WHOSAID_DRAIN_SECONDS: setting(wholeNumber(0, 4), 1, { about: 'How long a server that is to end still takes requests while /readyz says no.' }),
  WHOSAID_ENDPOINT: optional(webUrl, { about: 'The API that the site is built from, instead of the content at hand.' }),
  WHOSAID_MAX_COST: setting(wholeNumber(1), 60_000, { about: 'Fields that a query may touch.' }),
  WHOSAID_MAX_DEPTH: setting(wholeNumber(1), 16, { about: 'Levels of fields that a query may have.' }),
  WHOSAID_MAX_BODY: setting(wholeNumber(1), 64 * 1024, { about: "Bytes of a request's body." }),
  WHOSAID_MAX_KEPT: setting(wholeNumber(1), 64 * 1024 * 1024, { about: 'Bytes of answers that each process keeps ready.' }),
  WHOSAID_BUDGET: setting(wholeNumber(1), 3_000_000, { about: 'Fields that a client may ask for in one go.' }),
  WHOSAID_BUDGET_PER_SECOND: setting(wholeNumber(1), 300_000, { about: 'Fields by which that fills up again each second.' }),
  WHOSAID_TRUSTED_PROXIES: setting(wholeNumber(0, 16), 0, { about: 'Proxies before the servers that write X-Forwarded-For.' }),
  WHOSAID_MAX_LAG: setting(wholeNumber(1), 400, { about: 'Milliseconds by which a process may be late before it sends requests away.' }),
  WHOSAID_MAX_WAITING: setting(wholeNumber(1), 500, { about: 'Requests that a process answers at a time.' }),
  WHOSAID_MAX_CONNECTIONS: setting(wholeNumber(1), 5000, { about: 'Connections that a process has at a time.' }),
  DATABASE_URL: optional(databaseUrl, { about: 'PostgreSQL to read from, instead of the index that was built.', secret: true }),
  DATABASE_REPLICA_URLS: optional(databaseUrls, { about: 'Replicas of it that take the reads.', secret: true }),
  WHOSAID_DATABASE_POOL: setting(wholeNumber(1, 1000), 10, { about: 'Connections to each database that a process has at most.' }),
  WHOSAID_DATABASE_WAIT: setting(wholeNumber(1), 2000, { about: 'Milliseconds that a request waits for a connection.' }),
  WHOSAID_DATABASE_STATEMENT: setting(wholeNumber(1), 10_000, { about: 'Milliseconds after which a statement is cut.' }),
  WHOSAID_DATABASE_POLL: setting(wholeNumber(10), 1000, { about: 'Milliseconds between looks for a new version.' }),
  WHOSAID_DATABASE_LISTEN: setting(yesOrNo, true, { about: 'Whether a process listens for new versions besides.' }),
} satisfies Readonly<Record<string, Setting<never> | Setting<unknown>>>

export type SettingName = keyof typeof SETTINGS
export type Settings = { readonly [Name in SettingName]: (typeof SETTINGS)[Name]['standard'] }
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[]
