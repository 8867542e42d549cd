import { placeMap, type Dot } from '../pictures/map.ts'
import type { Entity } from '../src/linked.ts'
import { EntityLink } from './links.tsx'
import { DotLink, type OnTheMap } from './map-dot.tsx'
import { Land, Scale } from './map-land.tsx'
import { degrees, MapTable } from './map-table.tsx'
import { percent } from './mark.tsx'

/** Those of one kind that have coordinates, where they lie; nothing where none has. */
export function MapOf({ entities }: { readonly entities: readonly Entity[] }) {
  const places = entities.flatMap(onTheMap)
  const drawn = placeMap(places)
  if (drawn === null) return null
  const without = entities.filter(({ coordinates }) => coordinates === null)
  return (
    <section class="map-of" aria-labelledby="map">
      <h2 id="map">On the map</h2>
      <figure class="map">
        <svg class="map-sheet" role="group" aria-label="Map: each dot is a link">
          <Land path={drawn.land} />
          {drawn.dots.map((dot) => (
            <DotLink dot={dot} />
          ))}
        </svg>
        <figcaption class="aside">
          <Scale scale={drawn.scale} />
          <p>
            The larger a dot, the more claims are about the place.
            {drawn.dots.length < places.length && ` Drawn are the ${drawn.dots.length} with the most claims, of ${places.length}.`}
            {drawn.land === '' && ' No land lies within this view.'} Coastlines: Natural Earth.
          </p>
          <Numbered dots={drawn.dots} />
        </figcaption>
      </figure>
      <Without entities={without} />
      <MapTable dots={drawn.dots} />
    </section>
  )
}

/** Where one entity lies, small. */
export function Locator({ entity }: { readonly entity: Entity }) {
  const drawn = placeMap(onTheMap(entity), { detail: '110m', least: 16 })
  const [dot] = drawn?.dots ?? []
  if (drawn === null || dot === undefined) return null
  return (
    <figure class="map map--small">
      <svg class="map-sheet" role="img" aria-label={`${entity.name} on a map, at ${degrees(dot.place)}`}>
        <Land path={drawn.land} />
        <circle class="map-ring" cx={percent(dot.x)} cy={percent(dot.y)} r="11" />
        <circle class="map-dot" cx={percent(dot.x)} cy={percent(dot.y)} r="4" />
      </svg>
      <figcaption class="aside">
        {degrees(dot.place)} <Scale scale={drawn.scale} />
      </figcaption>
    </figure>
  )
}

function onTheMap(entity: Entity): readonly OnTheMap[] {
  return entity.coordinates === null ? [] : [{ entity, name: entity.name, ...entity.coordinates, claims: entity.about.length }]
}

/** Those whose name has no room on the map, at one width or the other, by the number that stands there instead. */
function Numbered({ dots }: { readonly dots: readonly Dot<OnTheMap>[] }) {
  const numbered = dots.filter(({ number, narrow, wide }) => [narrow, wide].some((label) => label === null || label.words === String(number)))
  if (numbered.length === 0) return null
  return (
    <ul class="inline">
      {numbered.map(({ number, place }) => (
        <li>
          {number} <EntityLink entity={place.entity} />
        </li>
      ))}
    </ul>
  )
}

const MOST_NAMES = 40

function Without({ entities }: { readonly entities: readonly Entity[] }) {
  if (entities.length === 0) return null
  return (
    <p class="aside">
      Not on the map, for want of coordinates:{' '}
      {entities.slice(0, MOST_NAMES).map((entity, index) => (
        <>
          {index > 0 && ', '}
          <EntityLink entity={entity} />
        </>
      ))}
      {entities.length > MOST_NAMES && ` and ${entities.length - MOST_NAMES} more, in the list below`}.
    </p>
  )
}
