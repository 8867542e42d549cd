import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoPath, type GeoContext, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** How fine the coasts are: 1 to 110 million, enough for half a continent and drawn in 3 ms, or 1 to 50 million, in 20. */
export type Detail = '110m' | '50m'

const read = new Map<Detail, GeoPermissibleObjects>()

/** Natural Earth's land, read once for all maps of a build. */
function land(detail: Detail): GeoPermissibleObjects {
  const known = read.get(detail)
  if (known !== undefined) return known
  const file = createRequire(import.meta.url).resolve(`world-atlas/land-${detail}.json`)
  const topology: Topology<{ land: GeometryCollection }> = JSON.parse(readFileSync(file, 'utf8'))
  const fresh = feature(topology, topology.objects.land)
  read.set(detail, fresh)
  return fresh
}

/** Whole units of the path to one of the map's: whole numbers are short, half of one still shows. */
export const FINE = 2

/** The land in view as the data of one SVG path, in whole units; empty where there is only sea. */
export function landPath(projection: GeoProjection, detail: Detail): string {
  const pen = new Pen()
  geoPath(projection, pen)(land(detail))
  return pen.path
}

/** Points nearer to each other than this, and islands smaller, only make the page heavier. */
const NEAR = 2

/** Takes rings, writes whole numbers from point to point, leaves out what nobody would see. */
class Pen implements GeoContext {
  path = ''
  #ring: (readonly [number, number])[] = []

  beginPath(): void {
    this.#ring = []
  }

  moveTo(x: number, y: number): void {
    this.#ring = [[Math.round(FINE * x), Math.round(FINE * y)]]
  }

  lineTo(x: number, y: number): void {
    const last = this.#ring.at(-1)
    const [atX, atY] = [Math.round(FINE * x), Math.round(FINE * y)]
    if (last === undefined || Math.abs(atX - last[0]) >= NEAR || Math.abs(atY - last[1]) >= NEAR) this.#ring.push([atX, atY])
  }

  /** Only points are drawn with arcs, and there are none among the land. */
  arc(): void {}

  closePath(): void {
    const [first, ...rest] = this.#ring
    if (first === undefined || rest.length < 2) return
    let from = first
    const steps = rest.map((to) => {
      const step = `${to[0] - from[0]} ${to[1] - from[1]}`
      from = to
      return step
    })
    this.path += `M${first[0]} ${first[1]}l${steps.join(' ').replaceAll(' -', '-')}z`
  }
}
