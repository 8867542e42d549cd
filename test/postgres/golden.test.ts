import { readdirSync, readFileSync } from 'node:fs'
import type { Model, Store } from '@whosaid/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { Api } from '../support/api.ts'
import { realModel } from '../support/real-content.ts'
import { newsroomModel } from '../store/corpora.ts'
import { describeWithDatabase } from './database.ts'

const FOLDERS: readonly (readonly [name: string, folder: URL, model: () => Model])[] = [
  ["the repository's content", new URL('../queries/', import.meta.url), realModel],
  ['the newsroom', new URL('../newsroom/queries/', import.meta.url), newsroomModel],
]
const queriesIn = (folder: URL): string[] => readdirSync(folder).filter((name) => name.endsWith('.graphql'))

/** What is judged by relevance may be ranked otherwise: PostgreSQL weighs words by rules of its own. */
const isRanked = (query: string): boolean => /\bsearch\s*\(|RELEVANCE/.test(query)

/** An answer without the order of its lists, scores and cursors, which follow from the ranking. */
function unranked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unranked).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => !['score', 'cursor', 'startCursor', 'endCursor'].includes(key)).map(([key, part]) => [key, unranked(part)]))
}

describeWithDatabase('Questions asked of PostgreSQL', (database) => {
  describe.each(FOLDERS)('about %s', (_name, folder, model) => {
    let [memory, postgres]: Api[] = []
    beforeAll(async () => {
      const store = await database.store(model())
      memory = Api.over(model(), store.content.version)
      postgres = new Api(store)
    })

    it.each(queriesIn(folder))('have the answer that memory gives: %s', async (name) => {
      const query = readFileSync(new URL(name, folder), 'utf8')
      const [expected, found] = [await memory!.ask(query), await postgres!.ask(query)]
      const compared = (text: string): unknown => (isRanked(query) ? unranked(JSON.parse(text)) : text)
      expect(compared(found.text)).toEqual(compared(expected.text))
    })
  })

  it('take a statement for each level, however many items there are', async () => {
    const statements = async (first: number): Promise<number> => {
      const api = new Api(await database.store(realModel()))
      const before = database.connection.statements
      await api.data('query($first: Int) { claims(first: $first) { nodes { speaker { name } about { name } article { title } quantities { value } evidence { paragraph } } } }', { first })
      return database.connection.statements - before
    }
    // The page, and the sources, entities and articles that it names.
    expect([await statements(30), await statements(100)]).toEqual([4, 4])
    // The first two are said by the article's own sources, which come with them.
    expect(await statements(2)).toBe(3)
  })

  it.each(FOLDERS)('about %s take one statement for each batch, once the parts of their filters are known', async (_name, folder, model) => {
    const batches = { count: 0 }
    const api = new Api(counting(await database.store(model()), batches))
    for (const name of queriesIn(folder)) {
      const query = readFileSync(new URL(name, folder), 'utf8')
      await api.ask(query)
      const [statements, asked] = [database.connection.statements, batches.count]
      await api.ask(query)
      expect([name, database.connection.statements - statements]).toEqual([name, batches.count - asked])
    }
  })
})

/** A store that counts how often it is asked. */
function counting(store: Store, batches: { count: number }): Store {
  return new Proxy(store, {
    get(target, name: keyof Store) {
      const value = target[name]
      if (typeof value !== 'function') return value
      if (name === 'during') return (signal: AbortSignal) => counting(target.during!(signal), batches)
      return (requests: never) => {
        batches.count++
        return (value as (requests: never) => unknown)(requests)
      }
    },
  })
}
