import type { Entry } from './corpus.ts'
import { event, organization, person, place, thing, topic, type Named } from './prose.ts'
import type { Random } from './random.ts'

/** Whom and what the articles speak of. */
export interface Cast {
  readonly people: readonly Named[]
  readonly organizations: readonly Named[]
  readonly places: readonly Named[]
  readonly events: readonly Named[]
  readonly topics: readonly Named[]
}

const PEOPLE = 240
const ORGANIZATIONS = 120
const PLACES = 90
const EVENTS = 60
const TOPICS = 90

const described = ({ name }: Named): object => ({ name, aliases: [`${name} (old spelling)`] })

/** @param scale share of the full number of entities */
export function entityEntries(random: Random, scale: number): { readonly entries: readonly Entry[]; readonly cast: Cast } {
  const make = (kind: (random: Random, number: number) => Named, many: number): Named[] => Array.from({ length: Math.ceil(many * scale) }, (_, index) => kind(random, index + 1))
  const cast: Cast = {
    people: make(person, PEOPLE), organizations: make(organization, ORGANIZATIONS), places: make(place, PLACES),
    events: make(event, EVENTS), topics: make(topic, TOPICS),
  }
  const file = (folder: string, { slug }: Named, data: object): Entry => [`${folder}/${slug}.yaml`, data]
  const entries = [
    ...cast.people.map((who) => file('people', who, {
      ...described(who), description: `Spokesperson and engineer who is often asked about the ${thing(random)}.`,
      affiliations: [{ organization: random.pick(cast.organizations).slug, role: 'spokesperson', during: `${random.between(1995, 2009)}/${random.between(2010, 2024)}` }],
    })),
    ...cast.organizations.map((body) => file('organizations', body, { ...described(body), description: `Public body that keeps the ${thing(random)} running.` })),
    ...cast.places.map((town) => file('places', town, { ...described(town), description: `Town known for its ${thing(random)}.` })),
    ...cast.events.map((happening) => file('events', happening, {
      ...described(happening), description: 'Ceremony that several hundred people attended.',
      date: { edtf: `${random.between(2015, 2025)}-0${random.between(1, 9)}-1${random.between(0, 9)}` },
      places: [random.pick(cast.places).slug], participants: [{ entity: random.pick(cast.organizations).slug, role: 'host' }],
    })),
    ...cast.topics.map((matter) => file('topics', matter, { ...described(matter), description: 'Matter that has been before the council for years.' })),
  ]
  return { entries, cast }
}
