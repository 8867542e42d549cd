import { array, assert, double, nat, property, record, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxOf, labels, overlap, type Label } from '../../packages/site/pictures/map-labels.ts'
import { FINE } from '../../packages/site/pictures/map-land.ts'
import { HEIGHT, MOST, placeMap, SHOWN, WIDTH, type Located, type PlaceMap } from '../../packages/site/pictures/map.ts'

const place = (name: string, latitude: number, longitude: number, claims = 1): Located => ({ name, latitude, longitude, claims })
const BRUSSELS = place('Brussels', 50.85, 4.35, 4)
const PARIS = place('Paris', 48.85, 2.35)
const PALMYRA = place('Palmyra', 34.56, 38.28, 3)
const RAMADI = place('Ramadi', 33.42, 43.31, 3)
const places = array(
  record({ name: string({ minLength: 1, maxLength: 40 }), latitude: double({ min: -90, max: 90, noNaN: true }), longitude: double({ min: -180, max: 180, noNaN: true }), claims: nat(300) }),
  { minLength: 1, maxLength: 70 },
)

/** What the words of a map cover, in pixels at one of the widths at which it is shown. */
function wordsOf({ dots }: PlaceMap<Located>, at: 'narrow' | 'wide') {
  const scale = SHOWN[at] / 100
  const tall = (SHOWN[at] * HEIGHT) / WIDTH / 100
  const of = ({ x, y, r }: { readonly x: number; readonly y: number; readonly r: number }, { words, side }: Label) => boxOf({ x: x * scale, y: y * tall, r }, words, side)
  return dots.flatMap((dot) => (dot[at] === null ? [] : [of(dot, dot[at])]))
}

/** Corners of the land's outline, in the map's own units. */
function corners(path: string): readonly (readonly [number, number])[] {
  return path.split('M').slice(1).flatMap((ring) => {
    const [x = 0, y = 0, ...steps] = (ring.match(/-?\d+/g) ?? []).map(Number)
    let at: readonly [number, number] = [x, y]
    const rest = Array.from({ length: steps.length / 2 }, (_, index) => (at = [at[0] + (steps[2 * index] ?? 0), at[1] + (steps[2 * index + 1] ?? 0)]))
    return [[x, y] as const, ...rest].map(([cornerX, cornerY]) => [cornerX / FINE, cornerY / FINE] as const)
  })
}

