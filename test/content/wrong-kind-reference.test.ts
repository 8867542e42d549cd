import { describe, expect, it } from 'vitest'
import { edit, FIRE, INQUIRY, put } from '../support/content-fixture.ts'
import { codesAfter, expectProblems } from '../support/problems.ts'

const code = 'wrong-kind-reference'

describe('wrong-kind-reference, of the check dangling-reference', () => {
  it('takes an organization and a person as sources', () => {
    expect(codesAfter(edit(FIRE, ['{ source: dock-union }', '{ source: cora-lind }']))).toEqual([])
  })

  it('refuses a source that cannot speak', () => {
    expectProblems([edit(FIRE, ['{ source: dock-union }', '{ source: ▸north-quay }'])], { code, message: '"north-quay" is a place; expected ' })
  })

  it('refuses an organization as author and a person as publisher', () => {
    expectProblems([edit(FIRE, ['authors: [ben-okoro, cora-lind]', 'authors: [ben-okoro, ▸the-gazette]'], ['publisher: the-gazette', 'publisher: ▸ada-stone'])],
      { code, message: '"the-gazette" is an organization; expected a person.' },
      { code, message: '"ada-stone" is a person; expected an organization.' },
    )
  })

  it('refuses a reviewer that cannot speak', () => {
    expectProblems([edit(INQUIRY, ['by: the-gazette', 'by: ▸crane-safety'])], { code, message: '"crane-safety" is a topic' })
  })

  it("refuses it in a kind's own fields", () => {
    expectProblems([put('places/north-quay.yaml', 'name: North Quay\nwithin: ▸dock-union\n')], { code, message: '"dock-union" is ' })
    expectProblems([edit('people/ada-stone.yaml', ['organization: harbour-board', 'organization: ▸port-alder'])], { code, message: '"port-alder" is a place' })
  })

  it('knows the kind of an entity whose file is broken', () => {
    expectProblems([put('places/port-alder.yaml', 'name: ▸{}\n'), put('organizations/harbour-board.yaml', 'name: Board\npartOf: ▸port-alder\n')],
      { code, message: '"port-alder" is a place; expected ' },
      { code: 'invalid-value', message: 'name: expected text' },
    )
  })
})
