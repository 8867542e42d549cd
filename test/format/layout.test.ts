import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { formatFile, listContent, parseSourceFile } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { commentsIn, layOutOtherwise } from '../support/arbitrary-layout.ts'
import { runs } from '../support/arbitrary-runs.ts'
import { REPOSITORY } from '../support/real-content.ts'

const all = ['content', 'test/newsroom/content'].flatMap((content) =>
  listContent(join(REPOSITORY, content), content).files.map((file) => ({ ...file, text: readFileSync(file.location, 'utf8') })),
)
// The longest would take the time of all others together.
const files = all.filter(({ text }) => text.length < 12_000)
const dataOf = (file: (typeof all)[number], text: string): unknown => parseSourceFile(file, text).file.data

describe('laying a content file out', () => {
  it('leaves every file of the repository as it is', () => {
    expect(all.length).toBeGreaterThan(150)
    for (const file of all) expect(formatFile(file, file.text)).toEqual({ text: file.text, problems: [] })
  })

  it('keeps what a file says and every comment, in whatever layout it comes, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), (file, seed) => {
        const other = layOutOtherwise(file.text, seed)
        const { text, problems } = formatFile(file, other)
        // Not all that the library writes it can read again: such a text is refused.
        fc.pre(problems.length === 0)
        expect(dataOf(file, text)).toEqual(dataOf(file, other))
        expect(commentsIn(text)).toEqual(commentsIn(other))
        expect(formatFile(file, text).text).toBe(text)
      }),
      runs(300),
    )
  })

  it('brings a shuffled file back to where it was', () => {
    const order = (text: string): string[] => [...text.matchAll(/^([a-zA-Z]+):/gm)].map(([, key = '']) => key)
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), (file, seed) => {
        const { text, problems } = formatFile(file, layOutOtherwise(file.text, seed))
        fc.pre(problems.length === 0)
        // A comment that swallowed a line took its key along before it came here.
        fc.pre(isDeepStrictEqual(Object.keys(dataOf(file, text) as object).toSorted(), Object.keys(dataOf(file, file.text) as object).toSorted()))
        expect(order(text)).toEqual(order(file.text))
      }),
      runs(100),
    )
  })

  const lay = (text: string, folder = 'people'): string => formatFile({ path: 'x.yaml', folder, slug: 'x' }, text).text.split('\n').slice(1).join('\n')

  it('puts keys in the order of their shape and leaves unknown ones behind them', () => {
    expect(lay('zebra: 1\nnotes: []\ndescription: D\nname: N\n')).toBe('name: N\ndescription: D\nnotes: []\nzebra: 1\n')
  })

  it('takes comments along with what they are about', () => {
    expect(lay('# about D\ndescription: D # here\n# about N\nname: N\n# the end\n')).toBe('# about N\nname: N\n# about D\ndescription: D # here\n\n# the end\n')
  })

  it('keeps a header apart that a blank line parts from the first key', () => {
    expect(lay('# Header\n\ndescription: D\nname: N\n')).toBe('# Header\n\nname: N\ndescription: D\n')
  })

  it('writes what fits into one line in one line, and what does not in several', () => {
    expect(lay('name: N\naliases:\n- A\n-   B\nnotes:\n- text: t\n  kind: READING\n')).toBe('name: N\naliases: [A, B]\nnotes:\n  - { kind: READING, text: t }\n')
    const words = Array.from({ length: 30 }, () => 'word').join(' ')
    expect(lay(`name: N\nnotes: [{ kind: READING, text: ${words} }]\ndescription: ${words}\n`)).toBe(
      `name: N\ndescription: >-\n  ${words.slice(0, 114)}\n  ${words.slice(115)}\nnotes:\n  - kind: READING\n    text: >-\n      ${words.slice(0, 109)}\n      ${words.slice(110)}\n`,
    )
  })

  it.each(['\uFEFFname: N\r\naliases: [A]\r\n', 'name: N\naliases: [A]', '\n\nname:   N\n\n\n\naliases: [ A ]\n'])('comes to the same from %j but for blank lines', (text) => {
    expect(lay(text).replaceAll('\n\n', '\n')).toBe('name: N\naliases: [A]\n')
  })

  it('writes the line for editors once, first, and for the kind of the folder', () => {
    const text = '# mine\n# yaml-language-server: $schema=/old.json\nname: N\n'
    expect(formatFile({ path: 'x.yaml', folder: 'places', slug: 'x' }, text).text).toBe('# yaml-language-server: $schema=../.schema/place.json\n# mine\nname: N\n')
  })

  it('keeps text as it is, whatever it looks like', () => {
    const texts = ['yes', '1', '~', 'a: b', '# no comment', ' blank ', 'two\nlines', 'ends\n', '“x”', "it's", '- x', '{', '"', '\t', '\u00A0', '\u2028', '\u0007', 'x  y '.repeat(40), '👩‍🚒'.repeat(50), '<<', '__proto__']
    for (const text of texts) {
      const yaml = `name: ${JSON.stringify(text)}\naliases: [${JSON.stringify(text)}]\nnotes: [{ kind: READING, text: ${JSON.stringify(text)} }]\n`
      const data = dataOf({ ...(all[0] as (typeof all)[number]), folder: 'people' }, lay(yaml))
      expect(data).toEqual({ name: text, aliases: [text], notes: [{ kind: 'READING', text }] })
    }
  })

  it.each(['- a\n', 'just text\n', '5\n'])('refuses %j, which is no map', (text) => {
    expect(formatFile({ path: 'x.yaml', folder: 'people', slug: 'x' }, text)).toMatchObject({ text, problems: [{ code: 'invalid-value', message: 'The file: expected a map of keys and values.' }] })
  })
})
