import { describe, expect, it } from 'vitest'
import { edit, FIRE } from '../../support/content-fixture.ts'
import { codesAfter, expectProblems } from '../../support/problems.ts'

const code = 'unresolved-todo'
const SUMMARY = 'summary: A warehouse burnt down, and nobody agrees on the cause.'

describe('unresolved-todo', () => {
  it('takes an empty list', () => {
    expect(codesAfter(edit(FIRE, [SUMMARY, `${SUMMARY}\ntodo: []`]))).toEqual([])
  })

  it('refuses every guess at its place, of an article and of an entity', () => {
    expectProblems([edit(FIRE, [SUMMARY, `${SUMMARY}\ntodo: [▸"title: taken for the headline", ▸"authors: by the byline."]`]), edit('people/ben-okoro.yaml', ['name: ', 'todo: [▸"name: a new person"]\nname: '])],
      { code, message: 'Still a guess: title: taken for the headline.', hint: 'Run: whosaid review content/articles/harbour-fire.yaml' },
      { code, message: 'Still a guess: authors: by the byline.', hint: 'Run: whosaid review content/articles/harbour-fire.yaml' },
      { code, message: 'Still a guess: name: a new person.', hint: 'Run: whosaid review content/people/ben-okoro.yaml' },
    )
  })
})
