import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { plainData } from '../../packages/schema/src/content/fast-yaml.ts'
import { preciseDocument } from '../../packages/schema/src/content/precise-yaml.ts'
import { corpus } from '../bench/corpus.ts'
import { ARTICLE_FILES } from '../support/fixture-articles.ts'
import { ENTITY_FILES } from '../support/fixture-entities.ts'

/** The fast parser says what the precise one says, or nothing. */
function expectAgreement(text: string): void {
  const fast = plainData(text)
  if (fast === undefined) return
  const { data, problems } = preciseDocument('x', text)
  expect({ text, problems }).toEqual({ text, problems: [] })
  // As strict as can be: -0 is not 0, and a key called constructor is nothing special.
  expect({ text, fast: fast.data, data, same: isDeepStrictEqual(fast.data, data) }).toMatchObject({ text, same: true })
}

const textsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml')).map((name) => readFileSync(join(folder, name), 'utf8'))

/** What people and programs write as scalars, in all the ways in which YAML 1.1 and 1.2, and two parsers, may part. */
const SCALARS = [
  '', '~', 'null', 'Null', 'NULL', 'nul', 'true', 'True', 'TRUE', 'tRUE', 'false', 'False', 'yes', 'no', 'on', 'off', 'y', 'n', 'Y', 'N',
  '0', '-0', '+0', '7', '-7', '+7', '007', '-007', '012', '0o17', '0o18', '-0o17', '0x1F', '0xg', '0b101', '1_000', '1,000', '1 000', '190:20:30', '20:30',
  '1.5', '-1.50', '1.', '.5', '-.5', '+.5', '1.5.2', '1e3', '1E3', '1e+3', '1.5e-3', '.5e1', '1e', 'e3', '1e999', '-1e999', '.', '-', '+', '..', '...', '-.', '--', '---',
  '.inf', '.Inf', '.INF', '.iNF', '-.inf', '+.inf', '.nan', '.NaN', '.NAN', '-.nan', 'inf', 'nan', 'NaN', 'Infinity',
  '9007199254740993', '123456789012345', '1234567890123456', '0.1234567890123456789', '12345678901234567890123456789012345678901234567890',
  '2016', '2016-03', '2016-03-22', '2016-03-22T10:00:00Z', '2016-03-22 10:00:00', '2001/..', '../1999', '1999-12~', '201X', '-0044', '1999-03-01/1999-03-07', '=', '<<', '<',
  '"', "'", '""', "''", '"a"', "'a'", "'it''s'", '"a\\nb"', '"\\x41"', '"\\u0041"', '"\\U0001F600"', '"\\/"', '"\\q"', '"\\0"', '"a\\\n  b"', '"a" b', "'a' b", '"a', "'a",
  'a b', 'a  b', 'a: b', 'a:b', 'a :b', 'a:', ':a', ': a', '?a', '? a', '-a', '- a', '#a', 'a#b', 'a #b', '# a', ',', 'a,b', '[', ']', '{', '}', '[]', '{}', '[ ]', '{ }', '[a', '{a', '[a, b]', '[a,b]', '[a,]', '[,]', '[a, , b]', '{a: b}', '{a:b}', '{a}', '{a, b}', '{a: }', '{a: b, a: c}', '{"a":b}', "{'a':b}", '[a: b]', '[a: b, c]', '[? a : b]', '{? a : b}', '[[a], {b: c}]', '[a]b', '{a: b}c', '[a] # b', '[a]#b',
  '&a b', '*a', '&a', '!a b', '!!str 5', '!!int "5"', '!<x> a', '! 5', '@a', '`a', '%a', '|', '>', '|-', '>-', '|+', '| # c', '|a', '|2', '\ta', 'a\t', 'a\tb', 'a\t#b', 'é', '\u0085', '\u2028', '\u00a0', '\ufeff', '\u0007', '\u007f', '\u0000', '😀', '\ud800', '\uffff', 'a\u0085b', 'a\u2028b', '__proto__', 'constructor', 'toString',
]

const FRAMES: readonly ((scalar: string) => string)[] = [
  (s) => s, (s) => `${s}\n`, (s) => `k: ${s}\n`, (s) => `k: ${s}`, (s) => `${s}: v\n`, (s) => `"k": ${s}\n`, (s) => `- ${s}\n`, (s) => `- - ${s}\n- k: ${s}\n  l: ${s}\n`, (s) => `k: [${s}, x]\n`, (s) => `k: { a: ${s}, b: x }\n`,
  (s) => `k: {${s}: a}\n`, (s) => `k:\n  ${s}\n`, (s) => `k:\n${s}\n`, (s) => `k: a\n  ${s}\n`, (s) => `k: ${s}\n  a\n`, (s) => `k: |\n  ${s}\n  a\n`, (s) => `k: >-\n  ${s}\n\n  a\n`, (s) => `k: |+\n  a\n\n${s}\n`, (s) => `k: "a ${s}"\n`, (s) => `k: 'a ${s}'\n`, (s) => `k: "a\n  ${s}"\n`, (s) => `k: 'a\n${s}'\n`,
  (s) => `k: a # ${s}\n`, (s) => `k: a\n# ${s}\nl: b\n`, (s) => `k: a\r\nl: ${s}\r\n`, (s) => `k: a\n${s}`, (s) => `${s}\nk: a\n`, (s) => `---\nk: ${s}\n`, (s) => `k: ${s}\n...\n`, (s) => `k: ${s}\n---\nl: a\n`, (s) => `%YAML 1.1\n---\nk: ${s}\n`, (s) => `\ufeffk: ${s}\n`, (s) => `? ${s}\n: a\n`, (s) => `k: a\n${s}: b\nk: c\n`, (s) => ` k: ${s}\n`, (s) => `k: ${s}\n l: a\n`, (s) => `k:\n- ${s}\n- a\nl: b\n`, (s) => `k:\n    - ${s}\n  - a\n`, (s) => `k:\n  l: ${s}\n m: a\n`, (s) => `- k: ${s}\n- \n- k:\n`,
]

