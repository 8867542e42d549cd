import { claims } from '../fields/claims.ts'
import { date } from '../fields/date.ts'
import { links } from '../fields/link.ts'
import { text } from '../fields/text.ts'
import { defineKind } from './define-kind.ts'

export default defineKind({
  name: 'person',
  label: 'Person',
  folder: 'people',
  description: 'A human being, by the name the sources use.',
  schemaType: 'Person',
  speaks: true,
  fields: {
    affiliations: links({
      label: 'Role',
      description: 'Who the person was, where and when, as stated.',
      type: 'Affiliation',
      typeDescription: 'A role somebody held, in an organization or without one named.',
      owner: 'person',
      target: {
        name: 'organization',
        to: 'organization',
        optional: true,
        description: 'Null for a role with none named.',
      },
      qualifiers: {
        role: text({ label: 'Role', description: 'As stated: "Defense Secretary".' }),
        during: date({ label: 'During', description: 'When it was held, as far as known.' }),
        claims: claims({
          label: 'Claims',
          description: 'Those that say so; none when the editors infer it or know it from elsewhere.',
        }),
      },
      required: ['role'],
      filterName: 'affiliation',
      inverse: { name: 'members', label: 'People', description: 'The inverse of Person.affiliations.' },
    }),
  },
})
