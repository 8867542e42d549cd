import { readFileSync } from 'node:fs'
import { buildSchema, isEnumType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { APPROXIMATION, ASSERTION, KIND, MODE, NOTE, RELATION, SPOKEN } from '../../packages/site/src/words.ts'

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'))

describe('the words for the values of the API', () => {
  it.each([
    ['ClaimKind', KIND],
    ['AttributionMode', MODE],
    ['Assertion', ASSERTION],
    ['Assertion', SPOKEN],
    ['Approximation', APPROXIMATION],
    ['RelationType', RELATION],
    ['NoteKind', NOTE],
  ])('%s has a word for each, and none to spare', (name, words) => {
    const type = schema.getType(name)
    const values = isEnumType(type) ? type.getValues().map((value) => value.name) : []
    expect(values).not.toEqual([])
    expect(Object.keys(words).toSorted()).toEqual(values.toSorted())
  })

  it('reads every relation from both ends, and only SAME_AS alike', () => {
    for (const [type, { OUT, IN }] of Object.entries(RELATION)) expect(OUT === IN).toBe(type === 'SAME_AS')
  })
})
