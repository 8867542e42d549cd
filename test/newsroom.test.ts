import { readdirSync, readFileSync } from 'node:fs'
import { readSource, verifyArticle } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { UNIT_NAMES } from '../packages/schema/src/quantity/units.ts'
import { approximation } from '../packages/schema/src/vocabulary/approximation.ts'
import { assertion } from '../packages/schema/src/vocabulary/assertion.ts'
import { attributionMode } from '../packages/schema/src/vocabulary/attribution-mode.ts'
import { claimKind } from '../packages/schema/src/vocabulary/claim-kind.ts'
import { noteKind } from '../packages/schema/src/vocabulary/note-kind.ts'
import { relationType } from '../packages/schema/src/vocabulary/relation-type.ts'
import { wordsOf } from '../packages/schema/src/vocabulary/vocabulary.ts'
import { Api } from './support/api.ts'
import { NEWSROOM, newsroomModel } from './store/corpora.ts'

const model = newsroomModel()
const QUERIES = `${NEWSROOM}queries/`
const names = readdirSync(QUERIES).filter((name) => name.endsWith('.graphql')).map((name) => name.slice(0, -'.graphql'.length))
const api = Api.over(model)

/** Lists have no order unless the question asks for one, and none of these does. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unordered).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unordered(part)]))
}

describe('questions about the newsroom, answered by hand,', () => {
  it('are thirty or more, each with its answer and nothing else beside', () => {
    expect(names.length).toBeGreaterThanOrEqual(30)
    expect(readdirSync(QUERIES).toSorted()).toEqual(names.flatMap((name) => [`${name}.graphql`, `${name}.json`]).toSorted())
  })

  it.each(names)('%s', async (name) => {
    const query = readFileSync(`${QUERIES}${name}.graphql`, 'utf8')
    expect(query, 'a question stands on top').toMatch(/^# \d+\. .*(\n# .*)*\?\n/)
    expect(unordered(JSON.parse((await api.ask(query)).text))).toEqual(unordered(JSON.parse(readFileSync(`${QUERIES}${name}.json`, 'utf8'))))
  })
})

describe("the newsroom's sources", () => {
  it('are one for each article', () => {
    expect(readdirSync(`${NEWSROOM}sources`).toSorted()).toEqual(model.articles.map(({ slug }) => `${slug}.txt`).toSorted())
  })

  it.each(model.articles)('bear out every anchor of $slug, which covers 95 % of the text', (article) => {
    const source = readSource(readFileSync(`${NEWSROOM}sources/${article.slug}.txt`))
    const { sameFile, failures, coverage } = verifyArticle(article, model.claims.filter((claim) => claim.article === article.slug), source)
    expect([sameFile, failures]).toEqual([true, []])
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
    expect(sum(coverage.map(({ covered }) => covered)) / sum(coverage.map(({ length }) => length))).toBeGreaterThanOrEqual(0.95)
  })

  it.each(model.articles)('say that $slug is fiction', ({ slug }) => {
    expect(readFileSync(`${NEWSROOM}sources/${slug}.txt`, 'utf8')).toMatch(/fiction|Fiktion|ficción|خيال|вигад|вымыс|フィクション|架空|erfunden/i)
  })
})

describe('the newsroom uses', () => {
  const figures = model.claims.flatMap(({ quantities }) => quantities)
  const notes = [...model.articles, ...model.claims, ...model.entities].flatMap((noted) => noted.notes)
  const USED: readonly (readonly [name: string, all: readonly string[], used: readonly string[]])[] = [
    ['kind of claim', wordsOf(claimKind), model.claims.map(({ kind }) => kind)],
    ['mode of attribution', wordsOf(attributionMode), model.claims.flatMap(({ attribution }) => attribution.map(({ mode }) => mode))],
    ['assertion', wordsOf(assertion), model.claims.map((claim) => claim.assertion)],
    ['type of relation', wordsOf(relationType), model.claims.flatMap(({ relations }) => relations.map(({ type }) => type))],
    ['kind of note', wordsOf(noteKind), notes.map(({ kind }) => kind)],
    ['approximation', wordsOf(approximation), figures.map((figure) => figure.approximation)],
    ['unit', UNIT_NAMES, figures.map(({ unit }) => unit)],
  ]

  it.each(USED)('every %s', (_name, all, used) => {
    expect(all.filter((word) => !used.includes(word))).toEqual([])
  })
})
