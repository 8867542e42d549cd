import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readSource, verifyArticle } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { realModel, REPOSITORY } from './support/real-content.ts'

const given = process.env['WHOSAID_SEED']
const path = given === undefined || given === '' ? resolve(REPOSITORY, '../shared/seeds/000_152dff570e0223aa.txt') : resolve(process.env['INIT_CWD'] ?? process.cwd(), given)
const found = existsSync(path)
if (given !== undefined && given !== '' && !found) throw new Error(`WHOSAID_SEED names ${path}, which is not there`)

describe.skipIf(!found)('the first article against its source (skipped without it: the source text is not distributed; give WHOSAID_SEED=path)', () => {
  const source = found ? readSource(readFileSync(path)) : undefined
  const model = realModel()
  const article = model.articles.find(({ slug }) => slug === 'isis-loses-ground-strikes-abroad')
  const claims = model.claims.filter((claim) => claim.article === article?.slug)
  const verification = () => {
    if (source === undefined || article === undefined) throw new Error('there is no source or no article')
    return verifyArticle(article, claims, source)
  }

  it('is the very file that was annotated', () => {
    expect(verification().sameFile).toBe(true)
    expect(article?.source).toMatchObject({ length: source?.codePoints.length, paragraphs: source?.paragraphs.length })
  })

  it('holds every anchor and every wording', () => {
    expect(verification().failures).toEqual([])
    expect(verification().anchors).toBeGreaterThanOrEqual(claims.length)
  })

  it('is covered to at least 95 % in its body, and each paragraph to at least 90 %', () => {
    const { coverage } = verification()
    const total = coverage.reduce((sum, { length }) => sum + length, 0)
    expect(coverage.reduce((sum, { covered }) => sum + covered, 0) / total).toBeGreaterThanOrEqual(0.95)
    expect(coverage.filter(({ covered, length }) => covered / length < 0.9)).toEqual([])
  })

  it('is not republished: eight words in a row of it stand in no text of the content', () => {
    const words = (text: string): string[] => text.toLowerCase().replaceAll('’', "'").match(/[\p{L}\p{N}'-]+/gu) ?? []
    const original = ` ${words(source?.codePoints.join('') ?? '').join(' ')} `
    const texts = [...claims.flatMap(({ text, notes }) => [text, ...notes.map((note) => note.text)]), article?.summary ?? '', ...model.entities.map(({ description }) => description ?? '')]
    const copied = texts.flatMap((text) => {
      const all = words(text)
      return all.slice(7).flatMap((_word, index) => {
        const run = all.slice(index, index + 8).join(' ')
        return original.includes(` ${run} `) ? [run] : []
      })
    })
    expect(copied).toEqual([])
  })

  it('has the claims and relations that an exhaustive reading has', () => {
    expect(claims.length).toBeGreaterThanOrEqual(65)
    expect(claims.reduce((sum, { relations }) => sum + relations.length, 0)).toBeGreaterThanOrEqual(40)
  })
})
