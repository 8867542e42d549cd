import { EditRefused, inspectContent, kinds, UnfitResult } from '@whosaid/schema'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commentsOf } from '../../packages/schema/src/edit/comments.ts'
import { edit, FIRE, put } from '../support/content-fixture.ts'
import { entityOf, fixtureContent, merged, modelOf, reread, textOf } from '../support/edit-fixture.ts'

const content = fixtureContent()
const COUNCIL = 'organizations/city-council.yaml'
const UNION = 'organizations/dock-union.yaml'

/** The codes of what would be wrong after an edit; none where it can be made. */
function problemsOf(make: () => unknown): string[] {
  try {
    make()
    return []
  } catch (error) {
    if (error instanceof UnfitResult) return error.problems.map(({ code }) => code)
    throw error
  }
}

describe('merging two entities', () => {
  it('rewrites references, hands over names and slugs, and takes the first file away', () => {
    const change = merged(content, 'dock-union', 'city-council')
    expect(textOf(change, 'organizations/dock-union')).toBeUndefined()
    expect(textOf(change, 'organizations/city-council')).toBe(
      'name: City Council\naliases: [the council, Dock Union, Straße der Hafenarbeiter]\nformerly: [dock-union, port-union]\n',
    )
    const model = modelOf(reread(change))
    expect(model.claims.find(({ key }) => key === 'harbour-fire/cranes-unsafe')?.attribution.map(({ source }) => source)).toEqual(['harbour-fire/byline', 'city-council', 'ada-stone'])
    expect(JSON.stringify({ ...model, entities: model.entities.map((entity) => ({ ...entity, formerly: [] })) })).not.toContain('dock-union')
  })

  it('takes over what the other lacks, as it stands there, comments included', () => {
    const here = fixtureContent(put('people/ben-okoro.yaml', 'name: Ben Okoro # reporter\nnotes:\n  - { kind: READING, text: Known. } # mine\n'))
    expect(textOf(merged(here, 'ada-stone', 'ben-okoro'), 'people/ben-okoro')).toBe(`name: Ben Okoro # reporter
aliases: [Ada Stone, Stone, the harbour master]
formerly: [ada-stone]
notes:
  - { kind: READING, text: Known. } # mine
description: Harbour master of Port Alder.
sameAs:
  - { url: https://people.example/ada-stone, checked: "The editors, 1 June 2021: same name and office." }
affiliations:
  - organization: harbour-board
    role: harbour master
    during: 2014/..
    claims: [harbour-fire/cranes-unsafe]
  - { role: captain }
`)
  })

  it('names an entity once where both stood', () => {
    const here = fixtureContent(
      edit(FIRE, ['about: [crane-safety, harbour-board]', 'about:\n      - dock-union\n      - crane-safety  # the topic\n      - harbour-board  # the owner'], ['authors: [ben-okoro, cora-lind]', 'authors: [ben-okoro, cora-lind, # both\n  ada-stone]']),
      edit('events/quay-fire.yaml', ['places: [north-quay, port-alder]', 'places: [north-quay]']),
    )
    const board = merged(here, 'harbour-board', 'dock-union')
    expect(textOf(board, 'articles/harbour-fire')).toContain('about:\n      - dock-union\n      - crane-safety  # the topic\n      # the owner\n    when:')
    expect(textOf(merged(here, 'cora-lind', 'ben-okoro'), 'articles/harbour-fire')).toContain('authors: [ben-okoro, # both\n  ada-stone]')
    expect(textOf(merged(here, 'ben-okoro', 'cora-lind'), 'articles/harbour-fire')).toContain('authors: [cora-lind, # both\n  ada-stone]')
  })

  it('makes one part of two that differ only in the claims that say so', () => {
    const here = fixtureContent(edit('events/quay-fire.yaml', ['  - { entity: ada-stone, role: led the rescue }', `  - { entity: ada-stone, role: led the rescue }
  - entity: city-council # the second
    role: raised the alarm
    claims: [harbour-fire/warehouse-burnt, harbour-inquiry/deaths]
  - { entity: ben-okoro, role: led the rescue, claims: [harbour-inquiry/deaths] }`]))
    expect(textOf(merged(here, 'city-council', 'dock-union'), 'events/quay-fire')).toContain(`participants:
  - { entity: dock-union, role: raised the alarm, claims: [harbour-fire/warehouse-burnt, harbour-inquiry/deaths] }
  - { entity: ada-stone, role: led the rescue }
  # the second
  - { entity: ben-okoro,`)
    expect(textOf(merged(here, 'ben-okoro', 'ada-stone'), 'events/quay-fire')).toContain('{ entity: ada-stone, role: led the rescue, claims: [harbour-inquiry/deaths] }')
  })

  it('unites lists of both, whatever their style', () => {
    const here = fixtureContent(
      put('people/ben-okoro.yaml', 'name: Ben Okoro\naffiliations: [{ role: captain }]\n'),
      put('people/cora-lind.yaml', 'name: Cora Lind\r\naffiliations:\r\n    # was one\r\n    - role: editor   # once\r\n'),
    )
    expect(textOf(merged(here, 'ada-stone', 'ben-okoro'), 'people/ben-okoro')).toContain(
      'affiliations: [{ role: captain }, { organization: harbour-board, role: harbour master, during: 2014/.., claims: [ harbour-fire/cranes-unsafe ] }]\n',
    )
    expect(textOf(merged(here, 'ada-stone', 'cora-lind'), 'people/cora-lind')).toContain(
      '    - role: editor   # once\r\n    - organization: harbour-board\r\n      role: harbour master\r\n      during: 2014/..\r\n      claims: [harbour-fire/cranes-unsafe]\r\n    - { role: captain }\r\ndescription:',
    )
    expect(textOf(merged(here, 'cora-lind', 'ben-okoro'), 'people/ben-okoro')).toBe(
      'name: Ben Okoro\naliases: [Cora Lind]\nformerly: [cora-lind]\naffiliations: [{ role: captain }, { role: editor }]\n# was one\n# once\n',
    )
  })

  it('leaves out a relation between the two', () => {
    expect(textOf(merged(content, 'north-quay', 'port-alder'), 'places/port-alder')).not.toContain('within')
    const up = merged(content, 'port-alder', 'north-quay')
    expect(textOf(up, 'places/north-quay')).toBe('name: North Quay\naliases: [Port Alder]\nformerly: [port-alder]\nlatitude: 54.5\nlongitude: -3.25\ncoordinatesFrom: A made-up gazetteer\n')
    expect(up.remarks).toContain('"within" of north-quay led to port-alder: it is taken out.')
  })
})

