import { describe, expect, it } from 'vitest'
import { edit, FIRE, INQUIRY } from '../../support/content-fixture.ts'
import { codesAfter, expectProblems } from '../../support/problems.ts'

const code = 'inference-without-fact'
const PORT = 'places/port-alder.yaml'

describe('inference-without-fact', () => {
  it('takes an inferred publisher that is given, and coordinates with their reference', () => {
    expect(codesAfter()).toEqual([])
  })

  it('takes a place without coordinates', () => {
    expect(codesAfter(edit(PORT, ['latitude: 54.5\nlongitude: -3.25\ncoordinatesFrom: A made-up gazetteer\n', '']))).toEqual([])
  })

  it('refuses an inference that infers no publisher', () => {
    expectProblems([edit(INQUIRY, ['language: en', 'language: en\npublisherIsInferred: ▸true'])], { code, message: 'No publisher is given; expected one, or publisherIsInferred left out.' })
    expect(codesAfter(edit(FIRE, ['publisherIsInferred: true\n', '']))).toEqual([])
  })

  it('refuses coordinates from nowhere', () => {
    expectProblems([edit(PORT, ['latitude: 54.5', 'latitude: ▸54.5'], ['coordinatesFrom: A made-up gazetteer\n', ''])], {
      code, message: 'Only latitude and longitude given; expected latitude, longitude and coordinatesFrom together, or none.',
    })
  })

  it('refuses half a position', () => {
    expectProblems([edit(PORT, ['latitude: 54.5\n', ''], ['longitude: -3.25', 'longitude: ▸-3.25'])], { code, message: 'Only longitude and coordinatesFrom given' })
  })
})
