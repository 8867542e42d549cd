import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kinds, listContent, schemaFiles } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { REPOSITORY } from '../support/real-content.ts'

interface Schema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly string[]
  readonly enumDescriptions?: readonly string[]
  readonly $ref?: string
}

/** Everything that a schema holds, each with the way to it. */
function* parts(schema: Schema, path = ''): Generator<readonly [path: string, schema: Schema]> {
  yield [path, schema]
  for (const [key, own] of Object.entries(schema.properties ?? {})) yield* parts(own, `${path}.${key}`)
  if (schema.items !== undefined) yield* parts(schema.items, `${path}[]`)
  for (const form of schema.anyOf ?? []) yield* parts(form, path)
}

const files = schemaFiles([])
const schemaOf = (type: string): Schema => JSON.parse(files.get(`${type}.json`) ?? '{}') as Schema
const types = ['article', ...kinds.map(({ name }) => name)]

describe.each(types)('the schema of %s', (type) => {
  const all = [...parts(schemaOf(type))]

  it('describes every key', () => {
    const keys = all.flatMap(([path, { properties = {} }]) => Object.entries(properties).map(([key, own]) => [`${path}.${key}`, own.description] as const))
    expect(keys.length).toBeGreaterThan(6)
    expect(keys.filter(([, description]) => description === undefined || description.trim() === '')).toEqual([])
  })

  it('says what each word of a vocabulary means', () => {
    const vocabularies = all.filter(([path, schema]) => schema.enum !== undefined && !path.endsWith('.unit'))
    expect(vocabularies.length).toBeGreaterThan(0)
    for (const [, { enum: words = [], enumDescriptions = [] }] of vocabularies) expect(enumDescriptions.length).toBe(words.length)
  })

  it('leads to no list of slugs that there is not', () => {
    const { definitions } = JSON.parse(files.get('slugs.json') ?? '{}') as { definitions: object }
    const named = all.flatMap(([, { $ref }]) => ($ref === undefined ? [] : [$ref.replace('slugs.json#/definitions/', '')]))
    expect(named.filter((name) => !Object.hasOwn(definitions, name))).toEqual([])
  })

  it('holds nothing that is no JSON Schema', () => {
    const text = files.get(`${type}.json`) ?? ''
    for (const hint of ['"references"', '"forms"', '"words"']) expect(text).not.toContain(hint)
  })
})

describe('what editors complete from', () => {
  it.each(['content', 'test/newsroom/content'])('is written for %s as it is now', (content) => {
    const now = schemaFiles(listContent(join(REPOSITORY, content), content).files)
    for (const [name, text] of now) expect(readFileSync(join(REPOSITORY, content, '.schema', name), 'utf8'), `${name} is stale: npm run generate`).toBe(text)
  })

  it('changes with what there is, and not with what it holds', () => {
    const of = (...slugs: string[]) => schemaFiles(slugs.map((slug) => ({ folder: 'people', slug })))
    expect(of('b', 'a')).toEqual(of('a', 'b'))
    const [before, after] = [of('a'), of('a', 'b')]
    expect([...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name)).toEqual(['slugs.json'])
  })
})
