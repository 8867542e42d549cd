import { inspectContent } from '@whosaid/schema'
import { expect, it } from 'vitest'
import { tempFolder } from '../support/temp-folder.ts'
import { corpus, writeCorpus } from './corpus.ts'

const SIZE = { articles: 30, seed: 1 }

it('writes content without problems, two claims an article', () => {
  const folder = tempFolder()
  const files = writeCorpus(folder, SIZE)
  const { problems, drafts } = inspectContent(folder)
  expect(problems).toEqual([])
  expect(drafts.articles.map(({ entry }) => entry.claims.length)).toEqual(Array.from({ length: SIZE.articles }, () => 2))
  expect(files).toBe(SIZE.articles + drafts.entities.length)
})

it('is the same for the same seed, and another for another', () => {
  const text = (seed: number): string => JSON.stringify([...corpus({ ...SIZE, seed })])
  expect(text(1)).toBe(text(1))
  expect(text(1)).not.toBe(text(2))
})

it('has propositions of 20 to 40 words', () => {
  const claims = [...corpus(SIZE)].flatMap(([, data]) => ('claims' in data ? (data.claims as readonly { readonly text: string }[]) : []))
  const lengths = claims.map(({ text }) => text.split(' ').length)
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(20)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(40)
})
