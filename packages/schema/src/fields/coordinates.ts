import { z } from 'zod'
import { builder } from '../graphql/builder.ts'
import { badInput } from '../graphql/errors.ts'
import type { Field, FieldOptions } from './field.ts'
import { proseShape } from './prose.ts'

/** A point on the earth's surface, in degrees of WGS 84. */
export interface Point {
  readonly latitude: number
  readonly longitude: number
  /** The reference that the two were read from. */
  readonly from: string
}

/** A part of the surface between two parallels and two meridians; west of its east, or across the 180th meridian. */
interface Box {
  readonly south: number
  readonly north: number
  readonly west: number
  readonly east: number
}

const pointShape = z.strictObject({
  latitude: z.number().min(-90).max(90).describe('Degrees north of the equator (WGS 84).'),
  longitude: z.number().min(-180).max(180).describe('Degrees east of Greenwich (WGS 84).'),
  from: proseShape.describe('The reference from which both were read.'),
})

const degrees = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })
const along = (value: number, ahead: string, back: string): string => `${degrees.format(Math.abs(value))}° ${value < 0 ? back : ahead}`
const pointText = ({ latitude, longitude }: Point): string => `${along(latitude, 'N', 'S')}, ${along(longitude, 'E', 'W')}`

const Coordinates = builder.objectRef<Point>('Coordinates').implement({
  description: 'A point, in degrees of WGS 84.',
  fields: (t) => ({
    latitude: t.exposeFloat('latitude', { description: 'Degrees north of the equator.' }),
    longitude: t.exposeFloat('longitude', { description: 'Degrees east of Greenwich.' }),
    from: t.exposeString('from', { description: 'The reference from which both were read.' }),
    text: t.string({ description: 'For people: "54.5° N, 3.25° W".', resolve: pointText }),
  }),
})

const BoxInput = builder.inputRef<Box>('CoordinatesBox').implement({
  description: 'Between two parallels and two meridians, all included. A box whose west lies east of its east crosses the 180th meridian.',
  fields: (t) => ({
    south: t.float({ required: true, description: 'Degrees north, -90 to 90.' }),
    north: t.float({ required: true, description: 'Degrees north, not south of south.' }),
    west: t.float({ required: true, description: 'Degrees east, -180 to 180.' }),
    east: t.float({ required: true, description: 'Degrees east, -180 to 180.' }),
  }),
})

function checkBox(label: string, { south, north, west, east }: Box): void {
  if (south < -90 || north > 90 || [west, east].some((degree) => Math.abs(degree) > 180)) throw badInput('BAD_VALUE', `${label}: degrees go from -90 to 90 north and from -180 to 180 east.`)
  if (south > north) throw badInput('BAD_VALUE', `${label}: south ${south} lies north of north ${north}.`)
}

function isIn({ south, north, west, east }: Box, { latitude, longitude }: Point): boolean {
  if (latitude < south || latitude > north) return false
  return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east
}

/** A point and where it was read. */
export function coordinates(options: FieldOptions): Field<Point> {
  return {
    ...options,
    shape: pointShape,
    filter: {
      description: options.description,
      input: () => BoxInput,
      check: (box) => checkBox(options.label, box as Box),
      fits: (box, value) => value !== undefined && isIn(box as Box, value),
    },
    facts: (value) => [[pointText(value)]],
    output: (t, get) => t.field({ type: Coordinates, nullable: true, description: options.description, resolve: (parent) => get(parent) ?? null }),
  }
}
