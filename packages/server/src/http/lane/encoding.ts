import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import Negotiator from 'negotiator'

/** How a body travels. */
export type Encoding = 'br' | 'gzip' | 'identity'
export type Compression = Exclude<Encoding, 'identity'>

const PREFERRED: readonly Encoding[] = ['br', 'gzip', 'identity']

/** Clients send few distinct headers: each is read once. */
const read = new Map<string, Encoding>()
const READ_AT_MOST = 200

/** What the client takes, of what we have; as it is when it takes neither. */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  if (acceptEncoding === undefined) return 'identity'
  const known = read.get(acceptEncoding)
  if (known !== undefined) return known
  const taken = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } }).encoding([...PREFERRED], ['br', 'gzip']) as Encoding | undefined
  const encoding = taken ?? 'identity'
  if (read.size < READ_AT_MOST) read.set(acceptEncoding, encoding)
  return encoding
}

/** Shorter ones gain nothing: they fit into one packet as they are. */
export const WORTH_COMPRESSING = 1024

/** How much effort goes into an answer: QUICK into each, THOROUGH into one that is asked for again. docs/decisions/0011 has the figures. */
const LEVELS = { QUICK: { br: 1, gzip: 2 }, THOROUGH: { br: 6, gzip: 9 } } as const
export type Effort = keyof typeof LEVELS

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)]

/** In a thread of its own: the event loop goes on. */
export function compress(body: Buffer, how: Compression, effort: Effort): Promise<Buffer> {
  const level = LEVELS[effort][how]
  return how === 'gzip'
    ? zip(body, { level })
    : brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: level, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } })
}
