import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../packages/server/src/store/memory/store.ts'
import { Api } from '../support/api.ts'
import { asynchronous } from '../support/asynchronous-store.ts'
import { realModel } from '../support/real-content.ts'

const FOLDER = new URL('../queries/', import.meta.url)
const queries = readdirSync(FOLDER).filter((name) => name.endsWith('.graphql')).map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))

const memory = memoryStore(realModel())

describe('a store that answers by promise', () => {
  it.each(queries)('gives the answers of one that answers at once: %s', async (query) => {
    const answer = await new Api(asynchronous(memory).store).ask(query)
    expect(answer.text).toBe((await new Api(memory).ask(query)).text)
  })

  it('is asked once for a whole level of a query, however many items it has', async () => {
    const calls = async (first: number): Promise<string[]> => {
      const { store, calls: made } = asynchronous(memory)
      await new Api(store).ask('query($first: Int) { claims(first: $first) { nodes { speaker { name } about { name } article { title } } } }', { first })
      return made.toSorted()
    }
    expect(await calls(100)).toEqual(await calls(2))
    expect(await calls(100)).toEqual(['articles', 'entities', 'pages', 'sources'])
  })
})
