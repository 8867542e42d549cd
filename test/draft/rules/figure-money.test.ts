import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
  ['It cost between €3m and €4.5m, up to $200 each.', ['between €3m and €4.5m = 3000000..4500000 EUR', 'up to $200 = 200 USD AT_MOST']],
  ['A kilo cost Sh450, and Rs 1.8 lakh the rest.', ['Sh450 = 450 count', 'Rs 1.8 lakh = 180000 count']],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
