import { geoAzimuthalEqualArea, geoCircle, geoDistance, geoEqualEarth, type GeoProjection } from 'd3-geo'
import { labels, letters, type Label, type Spot } from './map-labels.ts'
import { landPath, type Detail } from './map-land.ts'

export interface Located {
  readonly name: string
  /** In degrees. */
  readonly latitude: number
  readonly longitude: number
  /** How much is said about it. */
  readonly claims: number
}

export interface Dot<Place> {
  readonly place: Place
  /** From 1, in the order of claims. */
  readonly number: number
  /** In percent of the map, so that one drawing fits a phone and a desk. */
  readonly x: number
  readonly y: number
  /** In pixels: the dot's area grows with the claims. */
  readonly r: number
  readonly narrow: Label | null
  readonly wide: Label | null
}

export interface PlaceMap<Place> {
  readonly land: string
  /** The place with most claims first; no more than MOST. */
  readonly dots: readonly Dot<Place>[]
  /** A length of so many kilometres in percent of the map's width; null where a map of the world has no one scale. */
  readonly scale: { readonly km: number; readonly width: number } | null
}

/** The view box of the land. */
export const WIDTH = 600
export const HEIGHT = 400
/** How wide the map is on a phone of 320 pixels, and on a desk. */
export const SHOWN = { narrow: 280, wide: 720 } as const
/** Dots beyond these would cover each other. */
export const MOST = 60
const LONGEST_NAME = 24
const WORLD = 65

interface Options {
  readonly detail?: Detail
  /** Degrees around the middle that the map shows at least: one place alone still has its surroundings. */
  readonly least?: number
}

/** Places on the land around them, in an equal-area projection about their own middle; null where there is none. */
export function placeMap<Place extends Located>(places: readonly Place[], { detail = '50m', least = places.length === 1 ? 6 : 2 }: Options = {}): PlaceMap<Place> | null {
  const drawn = places.toSorted((a, b) => b.claims - a.claims || a.name.localeCompare(b.name, 'en')).slice(0, MOST)
  if (drawn.length === 0) return null
  const { projection, isWorld } = project(drawn, least)
  const most = Math.max(1, ...drawn.map(({ claims }) => claims))
  const spots = drawn.map((place, index) => {
    const [x, y] = projection([place.longitude, place.latitude]) ?? [WIDTH / 2, HEIGHT / 2]
    return { place, number: index + 1, x: (100 * x) / WIDTH, y: (100 * y) / HEIGHT, r: 3 + 6 * Math.sqrt(place.claims / most) }
  })
  const [narrow, wide] = [labelsAt(spots, SHOWN.narrow), labelsAt(spots, SHOWN.wide)]
  return {
    // A little beyond the view: the edge along which the land is cut must not show.
    land: landPath(projection.clipExtent([[-9, -9], [WIDTH + 9, HEIGHT + 9]]), isWorld ? '110m' : detail),
    dots: spots.map((spot, index) => ({ ...spot, narrow: narrow[index] ?? null, wide: wide[index] ?? null })),
    scale: isWorld ? null : scaleOf(projection),
  }
}

type Unlabelled = Omit<Dot<Located>, 'narrow' | 'wide'>

function labelsAt(spots: readonly Unlabelled[], width: number): readonly (Label | null)[] {
  const height = (width * HEIGHT) / WIDTH
  const scaled = spots.map(({ place, number, x, y, r }): Spot => ({ x: (x * width) / 100, y: (y * height) / 100, r, words: [shorten(place.name), String(number)] }))
  return labels(scaled, width, height)
}

/** About the middle of the places, wherever on the globe that is: neither the date line nor a pole is an edge. */
function project(places: readonly Located[], least: number): { readonly projection: GeoProjection; readonly isWorld: boolean } {
  const points = places.map(({ latitude, longitude }): [number, number] => [longitude, latitude])
  const centre = middle(points)
  const reach = (180 / Math.PI) * Math.max(...points.map((point) => geoDistance(centre, point)))
  if (reach > WORLD) {
    const world = geoEqualEarth().rotate([-centre[0], 0])
    return { projection: world.fitExtent([[12, 12], [WIDTH - 12, HEIGHT - 12]], { type: 'Sphere' }), isWorld: true }
  }
  const frame = reach < least ? geoCircle().center(centre).radius(least)() : ({ type: 'MultiPoint', coordinates: points } as const)
  const projection = geoAzimuthalEqualArea()
    .rotate([-centre[0], -centre[1]])
    .clipAngle(reach < 25 ? 80 : 150)
    .fitExtent([[70, 60], [WIDTH - 70, HEIGHT - 60]], frame)
  return { projection, isWorld: false }
}

/** The mean direction from the middle of the globe; where there is none, the meridian of Greenwich. */
function middle(points: readonly [number, number][]): [number, number] {
  const radians = Math.PI / 180
  const [x, y, z] = points.reduce(
    ([sumX, sumY, sumZ], [longitude, latitude]) => {
      const ring = Math.cos(latitude * radians)
      return [sumX + ring * Math.cos(longitude * radians), sumY + ring * Math.sin(longitude * radians), sumZ + Math.sin(latitude * radians)] as const
    },
    [0, 0, 0] as readonly [number, number, number],
  )
  return Math.hypot(x, y, z) < 1e-6 ? [0, 0] : [Math.atan2(y, x) / radians, Math.atan2(z, Math.hypot(x, y)) / radians]
}

const EARTH_KM = 6371

/** The longest round number of kilometres that takes at most a quarter of the width. */
function scaleOf(projection: GeoProjection): { readonly km: number; readonly width: number } {
  const kmPerUnit = EARTH_KM / projection.scale()
  const most = (WIDTH / 4) * kmPerUnit
  const power = 10 ** Math.floor(Math.log10(most))
  const km = power * ([5, 2, 1].find((step) => step * power <= most) ?? 1)
  return { km, width: (100 * km) / kmPerUnit / WIDTH }
}

function shorten(name: string): string {
  const all = letters(name)
  return all.length > LONGEST_NAME ? `${all.slice(0, LONGEST_NAME - 1).join('')}…` : name
}
