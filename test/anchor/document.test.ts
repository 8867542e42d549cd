import { createHash } from 'node:crypto'
import { readSource, UnreadableSource } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { bytesOf, cut, SOURCE, sourceOf, TEXT } from '../support/source-document.ts'

const paragraphs = (text: string): string[] => sourceOf(text).paragraphs.map(({ start, end }) => sourceOf(text).codePoints.slice(start, end).join(''))

describe('a source document', () => {
  it('is measured in code points: an emoji of two UTF-16 units is one', () => {
    const source = sourceOf('a🏗b')
    expect(source.codePoints).toEqual(['a', '🏗', 'b'])
    expect(source.paragraphs).toEqual([{ number: 1, start: 0, end: 3 }])
  })

  it('counts lines with a visible character, without blanks at their ends', () => {
    expect(SOURCE.paragraphs.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    expect(SOURCE.paragraphs.map(({ start, end }) => cut(TEXT, start, end))).toEqual(TEXT.split('\n').map((line) => line.trim()).filter((line) => line !== ''))
  })

  it.each(['\u00A0', '\u200B', '\uFEFF\u00A0', '\u00AD', '\t \u3000', '\u2060'])('sees no paragraph in a line of %j', (line) => {
    expect(paragraphs(`one\n${line}\ntwo`)).toEqual(['one', 'two'])
  })

  it('reads the same paragraphs with CRLF, CR and LF, at offsets of their own', () => {
    expect(paragraphs('one\r\n\r\ntwo\rthree\n')).toEqual(['one', 'two', 'three'])
    expect(sourceOf('one\r\ntwo').paragraphs[1]?.start).toBe(5)
    expect(sourceOf('one\ntwo').paragraphs[1]?.start).toBe(4)
  })

  it('leaves a byte order mark out of the text and keeps it in the fingerprint', () => {
    const [marked, plain] = [sourceOf('\uFEFFone'), sourceOf('one')]
    expect(marked.codePoints).toEqual(plain.codePoints)
    expect(marked.sha256).toBe(createHash('sha256').update(Buffer.from([0xef, 0xbb, 0xbf, 0x6f, 0x6e, 0x65])).digest('hex'))
    expect(marked.sha256).not.toBe(plain.sha256)
  })

  it('takes the last line whether or not a line break ends it', () => {
    expect(paragraphs('one\ntwo')).toEqual(paragraphs('one\ntwo\n'))
  })
})

describe('what is no such document', () => {
  it.each([
    ['UTF-16, little end first', Uint8Array.of(0xff, 0xfe, 0x61, 0x00)],
    ['UTF-16, big end first', Uint8Array.of(0xfe, 0xff, 0x00, 0x61)],
  ])('refuses %s, and says what to do', (_name, bytes) => {
    expect(() => readSource(bytes)).toThrow(UnreadableSource)
    expect(() => readSource(bytes)).toThrow('is encoded in UTF-16; expected UTF-8. Convert it')
  })

  it('refuses Windows-1252', () => {
    expect(() => readSource(Uint8Array.of(0x93, 0x61, 0x94))).toThrow('is not UTF-8 (perhaps Windows-1252)')
  })

  it.each([['half a character', Uint8Array.of(0x61, 0xe2, 0x80)], ['half a surrogate pair', Uint8Array.of(0xed, 0xa0, 0x80)]])('refuses %s', (_name, bytes) => {
    expect(() => readSource(bytes)).toThrow('is not UTF-8')
  })

  it.each(['', '\n\n', '\uFEFF', '\u00A0\n\u00A0'])('refuses %j, which has no visible text', (text) => {
    expect(() => readSource(bytesOf(text))).toThrow('has no visible text.')
  })
})
