import { GraphQLError } from 'graphql'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromCursor, toCursor } from '../../packages/schema/src/graphql/cursor.ts'
import { globalId, parseGlobalId } from '../../packages/schema/src/graphql/global-id.ts'
import { CASES, oddText, TIMEOUT } from './cases.ts'

const frame = { listing: 'claim', order: 'NEWEST', version: 'a'.repeat(32) } as const
const forged = fc.oneof(oddText, oddText.map((text) => Buffer.from(text).toString('base64url')), oddText.map((text) => Buffer.from(`cNaaaaaaaa:${text}`).toString('base64url')), oddText.map((text) => Buffer.from(`claim:${text}`).toString('base64url')))

const codeOf = (read: () => unknown): unknown => {
  try {
    read()
    return null
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions['code'] : error
  }
}

test('a forged cursor is read as a key or refused as BAD_CURSOR', () => {
  fc.assert(
    fc.property(forged, (cursor) => {
      expect([null, 'BAD_CURSOR']).toContain(codeOf(() => fromCursor(frame, 'after', cursor)))
    }),
    CASES,
  )
}, TIMEOUT)

test('a cursor gives back its key, and in no other order or version', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (key) => {
      expect(fromCursor(frame, 'after', toCursor(frame, key))).toBe(key)
      expect(codeOf(() => fromCursor({ ...frame, order: 'OLDEST' }, 'after', toCursor(frame, key)))).toBe('BAD_CURSOR')
      expect(codeOf(() => fromCursor({ ...frame, version: 'b'.repeat(32) }, 'before', toCursor(frame, key)))).toBe('BAD_CURSOR')
    }),
    CASES,
  )
}, TIMEOUT)

test('a forged id names a type and a key in canonical form, or is refused as BAD_ID', () => {
  fc.assert(
    fc.property(forged, (id) => {
      expect([null, 'BAD_ID']).toContain(codeOf(() => parseGlobalId(id)))
      if (codeOf(() => parseGlobalId(id)) !== null) return
      const { type, key } = parseGlobalId(id)
      expect(globalId({ type, identity: key } as Parameters<typeof globalId>[0])).toBe(id)
    }),
    CASES,
  )
}, TIMEOUT)
