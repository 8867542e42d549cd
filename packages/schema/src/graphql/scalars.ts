import { canonicalEdtf } from '../date/parse.ts'
import { builder } from './builder.ts'
import { BadScalar } from './errors.ts'

const DAY = /^[+-]?\d{4,6}-\d{2}-\d{2}$/

function text(scalar: string, value: unknown): string {
  if (typeof value === 'string') return value
  throw new BadScalar('BAD_VALUE', `${scalar} takes a string, not ${typeof value}.`)
}

builder.scalarType('EDTF', {
  description: 'Extended Date/Time Format, ISO 8601-2, to the day: "1999-12", "1999-03-01/1999-03-07", "2001/..".',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: (value) => value,
  parseValue: (value) => {
    try {
      return canonicalEdtf(text('EDTF', value))
    } catch (error) {
      if (error instanceof RangeError) throw new BadScalar('BAD_DATE', `${error.message}.`)
      throw error
    }
  },
})

builder.scalarType('Date', {
  description: 'A day of the calendar, YYYY-MM-DD; a year beyond 0 to 9999 has a sign and six digits.',
  serialize: (value) => value,
  parseValue: (value) => {
    const day = text('Date', value)
    if (!DAY.test(day)) throw new BadScalar('BAD_DATE', `"${day}" is no day such as 2016-03-22.`)
    return day
  },
})

builder.scalarType('URL', {
  description: 'An absolute http or https URL.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  serialize: (value) => value,
  parseValue: (value) => {
    const url = text('URL', value)
    if (!URL.canParse(url)) throw new BadScalar('BAD_VALUE', `"${url}" is no absolute URL.`)
    return url
  },
})
