import { createHash } from 'node:crypto'
import { verifyArticle, type Article, type Claim, type Evidence } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { fixtureModel } from '../support/content-fixture.ts'
import { extentOf, SOURCE, sourceOf, TEXT } from '../support/source-document.ts'

const model = fixtureModel()
const ARTICLE: Article = { ...model.articles[0]!, source: { sha256: SOURCE.sha256, length: Array.from(TEXT).length, paragraphs: 5, furniture: [2] } }

function at(paragraph: number, words: string): Evidence {
  const [start, end] = extentOf(TEXT, words)
  return { paragraph, start, end, sha256: createHash('sha256').update(words).digest('hex') }
}
const claim = (evidence: readonly Evidence[], more: Partial<Claim> = {}): Claim => ({ ...model.claims[0]!, slug: 'a', mode: 'REPORTER', quote: null, evidence, ...more })
const failuresOf = (...args: Parameters<typeof claim>): string[] => verifyArticle(ARTICLE, [claim(...args)], SOURCE).failures.map(({ message }) => message)

describe('anchors', () => {
  it('hold against the very file', () => {
    expect(verifyArticle(ARTICLE, [claim([at(1, 'Fire broke out'), at(5, 'Why the fire?')])], SOURCE)).toMatchObject({ sameFile: true, anchors: 2, failures: [] })
  })

  it('fail by name where one byte of their text is changed, and the others hold', () => {
    const changed = sourceOf(TEXT.replace('Monday', 'Sunday'))
    const verification = verifyArticle(ARTICLE, [claim([at(1, 'on Monday, the')]), claim([at(5, 'Why the fire?')], { slug: 'b' })], changed)
    const [start, end] = extentOf(TEXT, 'on Monday, the')
    expect(verification.sameFile).toBe(false)
    expect(verification.failures).toEqual([{ claim: 'a', message: `paragraph 1, ${start} to ${end}: the text there is not the text that was annotated` }])
  })

  it('never drift to the same words elsewhere', () => {
    const moved = sourceOf(TEXT.replace('Why the fire?', 'So. Why the fire?'))
    expect(verifyArticle(ARTICLE, [claim([at(5, 'Why the fire?')])], moved).failures).toEqual([{ claim: 'a', message: expect.stringContaining('not the text that was annotated') as string }])
    const [start, end] = extentOf(TEXT, 'Why the fire?')
    expect(failuresOf([{ ...at(5, 'Why the fire?'), start: start + 1, end: end + 1 }])).toHaveLength(1)
  })

  it('fail where they reach out of their paragraph, though the hash may hold', () => {
    const [start] = extentOf(TEXT, 'Why the fire?')
    expect(failuresOf([{ ...at(5, 'Why the fire?'), paragraph: 4 }])).toEqual([expect.stringMatching(/^paragraph 4, \d+ to \d+: the paragraph reaches from \d+ to \d+$/)])
    expect(failuresOf([{ ...at(5, 'Why the fire?'), paragraph: 6 }])).toEqual([`paragraph 6, ${start} to ${start + 13}: the source has no such paragraph`])
  })
})

describe('wording', () => {
  const said = at(3, '“The cranes are rust 🏗️ on legs,”')

  it('finds quoted words in the evidence, however quotation marks and case are set', () => {
    expect(failuresOf([said], { quote: 'Rust 🏗️ on legs' })).toEqual([])
    expect(failuresOf([at(4, 'The union’s men — all')], { quote: "the union's men" })).toEqual([])
  })

  it('fails a quotation that its evidence does not have', () => {
    expect(failuresOf([said], { quote: 'scrap on legs' })).toEqual(['its quotation "scrap on legs" does not stand in its evidence'])
    expect(failuresOf([at(1, 'Fire broke out')], { quote: 'rust' })).toHaveLength(1)
  })

  it('wants a direct quotation to stand in quotation marks, with or without them', () => {
    expect(failuresOf([said], { mode: 'DIRECT_QUOTE' })).toEqual([])
    expect(failuresOf([at(3, 'They were rust when I came.')], { mode: 'DIRECT_QUOTE' })).toEqual([])
    expect(failuresOf([at(5, 'Nobody asked')], { mode: 'DIRECT_QUOTE' })).toEqual([])
  })

  it.each([[1, 'Fire broke out'], [3, 'Stone said.'], [3, 'on legs,” Stone said. “They were'], [5, 'Why the fire?'], [5, 'fire? “Nobody']])('fails a direct quotation outside of them: paragraph %i, %s', (paragraph, words) => {
    expect(failuresOf([at(paragraph, words)], { mode: 'DIRECT_QUOTE' })).toEqual(['is a DIRECT_QUOTE, but no span of its evidence stands in quotation marks'])
  })
})

describe('coverage', () => {
  it('counts every code point under a claim once, by paragraph, without furniture', () => {
    // Paragraph 1 has 59 characters, "Fire broke out" 14 and "broke out on the" 16 of them: 5 + 16 = 21 together.
    // Paragraph 3: 75 code points (the crane and its variation selector are two), the last sentence 29 with its marks.
    const { coverage } = verifyArticle(ARTICLE, [claim([at(1, 'Fire broke out'), at(1, 'broke out on the')]), claim([at(3, '“They were rust when I came.”')])], SOURCE)
    expect(coverage).toEqual([
      { paragraph: 1, length: 59, covered: 21 },
      { paragraph: 3, length: 75, covered: 29 },
      { paragraph: 4, length: 83, covered: 0 },
      { paragraph: 5, length: 27, covered: 0 },
    ])
  })
})
