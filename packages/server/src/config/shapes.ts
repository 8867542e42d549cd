import { z } from 'zod'

/** What a setting takes: from a file as what it is, from flags and the environment as text. */
export interface Shape<Value> {
  readonly schema: z.ZodType<Value>
  /** Completes "expected …". */
  readonly expected: string
}

const whole = z.union([z.number(), z.string().regex(/^\d{1,15}$/).transform(Number)])

export const wholeNumber = (least: number, most = Number.MAX_SAFE_INTEGER): Shape<number> => ({
  schema: whole.pipe(z.number().int().min(least).max(most)),
  expected: most === Number.MAX_SAFE_INTEGER ? `a whole number above ${least - 1}` : `a number from ${least} to ${most}`,
})

export const oneOf = <const Word extends string>(words: readonly Word[]): Shape<Word> => ({ schema: z.enum(words), expected: `one of ${words.join(', ')}` })

export const yesOrNo: Shape<boolean> = {
  schema: z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]),
  expected: 'true or false',
}

export const hostName: Shape<string> = { schema: z.string().regex(/^[\w.:-]+$/), expected: 'a name or address of this machine, such as 0.0.0.0' }

/** Where something listens. */
export interface Address {
  readonly host: string
  readonly port: number
}

/** `9464` or `0.0.0.0:9464` or `[::]:9464`. */
const listening = z.union([z.number().transform(String), z.string()]).transform((text, context): Address => {
  const [, bracketed, plain, digits] = /^(?:(?:\[([\da-f:]+)\]|([\w.-]+)):)?(\d{1,5})$/i.exec(text) ?? []
  if (digits !== undefined && Number(digits) <= 65_535) return { host: bracketed ?? plain ?? '127.0.0.1', port: Number(digits) }
  context.addIssue('no address')
  return z.NEVER
})

export const address: Shape<Address> = { schema: listening, expected: 'a port, on loopback then, or a host and port, such as 0.0.0.0:9464' }

const isUrl = (protocols: readonly string[]) => (text: string): boolean => URL.canParse(text) && protocols.includes(new URL(text).protocol)

export const webUrl: Shape<string> = { schema: z.string().refine(isUrl(['http:', 'https:'])), expected: 'a URL such as https://example.org/graphql' }

/** A user without a host, `postgres://user@/name?host=/run/postgresql`, is PostgreSQL's way to name a socket, and no URL to others: to be read, it is given one. */
export const withHost = (text: string): string => text.replace('@/', `@${SOCKET}/`)
export const SOCKET = 'socket'

const isDatabase = (text: string): boolean => isUrl(['postgres:', 'postgresql:'])(withHost(text))

export const databaseUrl: Shape<string> = { schema: z.string().refine(isDatabase), expected: 'a URL such as postgres://user:password@host:5432/whosaid' }

export const databaseUrls: Shape<readonly string[]> = {
  schema: z.union([z.array(z.string()), z.string().transform((text) => text.split(',').map((each) => each.trim()))]).refine((urls) => urls.length > 0 && urls.every(isDatabase)),
  expected: 'URLs such as postgres://user:password@host:5432/whosaid, with commas between them',
}
