import { expect, it } from 'vitest'
import { figures } from '../understood.ts'

it.each([
  ['A fifth of the park burnt.', ['A fifth = 20 percent']],
  ['One in four is unhappy; nearly two-thirds left.', ['One in four = 25 percent', 'nearly two-thirds = 66.67 percent ABOUT']],
  ['Rates fall in the second half of the year.', []],
  ['They had a third child.', []],
  ['One child in five, and perhaps four in a thousand.', ['One child in five = 20 percent', 'perhaps four in a thousand = 0.4 percent ABOUT']],
  ['The insurers will pay half.', ['half = 50 percent']],
  ['One stolen painting in ten is found.', ['One stolen painting in ten = 10 percent']],
  ['“Ninety seconds,” he said. The line runs at half speed.', ['Ninety seconds = 90 s', 'half = 50 percent']],
])('reads %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})
