import { createHash } from 'node:crypto'
import type { Mark } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { findSpan, type Found } from '../../packages/schema/src/anchor/find.ts'
import { cut, extentOf, SOURCE, TEXT } from '../support/source-document.ts'

function foundText(mark: Mark): string {
  const found = findSpan(SOURCE, mark)
  if (!('anchor' in found)) throw new Error(found.refusal)
  const { start, end, sha256, paragraph } = found.anchor
  const text = cut(TEXT, start, end)
  expect(sha256).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
  expect(paragraph).toBe(mark.paragraph)
  return text
}

function refusal(mark: Mark): Exclude<Found, { anchor: unknown }> {
  const found = findSpan(SOURCE, mark)
  if ('anchor' in found) throw new Error('was found')
  return found
}

describe('a mark that fits', () => {
  it('is found by its first and last words, punctuation included', () => {
    expect(foundText({ paragraph: 1, from: 'Fire broke', to: 'on Monday,' })).toBe('Fire broke out on the North Quay on Monday,')
  })

  it('is found after an emoji at offsets in code points', () => {
    expect(foundText({ paragraph: 3, from: 'on legs', to: 'said.' })).toBe('on legs,” Stone said.')
    const found = findSpan(SOURCE, { paragraph: 3, from: 'on legs', to: 'said.' })
    expect('anchor' in found && [found.anchor.start, found.anchor.end]).toEqual(extentOf(TEXT, 'on legs,” Stone said.'))
  })

  it('is found with straight quotation marks, plain hyphens and blanks, and hashed as the source has it', () => {
    expect(foundText({ paragraph: 3, from: '"The cranes', to: 'legs,"' })).toBe('“The cranes are rust 🏗️ on legs,”')
    expect(foundText({ paragraph: 4, from: "The union's men -", to: 'of them -' })).toBe('The union’s men — all of them —')
  })

  it('may start and end with the same words', () => {
    expect(foundText({ paragraph: 5, from: 'Why the fire?', to: 'Why the fire?' }).length).toBe(13)
  })

  it('is a whole paragraph without the blanks around it', () => {
    expect(foundText({ paragraph: 4, whole: true })).toBe(TEXT.split('\n')[5]?.trim())
  })
})

describe('a mark that does not fit', () => {
  it('in a paragraph that is not there', () => {
    expect(refusal({ paragraph: 6, whole: true }).refusal).toBe('The source has 5 paragraphs; there is no paragraph 6.')
  })

  it('by words that stand elsewhere: it says where, and shows the paragraph', () => {
    expect(refusal({ paragraph: 1, from: 'the fire', to: 'Monday' })).toEqual({
      refusal: 'Paragraph 1 does not have "the fire". It stands in paragraph 4, 5.',
      candidates: ['Fire broke out on the North Quay on Monday, the board said.'],
    })
  })

  it('by words that stand nowhere, in the case in which they are typed', () => {
    expect(refusal({ paragraph: 1, from: 'fire broke', to: 'Monday' }).refusal).toBe('Paragraph 1 does not have "fire broke".')
    expect(refusal({ paragraph: 1, from: 'Fire', to: 'Tuesday' }).refusal).toBe('Paragraph 1 does not have "Tuesday".')
  })

  it('in several places: it shows them', () => {
    expect(refusal({ paragraph: 4, from: 'the fire', to: 'fire' })).toEqual({
      refusal: 'Paragraph 4 has 3 spans from "the fire" to "fire"; mark it by more words.',
      candidates: ['the fire', 'the fire, and the union’s men put out the fire', 'the fire'],
    })
  })

  it('with an end that stands only before the start', () => {
    expect(refusal({ paragraph: 1, from: 'Monday', to: 'North Quay' }).refusal).toBe('In paragraph 1 "North Quay" stands only before "Monday".')
  })
})
