import { describe, expect, it } from 'vitest'
import { edit, FIRE, fixtureModel, INQUIRY, inspect, put } from '../support/content-fixture.ts'
import { expectProblems } from '../support/problems.ts'

const BEN = 'people/ben-okoro.yaml'
const SUMMARY = 'summary: A warehouse burnt down, and nobody agrees on the cause.'

describe('keys', () => {
  it('refuses an unknown one with those that are known and the nearest', () => {
    expectProblems([put(BEN, 'name: Ben\n▸descripton: x\n')], {
      code: 'unknown-key', message: '"descripton" is not known here; expected one of name, aliases, description,', hint: 'Did you mean "description"?',
    })
  })

  it('knows the keys of every depth', () => {
    expectProblems([edit(FIRE, ['key: burnt, value: 13600', 'key: burnt, ▸vallue: 1, value: 13600'], ['{ source: dock-union }', '{ source: dock-union, ▸moode: x }'])],
      { code: 'unknown-key', message: '"vallue" is not known here; expected one of key, value, min,', hint: 'Did you mean "value"?' },
      { code: 'unknown-key', message: '"moode" is not known here; expected one of source, mode,', hint: 'Did you mean "mode"?' },
    )
  })

  it('tells the three forms of evidence apart', () => {
    expectProblems([edit(INQUIRY, ['{ paragraph: 3, start: 200,', '▸{ paragraph: 3,'])], { code: 'missing-key', message: '"start" is missing' })
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('refuses %s as any other unknown key', (key) => {
    expectProblems([put(BEN, `name: Ben\n▸${key}: { polluted: true }\n`)], { code: 'unknown-key', message: `"${key}" is not known here` })
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('names what is missing, at the map that lacks it', () => {
    expectProblems([put(BEN, '▸aliases: [B]\n')], { code: 'missing-key', message: '"name" is missing: expected text.' })
    expectProblems([edit(FIRE, ['- { slug: dockers, name: Unnamed dockers }', '- ▸{ slug: dockers }'])], { code: 'missing-key', message: '"name" is missing: expected text.' })
    expectProblems([edit(FIRE, ['- { source: harbour-board }', '- ▸{ as: chair }'])], { code: 'missing-key', message: '"source" is missing' })
  })
})

describe('types', () => {
  it.each([
    ['a number for text', 'name: ▸5', 'name: expected text, not 5.'],
    ['a truth for text', 'name: ▸true', 'name: expected text, not true.'],
    ['nothing for text', 'name:▸', 'name: expected text'],
    ['a map for text', 'name: ▸{ en: Ben }', 'name: expected text'],
    ['a list for text', 'name: ▸[]', 'name: expected text, not a list.'],
    ['blanks for text', 'name: ▸"  "', 'expected some text'],
    ['text for a list', 'name: Ben\naliases: ▸B', 'aliases: expected a list, not "B".'],
    ['a number in a list of text', 'name: Ben\naliases: [B, ▸7]', 'aliases[1]: expected text, not 7.'],
    ['a list for a file', '▸- name: Ben', 'the file: expected a map of keys and values, not a list.'],
    ['text for a file', '▸Ben', 'the file: expected a map of keys and values, not "Ben".'],
  ])('refuses %s', (_what, text, message) => {
    expectProblems([put(BEN, `${text}\n`)], { code: 'invalid-value', message })
  })

  it.each([
    ['kind: ESTIMATE', 'kind: ▸ESTIMATION', 'expected one of REPORT, ESTIMATE,', 'Did you mean "ESTIMATE"?'],
    ['kind: ESTIMATE', 'kind: ▸estimate', 'not "estimate"', 'Did you mean "ESTIMATE"?'],
    ['value: 40', 'value: ▸forty', 'expected a number, not "forty"', undefined],
    ['value: 40', 'value: ▸.inf', 'expected a number', undefined],
    ['value: 40', 'value: ▸.nan', 'expected a number', undefined],
    ['value: 40', 'value: ▸1e16', 'expected at most 1000000000000000', undefined],
    ['length: 1200', 'length: ▸12.5', 'expected a whole number', undefined],
    ['length: 1200', 'length: ▸0', 'expected at least 1', undefined],
    ['titleIsEditorial: true', 'titleIsEditorial: ▸yes', 'expected true or false, not "yes"', undefined],
    ['language: en', 'language: ▸english language', 'expected a BCP 47 language tag', undefined],
    ['slug: cranes-unsafe', 'slug: ▸Cranes Unsafe', 'expected a slug: lower-case', undefined],
    ['slug: was-it-arson', `slug: ▸${'a'.repeat(101)}`, 'at most 100', undefined],
  ])('refuses %s as %s', (words, by, message, hint) => {
    expectProblems([edit(FIRE, [words, by])], { code: 'invalid-value', message, ...(hint !== undefined && { hint }) })
  })
})

describe('dates', () => {
  it.each([
    ['2016-02-30', 'names a day'], ['2015-02-29', 'names a day'], ['2016-13', 'is no EDTF date such as'], ['soon', '"soon" is no EDTF date such as 2016-03-22'],
    ['2016-03-22T10:00:00Z', 'gives a time of day'], ['2016-12/2016-03', 'ends before it starts'], ['""', 'is no EDTF date'],
  ])('refuses %s', (date, message) => {
    expectProblems([edit(INQUIRY, ["when: '2021-07-02'", `when: ▸${date}`])], { code: 'invalid-date', message })
  })

  it.each(['2016-02-30', 'soon'])('names %s once in its message', (date) => {
    const [problem] = inspect(edit(INQUIRY, ["when: '2021-07-02'", `when: ${date}`])).problems
    expect(problem?.message.split(`"${date}"`)).toHaveLength(2)
  })

  it('refuses one in the map form at its own place', () => {
    expectProblems([edit(FIRE, ['edtf: 2021-05-03', 'edtf: ▸2021-05-32'])], { code: 'invalid-date', message: '"2021-05-32"' })
  })

  it.each(['2016', "'2016'", '{ edtf: "2016" }'])('takes the year %s, a number to YAML or not', (year) => {
    expect(fixtureModel(edit(INQUIRY, ["when: '2021-07-02'", `when: ${year}`])).claims.find(({ slug }) => slug === 'no-culprit')?.when).toEqual({ edtf: '2016', basis: null })
  })

  it.each(['true', '[2016]', '16'])('refuses %s', (value) => {
    expectProblems([edit(INQUIRY, ["when: '2021-07-02'", `when: ▸${value}`])], { code: 'invalid-value', message: 'when' })
  })
})

describe('text that deceives', () => {
  it.each(['\u202E', '\u2066', '\u0000', '\u0007', '\u009B', '\u202A'])('refuses the character %j', (character) => {
    expectProblems([edit(FIRE, [SUMMARY, `summary: ▸${JSON.stringify(`Nobody ${character}agrees`)}`])], { code: 'invalid-value', message: 'without control characters or marks that turn the direction of writing' })
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'ftp://host/x', '/relative', 'https://user:secret@host/', 'JAVASCRIPT:alert(1)'])('refuses the URL %s', (url) => {
    expectProblems([edit(FIRE, ['url: https://gazette.example/fire', `url: ▸${url}`])], { code: 'invalid-value', message: 'expected an absolute http or https URL' })
  })

  it('names a refused URL once in its message', () => {
    const [problem] = inspect(edit(FIRE, ['url: https://gazette.example/fire', 'url: ftp://host/x'])).problems
    expect(problem?.message.split('ftp://host/x')).toHaveLength(2)
  })

  it('keeps letters of every script, and joins lines by one blank', () => {
    const model = fixtureModel(put(BEN, 'name: "Бен  Øköro 東京 👩‍🚒"\n'))
    expect(model.entities.find(({ slug }) => slug === 'ben-okoro')?.name).toBe('Бен Øköro 東京 👩‍🚒')
  })
})
