import { describe, expect, it } from 'vitest'
import { edit, FIRE, INQUIRY, put, remove } from '../../support/content-fixture.ts'
import { codesAfter, expectProblems } from '../../support/problems.ts'

const code = 'dangling-reference'

describe('dangling-reference', () => {
  it('takes references to entities, unnamed sources, claims here and claims elsewhere', () => {
    expect(codesAfter()).toEqual([])
  })

  it('names the nearest slug', () => {
    expectProblems([edit(FIRE, ['about: [dock-union, quay-fire]', 'about: [dock-union, ▸quai-fire]'])], {
      code, message: 'There is no "quai-fire"; expected an entity.', hint: 'Did you mean "quay-fire"?',
    })
  })

  it('guesses nothing where nothing is near', () => {
    expectProblems([edit(FIRE, ['about: [dock-union, quay-fire]', 'about: [dock-union, ▸zzz]'])], { code, message: 'There is no "zzz"' })
  })

  it('tells the new slug of what was renamed', () => {
    expectProblems([edit(FIRE, ['about: [dock-union, quay-fire]', 'about: [▸port-union, quay-fire]'])], {
      code, message: 'There is no "port-union"', hint: 'It is called "dock-union" now.',
    })
  })

  it('proposes only what can stand there', () => {
    // "the-gazete" is nearest to an organization, which cannot have written the article.
    expectProblems([edit(INQUIRY, ['authors: [cora-lind]', 'authors: [▸the-gazete]'])], { code, message: 'There is no "the-gazete"; expected a person.' })
  })

  it('finds it in publisher, chain, review and relation', () => {
    expectProblems(
      [
        edit(FIRE, ['publisher: the-gazette', 'publisher: ▸the-gazett'], ['{ source: dock-union }', '{ source: ▸dokers }'], ['type: ELABORATES, claim: warehouse-burnt', 'type: ELABORATES, claim: ▸warehouse-burned']),
        edit(INQUIRY, ['by: the-gazette', 'by: ▸ada-ston'], ['claim: harbour-fire/cranes-unsafe', 'claim: ▸harbour-fire/cranes-safe']),
      ],
      { code, message: 'There is no "the-gazett"', hint: 'Did you mean "the-gazette"?' },
      { code, message: 'There is no claim "harbour-fire/warehouse-burned"; expected article/claim.', hint: 'Did you mean "harbour-fire/warehouse-burnt"?' },
      { code, message: 'or an unnamed source of this article', hint: 'Did you mean "dockers"?' },
      { code, message: 'There is no "ada-ston"', hint: 'Did you mean "ada-stone"?' },
      { code, message: 'There is no claim "harbour-fire/cranes-safe"', hint: 'Did you mean "harbour-fire/cranes-unsafe"?' },
    )
  })

  it('finds it in the own fields of entities, the claims of a link included', () => {
    expectProblems(
      [
        edit('events/quay-fire.yaml', ['places: [north-quay, port-alder]', 'places: [▸north-quai, port-alder]'], ['entity: dock-union', 'entity: ▸dock-onion']),
        edit('people/ada-stone.yaml', ['claims: [harbour-fire/cranes-unsafe]', 'claims: [▸harbour-fire/cranes-unsave]']),
        edit('places/north-quay.yaml', ['within: port-alder', 'within: ▸port-elder']),
      ],
      { code, message: 'expected a place', hint: 'Did you mean "north-quay"?' },
      { code, message: 'expected an entity', hint: 'Did you mean "dock-union"?' },
      { code, message: 'expected article/claim', hint: 'Did you mean "harbour-fire/cranes-unsafe"?' },
      { code, message: 'expected a place', hint: 'Did you mean "port-alder"?' },
    )
  })

  it('is not reported of what stands in a broken file, whose own problem is enough', () => {
    expectProblems([put('topics/crane-safety.yaml', 'name: ▸{}\n')], { code: 'invalid-value', message: 'name: expected text' })
    expectProblems([put(FIRE, 'title: "half\n▸')], { code: 'invalid-yaml', message: '' })
  })

  it('is reported once for each reference to a file that is gone', () => {
    expect(codesAfter(remove('topics/crane-safety.yaml'))).toEqual([code, code, code])
  })
})