describe('differences between the two', () => {
  const here = fixtureContent(
    put(COUNCIL, 'name: City Council\ndescription: It governs. # ours\npartOf: the-gazette\n'),
    put(UNION, 'name: Dock Union\ndescription: It strikes. # theirs\nformerly: [port-union]\nid: port-union\n# the end\n'),
  )

  it('are refused, each with both values', () => {
    expect(() => merged(here, 'dock-union', 'city-council')).toThrow(
      new EditRefused('"description": city-council has "It governs.", dock-union "It strikes.".\nSay whose value stands: --keep city-council or --keep dock-union; or mend one of the files first.'),
    )
  })

  it('are decided by whom to keep, and no comment is lost', () => {
    expect(textOf(merged(here, 'dock-union', 'city-council', 'dock-union'), 'organizations/city-council')).toBe(
      'name: City Council\naliases: [Dock Union]\nformerly: [dock-union, port-union]\ndescription: It strikes. # theirs\n# ours\npartOf: the-gazette\n# the end\n',
    )
    const kept = merged(here, 'dock-union', 'city-council', 'city-council')
    expect(textOf(kept, 'organizations/city-council')).toBe(
      'name: City Council\naliases: [Dock Union]\nformerly: [dock-union, port-union]\ndescription: It governs. # ours\npartOf: the-gazette\n# theirs\n# the end\n',
    )
    expect(kept.remarks).toContain('"description" stays "It governs."; "It strikes." of dock-union is dropped.')
  })
})

describe('a merge that cannot be', () => {
  it.each([
    ['ada-stone', 'ada-stone', undefined, /cannot be merged into itself/],
    ['ada-stone', 'dock-union', undefined, /"ada-stone" is of the kind person, "dock-union" of the kind organization/],
    ['ben-okoro', 'cora-lind', 'ada-stone', /--keep is "ada-stone"; expected ben-okoro or cora-lind/],
  ])('%s into %s is refused', (one, other, keep, message) => {
    expect(() => merged(content, one, other, keep)).toThrow(message)
  })

  it('says what would be wrong where the content would not compile', () => {
    const here = fixtureContent(edit('organizations/the-gazette.yaml', ['name: The Gazette', 'name: The Gazette\npartOf: harbour-board']))
    expect(problemsOf(() => merged(here, 'the-gazette', 'city-council'))).toContain('containment-cycle')
  })

  it('refuses a chain in which one would pass on to itself by other words', () => {
    const here = fixtureContent(edit(FIRE, ['- { source: dock-union }\n', '- { source: dock-union }\n      - { source: city-council, mode: DIRECT_QUOTE }\n']))
    expect(() => merged(here, 'city-council', 'dock-union')).toThrow(UnfitResult)
  })
})

describe.each(kinds.map(({ name }) => name))('any two of the kind %s', (kind) => {
  const here = inspectContent(new URL('../newsroom/content', import.meta.url).pathname, 'content')
  const slugs = here.drafts.entities.filter((one) => one.kind.name === kind).map(({ slug }) => slug)

  it('become one to which all points, or are refused by a word on why', () => {
    fc.assert(fc.property(fc.constantFrom(...slugs), fc.constantFrom(...slugs), (one, other) => {
      fc.pre(one !== other)
      // Chains and wholes can forbid it; nothing else may.
      const forbidden = problemsOf(() => merged(here, one, other, other))
      expect(forbidden.filter((code) => !['attribution-order', 'containment-cycle'].includes(code))).toEqual([])
      if (forbidden.length > 0) return
      const change = merged(here, one, other, other)
      const [before, after] = [modelOf(here), modelOf(reread(change))]
      const strip = (model: typeof before): string => JSON.stringify(model.claims.map(({ key, about, attribution }) => [key, [...new Set(about.map((slug) => (slug === one ? other : slug)))], attribution.map(({ source }) => (source === one ? other : source)).filter((source, index, all) => source !== all[index - 1])]))
      expect(strip(after)).toBe(strip(before))
      expect(after.entities.map(({ slug }) => slug)).toEqual(before.entities.map(({ slug }) => slug).filter((slug) => slug !== one))
      const entity = after.entities.find(({ slug }) => slug === other)
      expect([entity?.name, ...(entity?.aliases ?? [])]).toEqual(expect.arrayContaining([entityOf(here, one).entry.name, ...entityOf(here, one).entry.aliases]))
      expect(entity?.formerly).toEqual(expect.arrayContaining([one, ...entityOf(here, one).entry.formerly]))
      const comments = (texts: readonly string[]): string[] => texts.flatMap((text) => commentsOf(text).map((comment) => comment.text)).toSorted()
      expect(comments(change.edits.map(({ after: becomes }) => becomes?.text ?? ''))).toEqual(comments(change.edits.map(({ before: was }) => was.text)))
    }), { numRuns: 12 })
  }, 60_000)
})
