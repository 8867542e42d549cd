import { number } from '../fields/number.ts'
import { relation } from '../fields/relation.ts'
import { text } from '../fields/text.ts'
import { defineKind } from './define-kind.ts'

export default defineKind({
  name: 'place',
  label: 'Place',
  folder: 'places',
  description: 'A town, country or region.',
  schemaType: 'Place',
  speaks: false,
  fields: {
    within: relation({
      label: 'In',
      description: 'The next larger place that contains it.',
      to: 'place',
      nests: true,
      inverse: { name: 'contains', label: 'Contains', description: 'Places directly inside it.' },
    }),
    latitude: number({ label: 'Latitude', description: 'Degrees north of the equator (WGS 84).', min: -90, max: 90 }),
    longitude: number({ label: 'Longitude', description: 'Degrees east of Greenwich (WGS 84).', min: -180, max: 180 }),
    coordinatesFrom: text({ label: 'Coordinates from', description: 'The reference from which latitude and longitude were read.' }),
  },
})