describe('the fast parser says what the precise one says, or nothing', () => {
  it.each([['content', 'the repository'], ['test/newsroom/content', 'the newsroom']])('of %s', (folder) => {
    const texts = textsIn(folder)
    expect(texts.filter((text) => plainData(text) === undefined)).toEqual([])
    for (const text of texts) expectAgreement(text)
  })

  it('of the fixture and of a corpus, without stepping aside', () => {
    const texts = [...Object.values({ ...ENTITY_FILES, ...ARTICLE_FILES }), ...[...corpus({ articles: 40, seed: 3 })].map(([, data]) => stringify(data, { lineWidth: 120 }))]
    expect(texts.filter((text) => plainData(text) === undefined)).toEqual([])
    for (const text of texts) expectAgreement(text)
  })

  it('of every scalar in every place', () => {
    for (const frame of FRAMES) for (const scalar of SCALARS) expectAgreement(frame(scalar))
  })

  it('of two scalars in one document', () => {
    fc.assert(fc.property(fc.constantFrom(...FRAMES), fc.constantFrom(...FRAMES), fc.constantFrom(...SCALARS), fc.constantFrom(...SCALARS), (one, other, a, b) => {
      expectAgreement(one(a) + other(b))
      expectAgreement(one(other(a).replaceAll('\n', '\n  ').trimEnd()))
    }), { numRuns: 3000 })
  })

  it('of any characters that mean something', () => {
    const letters = fc.constantFrom('a', 'b', ' ', ' ', '\n', '\n  ', '\n- ', ': ', ':', '-', '#', ' #', '"', "'", '[', ']', '{', '}', ',', '|', '>', '?', '&', '*', '!', '%', '\\', '1', '.', '\t', '\r\n', '~', 'é')
    fc.assert(fc.property(fc.array(letters, { maxLength: 14 }), (parts) => expectAgreement(parts.join(''))), { numRuns: 20_000 })
  })

  it('of any data, however it is laid out', () => {
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof({ maxDepth: 4 }, fc.string({ unit: 'grapheme' }), fc.constantFrom(...SCALARS), fc.double({ noNaN: true }), fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('json'), { maxLength: 4 }), fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('a', 'b c', ...SCALARS)), tie('json'), { maxKeys: 4 })),
    }))
    const layout = fc.record({ lineWidth: fc.constantFrom(0, 20, 80), indent: fc.constantFrom(1, 2, 4), indentSeq: fc.boolean(), collectionStyle: fc.constantFrom('any', 'block', 'flow'), defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'), blockQuote: fc.constantFrom(true, false, 'folded', 'literal') })
    fc.assert(fc.property(json, layout, (data, options) => {
      let text: string
      try {
        text = stringify(data, options as never)
      } catch {
        return
      }
      expectAgreement(text)
    }), { numRuns: 2000 })
  })
})

describe('the fast parser steps aside', () => {
  it.each([
    ['an anchor', 'a: &x b\n'], ['an alias', 'a: &x b\nc: *x\n'], ['a tag', 'a: !!str 5\n'], ['a directive', '%YAML 1.2\n---\na: b\n'], ['a document mark', '---\na: b\n'], ['two documents', 'a: b\n---\nc: d\n'],
    ['a key given twice', 'a: b\na: c\n'], ['a key that is a number', '1: b\n'], ['a key that is a list', '? [a]\n: b\n'], ['a prototype', '__proto__: b\n'], ['a tab', 'a: b\t\n'], ['a byte order mark', '\ufeffa: b\n'],
    ['a lone carriage return', 'a: b\rc: d\n'], ['a control character', 'a: "\u0007"\n'], ['a hexadecimal number', 'a: 0x1F\n'], ['an infinity', 'a: .inf\n'], ['a number with leading zeros', 'a: 012\n'], ['nothing at all', ''], ['a comment alone', '# a\n'],
  ])('for %s', (_what, text) => {
    expect(plainData(text)).toBeUndefined()
  })

  it('takes a year for a number and a date for text', () => {
    expect(plainData("a: 2016\nb: 2016-03-22\nc: '2016'\nd: 2001/..\ne: no\nf:\ng: 1.50\n")).toEqual({ data: { a: 2016, b: '2016-03-22', c: '2016', d: '2001/..', e: 'no', f: null, g: 1.5 } })
  })
})
