import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Api } from '../support/api.ts'
import { realModel } from '../support/real-content.ts'

const FOLDER = new URL('../queries/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8')
const files = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name)
const names = files.filter((name) => name.endsWith('.graphql')).map((name) => name.slice(0, -'.graphql'.length))
const api = Api.over(realModel())

describe("questions about the repository's content", () => {
  it('are twelve or more, each with its answer and nothing else beside', () => {
    expect(names.length).toBeGreaterThanOrEqual(12)
    expect(files.toSorted()).toEqual(names.flatMap((name) => [`${name}.graphql`, `${name}.json`]).toSorted())
  })

  it.each(names)('%s', async (name) => {
    const query = read(`${name}.graphql`)
    expect(query, 'a question stands on top').toMatch(/^# .*\?/)
    // Answers are worked out by hand from the text; an answer that changes is to be read against it again.
    expect(JSON.parse((await api.ask(query)).text)).toEqual(JSON.parse(read(`${name}.json`)))
  })
})
