import { claims } from '../fields/claims.ts'
import { date } from '../fields/date.ts'
import { links } from '../fields/link.ts'
import { relation, relations } from '../fields/relation.ts'
import { text } from '../fields/text.ts'
import { defineKind } from './define-kind.ts'

export default defineKind({
  name: 'event',
  label: 'Event',
  folder: 'events',
  description: 'Something that happened at a time and a place, or a run of such things.',
  schemaType: 'Event',
  speaks: false,
  fields: {
    date: date({ label: 'When', description: 'When it happened, as vague as the sources say.' }),
    places: relations({
      label: 'Where',
      description: 'Where it happened.',
      to: 'place',
      filterName: 'place',
      inverse: { name: 'events', label: 'Events', description: 'Events that happened there.' },
    }),
    participants: links({
      label: 'Part in it',
      description: 'Who had what part in it, on which claims; claims that disagree are separate entries.',
      type: 'Participation',
      typeDescription: 'Who had what part in an event, on which claims; claims that disagree are separate entries.',
      owner: 'event',
      target: { name: 'entity', to: 'any', description: 'Who or what had the part.' },
      qualifiers: {
        role: text({ label: 'Part', description: 'The part: "attacker", "killed", "target".' }),
        claims: claims({ label: 'Claims', description: 'The claims that say so.' }),
      },
      required: ['role'],
      filterName: 'participant',
      inverse: { name: 'participations', label: 'Part in events', description: 'The inverse of Event.participants.' },
    }),
    partOf: relation({
      label: 'Part of',
      description: 'The larger event it belongs to.',
      to: 'event',
      nests: true,
      inverse: { name: 'parts', label: 'Parts', description: 'Events that belong to it.' },
    }),
  },
})
