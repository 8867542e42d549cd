import { describe, expect, it } from 'vitest'
import { coordinates } from '../../packages/schema/src/fields/coordinates.ts'
import { issuesOf, passes } from '../support/field.ts'

const where = coordinates({ label: 'Where', description: 'Where it stands.' })
const point = (latitude: number, longitude: number) => ({ latitude, longitude, from: 'A chart' })

describe('coordinates', () => {
  it.each([
    [point(54.5, -3.25), '54.5° N, 3.25° W'],
    [point(-17, 178.1234567), '17° S, 178.123457° E'],
    [point(0, 0), '0° N, 0° E'],
  ])('%o are told as %s', (given, text) => {
    expect(where.facts(where.shape.parse(given))).toEqual([[text]])
  })

  it.each([
    ['beyond a pole', { ...point(90.1, 0) }, 'latitude'],
    ['beyond the 180th meridian', { ...point(0, -180.5) }, 'longitude'],
    ['half a pair', { latitude: 1, from: 'A chart' }, 'longitude'],
    ['from nowhere', { latitude: 1, longitude: 1 }, 'from'],
  ])('are not %s', (_what, given, place) => {
    expect(issuesOf(where, given).map(({ path }) => path)).toEqual([place])
  })

  it.each([
    ['a box', { south: 50, north: 60, west: -10, east: 0 }, point(54.5, -3.25), true],
    ['its edge', { south: 54.5, north: 60, west: -3.25, east: 0 }, point(54.5, -3.25), true],
    ['a box beside it', { south: 50, north: 60, west: 0, east: 10 }, point(54.5, -3.25), false],
    ['a box south of it', { south: 40, north: 50, west: -10, east: 0 }, point(54.5, -3.25), false],
    ['a box across the 180th meridian', { south: -20, north: -10, west: 170, east: -170 }, point(-17, 178.1), true],
    ['what such a box leaves out', { south: -20, north: -10, west: 170, east: -170 }, point(-17, 0), false],
  ])('are asked for by %s', (_what, box, given, found) => {
    expect(passes(where, box, given)).toBe(found)
    expect(passes(where, box, undefined)).toBe(false)
  })

  it.each([
    [{ south: -91, north: 0, west: 0, east: 0 }],
    [{ south: 0, north: 1, west: 0, east: 181 }],
    [{ south: 2, north: 1, west: 0, east: 1 }],
  ])('are not asked for by what is no box: %o', (box) => {
    expect(() => where.filter?.check?.(box)).toThrow(expect.objectContaining({ extensions: { code: 'BAD_VALUE' } }))
  })
})
