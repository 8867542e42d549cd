import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Output } from '../../packages/server/src/execute/output.ts'
import { runs } from '../support/arbitrary-runs.ts'

function written(write: (out: Output) => void): string {
  const out = Output.take()
  write(out)
  const text = out.toBuffer().toString()
  out.release()
  return text
}

/** Any code units, halves of surrogate pairs among them, or what needs no escape. */
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 90 }), fc.string({ unit: 'grapheme-ascii', maxLength: 90 }), fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)))

describe('an output', () => {
  it('writes strings as JSON.stringify does', () => {
    expect(() => fc.assert(fc.property(text, (string) => written((out) => out.string(string)) === JSON.stringify(string)), runs(500))).not.toThrow()
  })

  it('writes whole numbers of 32 bits', () => {
    const borders = [0, 9, 10, 99, 100, 999_999_999, 1_000_000_000, 2_147_483_647, -1, -10, -2_147_483_648]
    expect(() => fc.assert(fc.property(fc.oneof(fc.constantFrom(...borders), fc.integer()), (number) => written((out) => out.integer(number)) === String(number)), runs(300))).not.toThrow()
  })

  it('grows with what is written', () => {
    const strings = ['x'.repeat(70_000), 'é'.repeat(300_000), '"', '']
    expect(written((out) => strings.forEach((string) => out.string(string)))).toBe(strings.map((string) => JSON.stringify(string)).join(''))
  })

  it('leaves gaps that are filled later, and gaps in them', () => {
    expect(written((out) => {
      out.json('[')
      const first = out.gap()
      out.json(',')
      const second = out.gap()
      out.json(']')
      second.json('2')
      first.json('{')
      const inner = first.gap()
      first.json('}')
      inner.json('"a":1')
    })).toBe('[{"a":1},2]')
  })

  it('gives bytes that stay what they are when it is used again', () => {
    const out = Output.take()
    out.json('"first"')
    const bytes = out.toBuffer()
    out.release()
    written((next) => next.json('"second"'))
    expect(bytes.toString()).toBe('"first"')
  })

  it('is nobody else\'s before it is given back', () => {
    const [one, other] = [Output.take(), Output.take()]
    one.json('1')
    other.json('2')
    expect([one, other].map((out) => out.toBuffer().toString())).toEqual(['1', '2'])
    one.release()
    other.release()
  })
})
