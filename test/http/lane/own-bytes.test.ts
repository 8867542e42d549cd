import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { Answer } from '../../../packages/server/src/http/lane/answer.ts'
import type { Encoding } from '../../../packages/server/src/http/lane/encoding.ts'
import { copied, keyFor } from '../../../packages/server/src/http/lane/key.ts'
import { ownBytes } from '../../../packages/server/src/http/lane/own-bytes.ts'

/** What an answer gives to a response as its body. */
async function sent(text: string, encoding: Encoding): Promise<unknown> {
  let body: unknown
  const response: Pick<ServerResponse, 'writeHead' | 'end'> = {
    writeHead: () => response as ServerResponse,
    end: (bytes: unknown) => {
      body = bytes
      return response as ServerResponse
    },
  }
  await new Answer(200, {}, Buffer.from(text)).send(response as ServerResponse, { encoding, ifNoneMatch: undefined })
  return body
}

const memoryOf = (bytes: unknown): number => (bytes as Buffer).buffer.byteLength

describe('what may be kept holds no pool of buffers', () => {
  const text = 'a claim, and another, über alles '.repeat(200)

  it('a piece of a pool is copied, whole memory is left as it is', () => {
    const piece = Buffer.from('piece')
    expect(memoryOf(piece)).toBeGreaterThan(piece.length)
    expect([ownBytes(piece).toString(), memoryOf(ownBytes(piece))]).toEqual(['piece', 5])
    const whole = Buffer.alloc(5)
    expect(ownBytes(whole)).toBe(whole)
  })

  it.each(['identity', 'gzip', 'br'] as const)('an answer of some kilobytes, %s', async (encoding) => {
    const body = await sent(text, encoding)
    expect(memoryOf(body)).toBe((body as Buffer).length)
  })

  it('a short one is a text with its bytes as characters', async () => {
    expect(await sent('{"data":"für"}', 'identity')).toBe(Buffer.from('{"data":"für"}').toString('latin1'))
  })

  it("a key's body", () => {
    const { body } = copied(keyFor('line', Buffer.from('body')))
    expect([body.toString(), memoryOf(body)]).toEqual(['body', 4])
  })
})
