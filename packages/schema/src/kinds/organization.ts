import { relation } from '../fields/relation.ts'
import { defineKind } from './define-kind.ts'

export default defineKind({
  name: 'organization',
  label: 'Organization',
  folder: 'organizations',
  description: 'A body that can act and speak: a state, an authority, an army, a company, an armed group.',
  schemaType: 'Organization',
  speaks: true,
  fields: {
    partOf: relation({
      label: 'Part of',
      description: 'The organization it belongs to.',
      to: 'organization',
      nests: true,
      inverse: { name: 'parts', label: 'Parts', description: 'Organizations that belong to it.' },
    }),
  },
})
