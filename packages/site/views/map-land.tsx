import { FINE } from '../pictures/map-land.ts'
import { HEIGHT, WIDTH, type PlaceMap } from '../pictures/map.ts'
import { percent } from './mark.tsx'

/** The land alone, stretched with the map. */
export function Land({ path }: { readonly path: string }) {
  return (
    <svg viewBox={`0 0 ${FINE * WIDTH} ${FINE * HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path class="map-land" d={path} />
    </svg>
  )
}

/** A length to compare with. */
export function Scale({ scale }: { readonly scale: PlaceMap<never>['scale'] }) {
  if (scale === null) return null
  return (
    <svg class="map-scale" height="18" role="img" aria-label={`The bar is ${scale.km} kilometres long`}>
      <line x1="1" x2={percent(scale.width)} y1="14" y2="14" />
      <line x1="1" x2="1" y1="10" y2="17" />
      <line x1={percent(scale.width)} x2={percent(scale.width)} y1="10" y2="17" />
      <text x={percent(scale.width)} dx="6" y="16">
        {scale.km.toLocaleString('en')} km
      </text>
    </svg>
  )
}
