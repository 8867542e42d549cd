import { expect, it } from 'vitest'
import { dates } from '../understood.ts'

it.each([
  ['Last week it rained; next month it may snow, as last year.', ['Last week = 2031-05-05/2031-05-11', 'next month = 2031-06', 'last year = 2030']],
  ['Last summer was dry.', ['Last summer = 2030-22']],
  ['Over the last year it rained.', []],
  ['It will be over by the weekend.', ['the weekend = ../2031-05-18']],
  ['Digging will resume in autumn.', ['autumn = 2031-23']],
  ['It flooded last winter, and has been dry since last autumn.', ['last winter = 2030-24', 'last autumn = 2030-09/..']],
])('reads %j', (text, expected) => {
  expect(dates(text)).toEqual(expected)
})
