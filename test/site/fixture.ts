/**
 * A small invented corpus with everything that is hard to show: a question, a nested belief, unnamed sources, an inferred
 * origin, a range, a derived figure, a name written from right to left, markup in text, an article of which next to nothing
 * is known, a kind that the site has never seen.
 */
import { article, date, entity, note, HOSTILE, SCRIPT_URL, type Fields } from './fixture-forms.ts'

export const courier = entity('Organization', 'organizations', 'organization', 'elin-courier', 'Elin Courier')
export const authority = entity('Organization', 'organizations', 'organization', 'harbour-authority', 'Harbour Authority', {
  aliases: ['the port', 'PEHA'],
  description: 'Runs the port of Elin.',
})
export const mara = entity('Person', 'people', 'person', 'mara-velt', 'Mara Velt', {
  sameAs: ['https://example.org/mara-velt', SCRIPT_URL],
  facts: [
    { label: 'Role', text: 'harbour master, since 2025 – Harbour Authority', entities: [authority] },
    { label: 'Born', text: '1990', entities: [] },
  ],
})
export const noura = entity('Person', 'people', 'person', 'noura-al-hashimi', 'نورا الهاشمي', { aliases: ['Noura al-Hashimi'] })
export const ada = entity('Person', 'people', 'person', 'ada-lund', 'Ada Lund')
export const port = entity('Place', 'places', 'place', 'port-elin', 'Port Elin', { latitude: 27, longitude: -47 })
export const quay = entity('Place', 'places', 'place', 'quay-seven', 'Quay Seven', {
  facts: [{ label: 'Within', text: 'Port Elin', entities: [port] }],
})
export const fire = entity('Event', 'events', 'event', 'quay-fire', 'The fire at Quay Seven', {
  facts: [
    { label: 'Date', text: '2 May 2031', entities: [] },
    { label: 'Places', text: 'Quay Seven, Port Elin', entities: [quay, port] },
  ],
  related: [{ claims: 3, entity: quay }],
})
export const cover = entity('Topic', 'topics', 'topic', 'insurance', HOSTILE, { description: HOSTILE, aliases: [HOSTILE] })
/** The site's queries name no such type: it is shown by what every entity has. */
export const heron = entity('Vessel', 'vessels', 'vessel', 'blue-heron', 'Blue Heron', {
  description: 'A coaster that lay at the quay.',
  notes: [note('OUTSIDE', 'It was sold in June.')],
  facts: [
    { label: 'Home port', text: 'Port Elin, since 2020', entities: [port] },
    { label: 'Tonnage', text: HOSTILE, entities: [] },
  ],
})

export const entities: readonly Fields[] = [ada, heron, courier, authority, cover, mara, noura, port, quay, fire]

export const report = article({
  slug: 'fire-at-quay-seven',
  more: {
    title: 'Fire closes a quay',
    url: 'https://example.org/fire',
    summary: 'A fire closes a quay, and the port and its pilots differ on why.',
    authors: [ada],
    publisher: courier,
    publisherIsInferred: true,
    published: date('2031-05-03/2031-05-05', '3 to 5 May 2031', 'It calls the fire “Friday’s”, and the fire was on 2 May 2031.'),
    sections: [
      { slug: 'the-fire', title: 'The fire' },
      { slug: 'the-cause', title: 'The cause' },
    ],
    notes: [note('OUTSIDE', 'The quay opened again in June.', 'https://example.org/june'), note('READING', HOSTILE, SCRIPT_URL)],
  },
})
/** Nothing is known of it but that it exists. */
export const leaflet = article({
  slug: 'leaflet',
  more: { title: HOSTILE, titleIsEditorial: true, language: 'x-unknown-language', url: SCRIPT_URL, summary: HOSTILE },
})

export const articles: readonly Fields[] = [report, leaflet]
