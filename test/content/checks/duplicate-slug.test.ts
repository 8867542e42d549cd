import { describe, expect, it } from 'vitest'
import { edit, FIRE, INQUIRY, put } from '../../support/content-fixture.ts'
import { codesAfter, expectProblems } from '../../support/problems.ts'

const code = 'duplicate-slug'

describe('duplicate-slug', () => {
  it('takes the same slug for an article, an entity and claims of two articles', () => {
    expect(codesAfter(put('topics/harbour-fire.yaml', 'name: Harbour fire\n'), edit(INQUIRY, ['slug: deaths', 'slug: area-burnt']))).toEqual([])
  })

  it('refuses two entities of different kinds with one slug, and says where the first is', () => {
    expectProblems([put('topics/quay-inquiry.yaml', '▸name: The inquiry\n')], {
      code, message: '"quay-inquiry" names an entity already, in content/events/quay-inquiry.yaml; expected a slug of its own.',
    })
  })

  it('refuses a former slug that another entity has', () => {
    expectProblems([edit('organizations/dock-union.yaml', ['formerly: [port-union]', 'formerly: [port-union, ▸the-gazette]'])], {
      code, message: 'names an entity already, in content/organizations/the-gazette.yaml',
    })
  })

  it('refuses a former slug that another article has', () => {
    expectProblems([edit(FIRE, ['formerly: [quay-blaze]', 'formerly: [▸harbour-inquiry]'])], { code, message: 'names an article already' })
  })

  it('refuses two claims of an article with one slug, and says in which line the first is', () => {
    expectProblems([edit(INQUIRY, ['slug: deaths', 'slug: ▸no-culprit'])], { code, message: '"no-culprit" names a claim already, in content/articles/harbour-inquiry.yaml:9' })
  })

  it('refuses a former slug that another claim has', () => {
    expectProblems([edit(FIRE, ['formerly: [storage-burnt]', 'formerly: [▸was-it-arson]'])], { code, message: 'names a claim already' })
  })

  it('refuses two sections, two unnamed sources and two figures of one name', () => {
    expectProblems(
      [
        edit(FIRE, ['slug: the-cause', 'slug: ▸the-fire'], ['- { slug: dockers, name: Unnamed dockers }', '- { slug: dockers, name: Unnamed dockers }\n  - { slug: ▸dockers, name: Others }'], ['{ min: 2, max: 3,', '{ key: ▸storage, min: 2, max: 3,']),
      ],
      { code, message: '"the-fire" names a section already' },
      { code, message: '"dockers" names an unnamed source already' },
      { code, message: '"storage" names a figure already' },
    )
  })

  it('refuses an unnamed source called byline', () => {
    expectProblems([edit(FIRE, ['- { slug: dockers, name: Unnamed dockers }', '- { slug: dockers, name: Unnamed dockers }\n  - { slug: ▸byline, name: Others }'])], {
      code, message: '"byline" names an unnamed source already',
    })
  })

  it('refuses an unnamed source with the slug of an entity', () => {
    expectProblems([edit(FIRE, ['- { slug: dockers, name: Unnamed dockers }', '- { slug: dockers, name: Unnamed dockers }\n  - { slug: ▸ada-stone, name: Others }'])], {
      code, message: `"ada-stone" is an entity's slug too; a chain could mean either.`, hint: 'Give the unnamed source another.',
    })
  })
})
