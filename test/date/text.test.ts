import { describe, expect, it } from 'vitest'
import { dateText } from '../../packages/schema/src/date/text.ts'

describe('a date in words', () => {
  it.each([
    ['2016-03-22', '22 March 2016'],
    ['2016-03-01', '1 March 2016'],
    ['2015-12', 'December 2015'],
    ['2014', '2014'],
    ['0099', '99'],
    ['2014/..', 'since 2014'],
    ['2014/', 'from 2014, its end unknown'],
    ['../2014', 'until 2014'],
    ['/2014-05', 'until May 2014, its start unknown'],
    ['../..', 'at an unknown time'],
    ['2016-03-21/2016-03-27', '21 to 27 March 2016'],
    ['2016-03-28/2016-04-03', '28 March to 3 April 2016'],
    ['2015-12-30/2016-01-02', '30 December 2015 to 2 January 2016'],
    ['2016-02/2016-03', 'February to March 2016'],
    ['2004-06/2006-08', 'June 2004 to August 2006'],
    ['2014/2016-03~', '2014 to about March 2016'],
    ['2016~', 'about 2016'],
    ['2016-03?', 'perhaps March 2016'],
    ['2004-06-~01', 'about 1 June 2004'],
    ['[2016-02,2016-03]', 'February 2016 or March 2016'],
    ['[2016-02, 2016-03]', 'February 2016 or March 2016'],
    ['{1960,1961-12}', '1960 and December 1961'],
    ['[1667,1668,1670..1672]', '1667, 1668 or 1670 to 1672'],
    ['[..1760-12-03]', '3 December 1760 or earlier'],
    ['[1760-12..]', 'December 1760 or later'],
    ['201X', 'the 2010s'],
    ['20XX', 'the 2000s'],
    ['198', 'the 1980s'],
    ['2016-XX', 'an unknown month of 2016'],
    ['2016-03-XX', 'an unknown day of March 2016'],
    ['2001-21', 'spring 2001'],
    ['2001-24', 'winter 2001'],
    ['2001-34', 'second quarter of 2001'],
    ['2001-41', 'second half of 2001'],
    ['Y12345', '12345'],
  ])('%s is "%s"', (edtf, text) => {
    expect(dateText(edtf)).toBe(text)
  })

  // ISO 8601 counts astronomically: year 0 is 1 BCE, year -43 is 44 BCE.
  it.each([
    ['0000', '1 BCE'],
    ['-0043', '44 BCE'],
    ['-0043-03-15', '15 March 44 BCE'],
    ['Y-12345', '12346 BCE'],
  ])('%s is "%s", the year before the first being 0', (edtf, text) => {
    expect(dateText(edtf)).toBe(text)
  })

  it('says both doubts of a date that is uncertain and approximate', () => {
    expect(dateText('2016%')).toMatch(/perhaps/)
    expect(dateText('2016%')).toMatch(/about/)
  })

  it.each(['1950S2', 'Y171E2', '2004-06-XX/2004-07-03', 'XXXX-12-25', '156X-12-25'])('makes words of %s', (edtf) => {
    expect(dateText(edtf)).not.toMatch(/NaN|undefined|\dE\d|\dS\d/)
  })
})
