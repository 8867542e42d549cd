import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../packages/server/src/http/examples.ts'
import { Api } from './support/api.ts'
import { realModel } from './support/real-content.ts'

const QUERIES = new URL('../packages/server/src/http/examples/', import.meta.url)
const ANSWERS = new URL('queries/examples/', import.meta.url)
const names = (folder: URL, ending: string): string[] => readdirSync(folder).map((name) => name.slice(0, -ending.length)).toSorted()
const api = Api.over(realModel())

describe('the examples that GraphiQL opens with', () => {
  it('are about a dozen, each with its answer', () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(12)
    expect(names(ANSWERS, '.json')).toEqual(names(QUERIES, '.graphql'))
  })

  it('have a question for a title and a name of their own for the tab', () => {
    expect(EXAMPLES.map(({ title }) => title)).toEqual(EXAMPLES.map(() => expect.stringMatching(/\?$/)))
    expect(new Set(EXAMPLES.map(({ query }) => /^query (\w+) /m.exec(query)?.[1])).size).toBe(EXAMPLES.length)
  })

  it.each(names(QUERIES, '.graphql'))('%s', async (name) => {
    const { text } = await api.ask(readFileSync(new URL(`${name}.graphql`, QUERIES), 'utf8'))
    // Worked out by hand from the text; an answer that changes is to be read against it again.
    expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(new URL(`${name}.json`, ANSWERS), 'utf8')))
  })
})
