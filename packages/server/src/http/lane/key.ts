import { crc32 } from 'node:zlib'
import { ownBytes } from './own-bytes.ts'

/**
 * All that an answer depends on, of one version of the content. It is looked for by its fingerprint: a string that a map is asked for is
 * taken into the engine's table of strings, where those of requests that never come back would pile up.
 */
export interface Key {
  /** Everything but the body. */
  readonly line: string
  readonly body: Buffer
  readonly fingerprint: number
}

export const keyFor = (line: string, body: Buffer): Key => ({ line, body, fingerprint: crc32(body, crc32(line)) | 0 })

export const isSameKey = (one: Key, other: Key): boolean => one.line === other.line && one.body.equals(other.body)

/** The same with bytes of its own: those of a body lie in the buffer that the connection was read into. */
export const copied = ({ line, body, fingerprint }: Key): Key => ({ line, body: ownBytes(body), fingerprint })

export const bytesOf = ({ line, body }: Key): number => 2 * line.length + body.length
