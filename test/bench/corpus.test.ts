import { inspectContent, loadContent } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../support/temp-folder.ts'
import { castOf, corpus, writeCorpus } from './corpus.ts'
import { modelOf } from './model.ts'

const SIZE = { articles: 30, seed: 1 }

describe.each([2, 20])('a corpus of %i claims an article', (claims) => {
  it('is content without problems', () => {
    const folder = tempFolder()
    const files = writeCorpus(folder, { ...SIZE, claims })
    const { problems, drafts } = inspectContent(folder)
    expect(problems).toEqual([])
    expect(drafts.articles.map(({ entry }) => entry.claims.length)).toEqual(Array.from({ length: SIZE.articles }, () => claims))
    expect(files).toBe(SIZE.articles + drafts.entities.length)
  })

  it('is the same for the same seed, and another for another', () => {
    const text = (seed: number): string => JSON.stringify([...corpus({ ...SIZE, claims, seed })])
    expect(text(1)).toBe(text(1))
    expect(text(1)).not.toBe(text(2))
  })

  it('gives the same model without a detour by YAML', () => {
    const folder = tempFolder()
    writeCorpus(folder, { ...SIZE, claims })
    expect(modelOf({ ...SIZE, claims })).toEqual(loadContent(folder))
  })
})

it('has claims that bear on others, of their own article and of others', () => {
  const ends = modelOf({ ...SIZE, claims: 20 }).claims.flatMap(({ article, relations }) => relations.map(({ claim }) => claim.startsWith(`${article}/`)))
  expect(ends.length).toBeGreaterThan(SIZE.articles)
  expect(new Set(ends)).toEqual(new Set([true, false]))
})

it('asks about whom and what it has', () => {
  const entities = new Set(modelOf(SIZE).entities.map(({ slug }) => slug))
  const cast = castOf(SIZE)
  expect(Object.values(cast).flat().filter(({ slug }) => !entities.has(slug))).toEqual([])
})

it('has propositions of 20 to 40 words', () => {
  const claims = [...corpus(SIZE)].flatMap(([, data]) => ('claims' in data ? (data.claims as readonly { readonly text: string }[]) : []))
  const lengths = claims.map(({ text }) => text.split(' ').length)
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(20)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(40)
})
