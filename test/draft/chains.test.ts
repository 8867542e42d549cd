import { readSource } from '@whosaid/schema'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { articleDraft, english, understand } from '../../packages/draft/src/index.ts'

interface Drafted {
  readonly claims: readonly { readonly attribution?: readonly object[] }[]
}

/** The chains of the claims that a text is drafted to. */
function chains(text: string): (readonly object[] | undefined)[] {
  const source = readSource(Buffer.from(text))
  const data = understand(source.codePoints.join(''), { language: english, published: undefined, known: [] })
  const { article } = articleDraft(data, source, { slug: 'draft', title: null, published: null, recorded: '2000-01-01', language: 'en', taken: [] })
  return (parse(article.text) as Drafted).claims.map(({ attribution }) => attribution)
}

it('leads from the one who tells to the one who said it', () => {
  expect(chains('The tunnel had flooded twice, the Tarn Ledger reported, citing two engineers.')).toEqual([[{ source: 'tarn-ledger' }, { source: 'two-engineers' }]])
})

it('marks a belief as one whose holder has not spoken', () => {
  expect(chains('Police believe that the man left on Tuesday.')).toEqual([[{ source: 'police', nested: true }]])
})

it('makes two claims of two clauses that one verb carries', () => {
  expect(chains('Marta Keel said that nobody had called and that nobody had come.')).toEqual([[{ source: 'marta-keel' }], [{ source: 'marta-keel' }]])
})
