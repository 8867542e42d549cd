// Written by `npm run generate` from the files of this folder.
import event from './event.ts'
import organization from './organization.ts'
import person from './person.ts'
import place from './place.ts'
import topic from './topic.ts'

/** Every entity kind. */
export const kinds = [event, organization, person, place, topic] as const
