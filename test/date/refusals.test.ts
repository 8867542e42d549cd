import { boundsOf } from '@whosaid/schema'
import { describe, expect, it } from 'vitest'
import { dateText } from '../../packages/schema/src/date/text.ts'

describe.each(['soon', '', ' 2016', '2016 ', '2016-3', '03/2016', '2016/03/22', '22.03.2016', '+2016', 'Y2016', '{}', '[]', '2016-00', '2016-13', '2016-42', '2016-01-00', '2016-02-30', '1900-02-29', '2015-02-29', '2016-04-31', '2016-02-3X', '[2016-02-30,2017]', '2017/2016', '2016-03-22/2016-03-21', '2016-03-22T10:00Z', '2016-03-22T10:00:00Z/2017', 'null', 'X', '2016\n', '20162016', '-20160322'])('%j', (text) => {
  it('has no bounds', () => {
    expect(() => boundsOf(text)).toThrow(RangeError)
  })

  it('has no words', () => {
    expect(() => dateText(text)).toThrow(RangeError)
  })
})

it('the leap day of year 0 is refused by name: the library would take it for 1 March', () => {
  expect(() => boundsOf('0000-02-29')).toThrow('"0000-02-29" cannot be computed with')
})

describe('a year beyond what can be computed with', () => {
  it.each(['Y270000', 'Y-270000', 'Y170000002', 'Y17E7'])('%s is refused by a sentence, not by NaN', (text) => {
    expect(() => boundsOf(text)).toThrow('lies beyond the years that can be computed with')
  })

  it('is taken up to there', () => {
    expect(boundsOf('Y269999').latest).toBe('+269999-12-31')
  })
})
