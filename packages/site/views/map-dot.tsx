import { APART, type Label, type Side } from '../pictures/map-labels.ts'
import type { Dot } from '../pictures/map.ts'
import type { Entity } from '../src/linked.ts'
import { count } from '../src/prose.ts'
import { useHref } from '../src/site-context.ts'
import { percent } from './mark.tsx'

/** An entity with a place on the globe. */
export interface OnTheMap {
  readonly entity: Entity
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  readonly claims: number
}

/** A dot and its words, which may stand otherwise on a phone than on a desk. */
export function DotLink({ dot: { place, x, y, r, narrow, wide } }: { readonly dot: Dot<OnTheMap> }) {
  const same = narrow !== null && wide !== null && narrow.words === wide.words && narrow.side === wide.side
  const at = { x, y, r }
  return (
    <a href={useHref()(place.entity.path)} aria-label={`${place.name}, ${count(place.claims, 'claim')}`}>
      <circle class="map-dot" cx={percent(x)} cy={percent(y)} r={Math.round(r * 10) / 10} />
      {same ? (
        <Words label={narrow} {...at} class="map-words" />
      ) : (
        <>
          {narrow !== null && <Words label={narrow} {...at} class="map-words map-words--narrow" />}
          {wide !== null && <Words label={wide} {...at} class="map-words map-words--wide" />}
        </>
      )}
    </a>
  )
}

const ANCHOR: Readonly<Record<Side, 'start' | 'end' | 'middle'>> = { right: 'start', left: 'end', above: 'middle', below: 'middle' }

interface WordsProps extends Pick<Dot<OnTheMap>, 'x' | 'y' | 'r'> {
  readonly label: Label
  readonly class: string
}

function Words({ label: { words, side }, x, y, r, class: className }: WordsProps) {
  const beside = Math.round(r + APART)
  const dx = side === 'right' ? beside : side === 'left' ? -beside : 0
  const dy = side === 'above' ? -Math.round(r + APART) : side === 'below' ? Math.round(r + 12) : 4
  return (
    <text class={className} x={percent(x)} y={percent(y)} dx={dx} dy={dy} text-anchor={ANCHOR[side]}>
      {words}
    </text>
  )
}
