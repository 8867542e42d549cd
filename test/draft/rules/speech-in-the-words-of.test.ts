import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['In the words of Marta Keel, the scheme is “a bridge to nowhere”.', ['“a bridge to nowhere” Marta Keel (in-the-words-of)']],
  ['For Marta Keel, who chairs the union, it is “a gift”.', ['“a gift” Marta Keel (in-the-words-of)']],
  ['Marta Keel’s verdict was short: “Never again.”', ['“Never again.” Marta Keel (in-the-words-of)']],
  ['It was, as Marta Keel once put it, “a long Tuesday”.', ['“a long Tuesday” Marta Keel (in-the-words-of)']],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
