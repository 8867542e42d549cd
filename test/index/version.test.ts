import { describe, expect, it } from 'vitest'
import { versionOf } from '../../packages/server/src/index/version.ts'
import { edit, FIRE, fixtureModel, INQUIRY, put, remove, type Change } from '../support/content-fixture.ts'

const version = (...changes: readonly Change[]): string => versionOf(fixtureModel(...changes))
const FIRST = version()
const PORT = 'places/port-alder.yaml'

describe('the version of the content', () => {
  it('is 32 hexadecimal digits, the same each time', () => {
    expect(FIRST).toMatch(/^[0-9a-f]{32}$/)
    expect(version()).toBe(FIRST)
  })

  it.each<readonly [string, Change]>([
    ['the order of keys', put(PORT, 'coordinatesFrom: A made-up gazetteer\nlongitude: -3.25\nlatitude: 54.5\nname: Port Alder\n')],
    ['the order of keys in a link', edit('events/quay-fire.yaml', ['{ entity: ada-stone, role: led the rescue }', '{ role: led the rescue, entity: ada-stone }'])],
    ['comments', edit(FIRE, ['kind: ESTIMATE', '# as counted\n    kind: ESTIMATE # so']),],
    ['white space and line ends', put(PORT, 'name:   Port  Alder\r\n\r\nlatitude: 54.50\r\nlongitude: -3.25\r\ncoordinatesFrom: "A made-up\r\n  gazetteer"\r\n')],
    ['quotation marks', edit(INQUIRY, ["when: '2021-07-02'", 'when: "2021-07-02"'])],
    ['a default written out', edit(FIRE, ['{ source: dock-union }', '{ source: dock-union, mode: INDIRECT_SPEECH, nested: false }'])],
    ['the date in its map form', edit(INQUIRY, ["when: '2021-07-02'", "when: { edtf: '2021-07-02' }"])],
  ])('does not depend on %s', (_what, change) => {
    expect(version(change)).toBe(FIRST)
  })

  it.each<readonly [string, Change]>([
    ['a word of a claim', edit(FIRE, ['text: The union is to blame.', 'text: The union is not to blame.'])],
    ['a case', edit(PORT, ['name: Port Alder', 'name: port Alder'])],
    ['a figure', edit(FIRE, ['value: 34000', 'value: 34001'])],
    ['an offset', edit(FIRE, ['start: 800, end: 900', 'start: 801, end: 900'])],
    ['the order of a chain', edit(FIRE, ['- { source: dock-union }\n      - { source: ada-stone, mode: DIRECT_QUOTE, as: harbour master }', '- { source: ada-stone, mode: DIRECT_QUOTE, as: harbour master }\n      - { source: dock-union }'])],
    ['the order of what a claim is about', edit(FIRE, ['about: [dock-union, quay-fire]', 'about: [quay-fire, dock-union]'])],
    ['a note', edit('topics/crane-safety.yaml', ['Cranes and hoists', 'Hoists and cranes'])],
    ['a former slug', edit(FIRE, ['formerly: [quay-blaze]', 'formerly: []'])],
    ['a checked identifier', edit('people/ada-stone.yaml', ['same name and office', 'same name'])],
    ["a kind's own field", edit(PORT, ['latitude: 54.5', 'latitude: 54.6'])],
    ['an inference', edit(FIRE, ['publisherIsInferred: true\n', ''])],
    ['a review', edit(INQUIRY, ['verdict: plausible', 'verdict: likely'])],
    ['an entity more', put('topics/new.yaml', 'name: New\n')],
  ])('changes with %s', (_what, change) => {
    expect(version(change)).not.toBe(FIRST)
  })

  it('changes with an article less', () => {
    expect(version(remove(INQUIRY), edit(FIRE, ['\n      - { type: DISPUTES, claim: harbour-inquiry/no-culprit }', '']))).not.toBe(FIRST)
  })
})
