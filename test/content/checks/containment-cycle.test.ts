import { describe, expect, it } from 'vitest'
import { edit, put } from '../../support/content-fixture.ts'
import { codesAfter, expectProblems } from '../../support/problems.ts'

const code = 'containment-cycle'
const PORT = 'places/port-alder.yaml'

describe('containment-cycle', () => {
  it('takes a chain of any length that comes to an end', () => {
    expect(codesAfter(edit(PORT, ['name: Port Alder', 'name: Port Alder\nwithin: the-county']), put('places/the-county.yaml', 'name: The county\n'))).toEqual([])
  })

  it('refuses a place within itself', () => {
    expectProblems([edit(PORT, ['name: Port Alder', 'name: Port Alder\nwithin: ▸port-alder'])], { code, message: '"port-alder" contains itself: port-alder → port-alder.' })
  })

  it('refuses two places within each other, once at each', () => {
    expectProblems(
      [edit('places/north-quay.yaml', ['within: port-alder', 'within: ▸port-alder']), edit(PORT, ['name: Port Alder', 'name: Port Alder\nwithin: ▸north-quay'])],
      { code, message: 'north-quay → port-alder → north-quay' },
      { code, message: 'port-alder → north-quay → port-alder' },
    )
  })

  it('refuses it of organizations and events, too', () => {
    expectProblems(
      [
        edit('events/quay-fire.yaml', ['name: Fire on the quay', 'name: Fire on the quay\npartOf: ▸quay-inquiry']),
        edit('events/quay-inquiry.yaml', ['partOf: quay-fire', 'partOf: ▸quay-fire']),
        edit('organizations/city-council.yaml', ['name: City Council', 'name: City Council\npartOf: ▸harbour-board']),
        edit('organizations/harbour-board.yaml', ['partOf: city-council', 'partOf: ▸city-council']),
      ],
      { code, message: 'quay-fire → quay-inquiry → quay-fire' },
      { code, message: 'quay-inquiry → quay-fire → quay-inquiry' },
      { code, message: 'city-council → harbour-board → city-council' },
      { code, message: 'harbour-board → city-council → harbour-board' },
    )
  })

  it('does not blame a place that merely lies in one that contains itself', () => {
    expectProblems([edit(PORT, ['name: Port Alder', 'name: Port Alder\nwithin: ▸port-alder']), put('places/pier.yaml', 'name: Pier\nwithin: north-quay\n')], {
      code,
      message: '"port-alder"',
    })
  })
})
