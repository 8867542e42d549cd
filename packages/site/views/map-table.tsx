import type { Dot } from '../pictures/map.ts'
import { useHref } from '../src/site-context.ts'
import { AsTable } from './as-table.tsx'
import { EntityLink } from './links.tsx'
import type { OnTheMap } from './map-dot.tsx'

/** The map for those who cannot see it, or would rather read. */
export function MapTable({ dots }: { readonly dots: readonly Dot<OnTheMap>[] }) {
  const href = useHref()
  return (
    <AsTable label="The map as a table">
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Name</th>
          <th scope="col">Where</th>
          <th scope="col">Claims about it</th>
        </tr>
      </thead>
      <tbody>
        {dots.map(({ number, place }) => (
          <tr>
            <td>{number}</td>
            <th scope="row">
              <EntityLink entity={place.entity} />
            </th>
            <td>{degrees(place)}</td>
            <td>
              {place.claims === 0 ? '0' : <a class="count" href={href(`${place.entity.path}#about`)}>{place.claims}</a>}
            </td>
          </tr>
        ))}
      </tbody>
    </AsTable>
  )
}

/** "34.56° N, 38.28° E": to a hundredth, which is a kilometre. */
export function degrees({ latitude, longitude }: Pick<OnTheMap, 'latitude' | 'longitude'>): string {
  const part = (value: number, [positive, negative]: readonly [string, string]): string => `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`
  return `${part(latitude, ['N', 'S'])}, ${part(longitude, ['E', 'W'])}`
}
