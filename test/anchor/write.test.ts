import { createHash } from 'node:crypto'
import { anchorFile, parseSourceFile } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { extentOf, SOURCE, TEXT } from '../support/source-document.ts'

const fileOf = (text: string) => parseSourceFile({ path: 'content/articles/fire.yaml', folder: 'articles', slug: 'fire' }, text).file

const anchored = (paragraph: number, words: string): string => {
  const [start, end] = extentOf(TEXT, words)
  return `{ paragraph: ${paragraph}, start: ${start}, end: ${end}, sha256: ${createHash('sha256').update(words).digest('hex')} }`
}
const FINGERPRINT = `  sha256: ${SOURCE.sha256}\n  length: ${Array.from(TEXT).length}\n  paragraphs: 5\n`

const file = (one: string, two: string): string => `# Written by hand
title:   "Fire"    # three blanks
source:
${FINGERPRINT}  furniture: [ 2 ]
claims:
  # The first claim.
  - slug: a
    text: 'Äö 🏗 “so”'
    evidence:
${one}
    notes: [ ]   # nothing

  - { slug: b, evidence: [ ${two} ] }  # flow
`

describe('anchoring a file', () => {
  it('writes offsets and hashes for marks in flow and block style and keeps every other byte', () => {
    const before = file('      - paragraph: 3\n        from: "\\"The cranes"\n        to: legs,"', '{ from: Why, to: fire?, paragraph: 5 }')
    const { text, anchored: count, problems } = anchorFile(fileOf(before), SOURCE)
    expect(problems).toEqual([])
    expect(count).toBe(2)
    expect(text).toBe(file(`      - ${anchored(3, '“The cranes are rust 🏗️ on legs,”')}`, anchored(5, 'Why the fire?')))
  })

  it('leaves a file without marks as it is, byte for byte', () => {
    const before = file(`      - ${anchored(5, 'Why the fire?')}`, anchored(1, 'Fire broke out'))
    expect(anchorFile(fileOf(before), SOURCE)).toEqual({ text: before, anchored: 0, problems: [], candidates: [] })
  })

  it('keeps a comment behind a mark in block style', () => {
    const { text } = anchorFile(fileOf(file('      - paragraph: 5   # the last\n        whole: true', '{ paragraph: 1, whole: true }')), SOURCE)
    expect(text).toContain('notes: [ ]   # nothing')
    expect(text).toContain('\n    notes:')
    expect(text.split('\n').filter((line) => line.includes('sha256:'))).toHaveLength(3)
  })

  it('writes nothing at all when one of several marks fails, and reports every one that does', () => {
    const before = file('      - { paragraph: 5, whole: true }\n      - { paragraph: 9, whole: true }', '{ paragraph: 1, from: Ice, to: Monday }')
    const { text, anchored: count, problems, candidates } = anchorFile(fileOf(before), SOURCE)
    expect([text, count]).toEqual([before, 0])
    expect(problems.map(({ code, position, message }) => [code, position?.line, message])).toEqual([
      ['unanchored-evidence', 14, expect.stringContaining('there is no paragraph 9')],
      ['unanchored-evidence', 17, expect.stringContaining('does not have "Ice"')],
    ])
    expect(candidates).toHaveLength(2)
  })

  it('writes the fingerprint where there is none, before what follows it', () => {
    const { text } = anchorFile(fileOf('title: Fire\nsummary: Short.\nsections: []\nclaims: []\n'), SOURCE)
    expect(text).toBe(`title: Fire\nsummary: Short.\nsource:\n${FINGERPRINT}sections: []\nclaims: []\n`)
  })

  it('writes the fingerprint at the end where nothing follows it, on a line of its own', () => {
    for (const before of ['title: Fire\n', 'title: Fire']) {
      expect(anchorFile(fileOf(before), SOURCE).text).toBe(`title: Fire\nsource:\n${FINGERPRINT}`)
    }
  })

  it('completes a fingerprint that is half there', () => {
    const { text } = anchorFile(fileOf('title: Fire\nsource:\n  furniture: [2]\nclaims: []\n'), SOURCE)
    expect(fileOf(text).data).toMatchObject({ source: { sha256: SOURCE.sha256, length: Array.from(TEXT).length, paragraphs: 5, furniture: [2] } })
  })

  it('writes the fingerprint where source stands empty', () => {
    const { text } = anchorFile(fileOf('title: Fire\nsource:\nclaims: []\n'), SOURCE)
    expect(parseSourceFile({ path: 'x', folder: 'articles', slug: 'x' }, text).problems).toEqual([])
  })

  it('gives a file that stays the same when it is anchored again', () => {
    const once = anchorFile(fileOf(file('      - { paragraph: 5, whole: true }', '{ paragraph: 1, whole: true }')), SOURCE).text
    expect(anchorFile(fileOf(once), SOURCE).text).toBe(once)
  })
})
