import type { Entry } from './corpus.ts'
import type { Cast } from './corpus-entities.ts'
import { headline, proposition, thing } from './prose.ts'
import type { Random } from './random.ts'

const KINDS = ['REPORT', 'ESTIMATE', 'ASSESSMENT', 'PREDICTION', 'INTENT', 'CRITICISM', 'CAUSAL'] as const
const APPROXIMATIONS = ['EXACT', 'ABOUT', 'AT_LEAST', 'MORE_THAN'] as const

const two = (number: number): string => String(number).padStart(2, '0')
const day = (random: Random, year: number): string => `${year}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`

/** Where the evidence of a claim begins, from the first paragraphs of a source to its last: with two claims at 120 and 1,900. */
const FIRST_AT = 120
const SPREAD = 3560

export interface ArticleSize {
  readonly number: number
  readonly claims: number
}

/** An article whose first claim has what it reports, its second an answer to that; those after it bear on one before them now and then. */
export function articleEntry(random: Random, cast: Cast, { number, claims }: ArticleSize): Entry {
  const place = random.pick(cast.places)
  const published = day(random, random.between(2018, 2025))
  const setting = (index: number): Setting => ({ slug: claimSlug(index), place: place.slug, from: FIRST_AT + Math.floor((index * SPREAD) / claims), published })
  return [`articles/${articleSlug(number)}.yaml`, {
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
    claims: Array.from({ length: claims }, (_, index) => ({ ...claim(random, cast, setting(index)), ...relations(random, number, index) })),
  }]
}

export const articleSlug = (number: number): string => `council-and-engineers-${number}`

/** What the claims of an article are called, from 0. */
export const claimSlug = (index: number): string => ['what-was-reported', 'what-was-answered'][index] ?? `what-was-said-${index + 1}`

/** The second claim bears on the first; of those after it every third on one before it, and every tenth on another article's. */
function relations(random: Random, article: number, index: number): object {
  if (index === 0 || (index > 1 && !random.chance(1 / 3))) return {}
  const own = claimSlug(index === 1 ? 0 : random.between(0, index - 1))
  const related = [own, ...(index > 1 && article > 1 && random.chance(0.3) ? [`${articleSlug(random.between(1, article - 1))}/${claimSlug(0)}`] : [])]
  return { relations: related.map((other) => ({ type: random.pick(['DISPUTES', 'SUPPORTS', 'QUALIFIES']), claim: other, note: 'It speaks of the same matter.' })) }
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
    evidence: [{ paragraph: 4 + Math.floor(from / 250), start: from, end: from + random.between(120, 300), sha256: random.hex(64) }],
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
