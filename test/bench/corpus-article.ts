import type { Entry } from './corpus.ts'
import type { Cast } from './corpus-entities.ts'
import { headline, proposition, thing } from './prose.ts'
import type { Random } from './random.ts'

const KINDS = ['REPORT', 'ESTIMATE', 'ASSESSMENT', 'PREDICTION', 'INTENT', 'CRITICISM', 'CAUSAL'] as const
const APPROXIMATIONS = ['EXACT', 'ABOUT', 'AT_LEAST', 'MORE_THAN'] as const

const two = (number: number): string => String(number).padStart(2, '0')
const day = (random: Random, year: number): string => `${year}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`

/** An article of two claims: the first with a figure and a date, the second bearing on it. */
export function articleEntry(random: Random, cast: Cast, number: number): Entry {
  const place = random.pick(cast.places)
  const published = day(random, random.between(2018, 2025))
  const first = 'what-was-reported'
  return [`articles/council-and-engineers-${number}.yaml`, {
    title: headline(random, place.name),
    authors: random.some(cast.people, random.between(1, 2)).map(({ slug }) => slug),
    publisher: random.pick(cast.organizations).slug,
    published,
    language: 'en',
    url: `https://paper.example.org/${published.replaceAll('-', '/')}/${number}`,
    recorded: '2026-11-22',
    summary: `${proposition(random, place.name)} ${proposition(random, random.pick(cast.places).name)}`,
    source: { sha256: random.hex(64), length: 4000, paragraphs: 20, furniture: [2] },
    sections: [{ slug: 'the-dispute', title: `The dispute over the ${thing(random)}`, paragraph: 3 }],
    unnamed: [{ slug: 'officials', name: 'Officials who asked not to be named' }],
    claims: [
      claim(random, cast, { slug: first, place: place.slug, from: 120, published }),
      { ...claim(random, cast, { slug: 'what-was-answered', place: place.slug, from: 1900, published }), relations: [{ type: random.pick(['DISPUTES', 'SUPPORTS', 'QUALIFIES']), claim: first, note: 'It speaks of the same matter.' }] },
    ],
  }]
}

interface Setting {
  readonly slug: string
  readonly place: string
  /** Code point at which its evidence begins. */
  readonly from: number
  readonly published: string
}

function claim(random: Random, cast: Cast, { slug, place, from, published }: Setting): object {
  const counted = thing(random)
  return {
    slug,
    text: proposition(random, random.pick(cast.places).name),
    kind: random.pick(KINDS),
    attribution: chain(random, cast),
    ...(random.chance(0.3) && { quote: `not worth the ${counted}` }),
    ...(random.chance(0.3) && { hedge: 'probably' }),
    about: [...random.some(cast.topics, random.between(1, 2)).map((topic) => topic.slug), place, ...(random.chance(0.3) ? [random.pick(cast.events).slug] : [])],
    when: { edtf: published.slice(0, 7), basis: 'The month before the article appeared, as the text counts it.' },
    uttered: published,
    quantities: [
      { value: random.between(2, 900), unit: random.pick(['count', 'percent', 'ha', 'km2', 'EUR']), measure: random.pick(['area', 'share', 'cost', 'persons']), of: `the ${counted} and what belongs to it`, approximation: random.pick(APPROXIMATIONS) },
    ],
    evidence: [{ paragraph: from < 1000 ? 4 : 11, start: from, end: from + random.between(120, 300), sha256: random.hex(64) }],
    notes: random.chance(0.2) ? [{ kind: 'READING', text: 'The passage can also be read as speaking of the year before.' }] : [],
  }
}

/** One to three links beyond the byline. */
function chain(random: Random, cast: Cast): readonly object[] {
  const speaker = random.pick(cast.people).slug
  const last = { source: speaker, mode: random.pick(['DIRECT_QUOTE', 'INDIRECT_SPEECH']), as: 'spokesperson' }
  switch (random.between(0, 3)) {
    case 0: return [last]
    case 1: return [{ source: random.pick(cast.organizations).slug }, last]
    case 2: return [{ source: 'officials' }, { source: random.pick(cast.organizations).slug }, last]
    default: return [{ source: random.pick(cast.organizations).slug }]
  }
}
