import { readdirSync, readFileSync } from 'node:fs'
import { readerOf, type Store } from '@whosaid/schema'
import { schema } from '@whosaid/schema/graphql'
import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../packages/server/src/http/examples.ts'
import { asynchronous } from '../support/asynchronous-store.ts'
import { NEWSROOM, newsroomModel, storeOf } from '../store/corpora.ts'
import { realModel } from '../support/real-content.ts'
import { compiled, reference } from './reference.ts'

const queriesIn = (folder: URL | string): [name: string, query: string][] =>
  readdirSync(folder).filter((name) => name.endsWith('.graphql')).map((name) => [name, readFileSync(typeof folder === 'string' ? `${folder}${name}` : new URL(name, folder), 'utf8')])

describe.each<[string, Store, [string, string][]]>([
  ["the repository's content", storeOf(realModel()), [...queriesIn(new URL('../queries/', import.meta.url)), ...EXAMPLES.map(({ query }): [string, string] => [query.split('\n')[0] ?? '', query])]],
  ['the newsroom', storeOf(newsroomModel()), queriesIn(`${NEWSROOM}queries/`)],
])('a question about %s is answered as by graphql-js', (_name, store, queries) => {
  it.each(queries)('%s', async (_file, query) => {
    const { text, wrong } = await reference({ schema, query, context: { read: readerOf(store) } })
    expect(wrong).toEqual([])
    // Over memory no promise is made.
    expect(compiled({ schema, query, context: { read: readerOf(store) } })).toBe(text)
    const later = asynchronous(store)
    const answer = compiled({ schema, query, context: { read: readerOf(later.store) } })
    expect(await answer).toBe(text)
    const calls = later.calls.splice(0)
    await reference({ schema, query, context: { read: readerOf(later.store) } })
    expect(calls.toSorted(), 'asked in as few batches').toEqual(later.calls.toSorted())
  })
})