describe('places on a map', () => {
  it('is none without places', () => {
    expect(placeMap([])).toBeNull()
  })

  it('has north above and east on the right, and the place with most claims first and largest', () => {
    const dots = placeMap([PARIS, RAMADI, PALMYRA, BRUSSELS])?.dots ?? []
    expect(dots.map(({ number, place: { name } }) => `${number} ${name}`)).toEqual(['1 Brussels', '2 Palmyra', '3 Ramadi', '4 Paris'])
    const [brussels, palmyra, ramadi, paris] = dots
    expect([(brussels?.y ?? 0) < (paris?.y ?? 0), (palmyra?.x ?? 0) < (ramadi?.x ?? 0), (paris?.x ?? 0) < (palmyra?.x ?? 0), (brussels?.r ?? 0) > (paris?.r ?? 0)]).toEqual([true, true, true, true])
    expect(dots.map(({ narrow, wide }) => [narrow?.words, wide?.words])).toEqual(['Brussels', 'Palmyra', 'Ramadi', 'Paris'].map((name) => [name, name]))
  })

  it('keeps every dot in view and every word clear of every other, wherever on the globe', () => {
    assert(
      property(places, (all) => {
        const drawn = placeMap(all, { detail: '110m' })
        if (drawn === null) throw new Error('places, and no map')
        for (const { x, y } of drawn.dots) expect([x >= 0, x <= 100, y >= 0, y <= 100]).toEqual([true, true, true, true])
        for (const at of ['narrow', 'wide'] as const) {
          const boxes = wordsOf(drawn, at)
          expect(boxes.filter((box, index) => boxes.slice(index + 1).some((other) => overlap(box, other)))).toEqual([])
          expect(boxes.filter(({ left, top, width, height }) => left < 0 || top < 0 || left + width > SHOWN[at] || top + height > (SHOWN[at] * HEIGHT) / WIDTH)).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('does not take the date line for an edge: Fiji’s two halves are neighbours', () => {
    const drawn = placeMap([place('Taveuni', -16.9, -179.9, 2), place('Suva', -18.1, 178.4)])
    const [east, west] = drawn?.dots ?? []
    expect((east?.x ?? 0) - (west?.x ?? 0)).toBeGreaterThan(10)
    expect(drawn?.scale?.km).toBeLessThanOrEqual(200)
  })

  it('draws a pole and places around it', () => {
    const dots = placeMap([place('North', 90, 0), place('a', 85, 0), place('b', 85, 120), place('c', 85, -120)])?.dots ?? []
    const pole = dots.find(({ place: { name } }) => name === 'North')
    expect([Math.round(pole?.x ?? 0), dots.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))]).toEqual([50, true])
  })

  it('is the whole world without a scale where places are on all sides of it, opposite ones included', () => {
    const drawn = placeMap([place('a', 0, 0), place('b', 0, 180)])
    expect([drawn?.scale, drawn?.dots.length, (drawn?.land.length ?? 0) > 5000]).toEqual([null, 2, true])
  })

  it('shows the land around one place alone, and none in the middle of the sea', () => {
    const alone = placeMap([PALMYRA])
    expect(alone?.dots.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([[50, 50]])
    expect(corners(alone?.land ?? '').length).toBeGreaterThan(10)
    expect(placeMap([place('Reef', 27, -47)])?.land).toBe('')
  })

  it('draws light outlines, cut just outside the view', () => {
    const land = placeMap([BRUSSELS, PARIS, PALMYRA, RAMADI])?.land ?? ''
    expect(land.length).toBeLessThan(20_000)
    expect(corners(land).filter(([x, y]) => x < -10 || y < -10 || x > WIDTH + 10 || y > HEIGHT + 10)).toEqual([])
  })

  it('says lengths as they are: from Brussels to Paris it is 264 km', () => {
    const drawn = placeMap([BRUSSELS, PARIS, PALMYRA, RAMADI])
    const [a, b] = ['Brussels', 'Paris'].map((name) => drawn?.dots.find((dot) => dot.place.name === name))
    const units = Math.hypot(((a?.x ?? 0) - (b?.x ?? 0)) * WIDTH, ((a?.y ?? 0) - (b?.y ?? 0)) * HEIGHT) / 100
    const km = (units * (drawn?.scale?.km ?? 0) * 100) / ((drawn?.scale?.width ?? 1) * WIDTH)
    expect([km > 240, km < 290]).toEqual([true, true])
  })

  it('draws a bounded number of places, those with most claims', () => {
    const dots = placeMap(Array.from({ length: 3000 }, (_, index) => place(`p${index}`, 40 + (index % 50) / 10, (index % 71) / 10, index)))?.dots ?? []
    expect([dots.length, dots[0]?.place.name, dots.at(-1)?.number]).toEqual([MOST, 'p2999', MOST])
  })

  it('comes out the same whatever the order of what it is given', () => {
    expect(placeMap([RAMADI, PARIS, BRUSSELS, PALMYRA])).toEqual(placeMap([PALMYRA, BRUSSELS, PARIS, RAMADI]))
  })

  it('cuts a name of 2,000 letters short, whole letters only, in any script', () => {
    const [dot] = placeMap([place('نورا'.repeat(500), 10, 10)])?.dots ?? []
    expect([dot?.wide?.words.length, dot?.wide?.words.endsWith('…')]).toEqual([24, true])
    const [other] = placeMap([place('😀'.repeat(1000), 10, 10)])?.dots ?? []
    expect(other?.wide?.words).toMatch(/^(?:😀){23}…$/u)
  })
})

describe('words beside dots', () => {
  it('give way to a number, and that to nothing, where there is no room', () => {
    const spots = Array.from({ length: 12 }, (_, index) => ({ x: 50, y: 30 + index / 10, r: 6, words: [`A long name ${index}`, String(index + 1)] }))
    const found = labels(spots, 130, 70).map((label) => label?.words ?? null)
    expect(found).toContain(null)
    expect(found.some((words) => words !== null && /^\d+$/.test(words))).toBe(true)
  })
})
