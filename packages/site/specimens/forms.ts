/** The forms of a specimen: what the API gives, with everything empty that may be empty. All of it is invented. */
import type {
  ArticleDetailFragment,
  ChainLinkFragment,
  ClaimDetailFragment,
  DateTextFragment,
  EntityDetailFragment,
  EntityLinkFragment,
  FigureFragment,
  NoteFragment,
  RelationType,
  SourceLinkFragment,
} from '../src/generated/graphql.ts'

/** Specimens have no pages: every path is the guide's own, so that links lead to the places in it that show what they name. */
export const PATH = '/style-guide/'
export const ARTICLE = 'specimen'

export function date(edtf: string, text: string, { earliest = null, latest = null, basis = null }: Partial<DateTextFragment> = {}): DateTextFragment {
  return { edtf, text, earliest, latest, basis }
}

export const day = (edtf: string, text: string): DateTextFragment => date(edtf, text, { earliest: edtf, latest: edtf })

const link = (kind: string, kindLabel: string, slug: string, name: string): EntityLinkFragment => ({ slug, kind, kindLabel, schemaType: kindLabel, name, path: PATH })

export const KEEPER = link('person', 'Person', 'ines-sold', 'Ines Sold')
export const WRITER = link('person', 'Person', 'tom-ample', 'Tom Ample')
export const OFFICE = link('organization', 'Organization', 'lamp-office', 'Lamp Office')
export const PAPER = link('organization', 'Organization', 'cape-mirror', 'The Cape Mirror')
export const CAPE = link('place', 'Place', 'cape-pattern', 'Cape Pattern')
export const ROCK = link('place', 'Place', 'sample-rock', 'Sample Rock')
export const SOUND = link('place', 'Place', 'sound-of-trial', 'Sound of Trial')
export const NIGHT = link('event', 'Event', 'night-without-lamp', 'The night without the lamp')

const at = { path: PATH }
export const REPORTERS: SourceLinkFragment = { slug: `${ARTICLE}/byline`, name: WRITER.name, kind: 'byline', article: at, authors: [{ slug: WRITER.slug }] }
export const SAILORS: SourceLinkFragment = { slug: `${ARTICLE}/sailors`, name: 'Two sailors', kind: 'unnamed', article: at }

export const by = (source: SourceLinkFragment, mode: ChainLinkFragment['mode'], more: Partial<ChainLinkFragment> = {}): ChainLinkFragment => ({
  source,
  mode,
  as: null,
  nested: false,
  inferred: false,
  ...more,
})

type ClaimSeed = Pick<ClaimDetailFragment, 'slug' | 'text' | 'kind'> & Partial<ClaimDetailFragment> & { readonly chain?: readonly ChainLinkFragment[]; readonly span: readonly [number, number] }

export function claim({ chain = [], span: [start, end], ...seed }: ClaimSeed): ClaimDetailFragment {
  const attribution = [by(REPORTERS, 'REPORTER'), ...chain]
  const origin = attribution.findLast(({ nested, inferred }) => !nested && !inferred)
  return {
    id: `specimen-claim-${seed.slug}`,
    path: PATH,
    formerPaths: [],
    mode: origin?.mode ?? 'REPORTER',
    speaker: origin?.source ?? REPORTERS,
    attribution,
    assertion: 'ASSERTED',
    quote: null,
    hedge: null,
    article: { id: ARTICLE },
    section: null,
    about: [],
    when: null,
    uttered: null,
    recorded: day('2031-05-09', '9 May 2031'),
    quantities: [],
    evidence: [{ paragraph: 1 + Math.floor(start / 150), start, end, sha256: '0123456789abcdef'.repeat(4) }],
    relations: [],
    reviews: [],
    notes: [],
    ...seed,
  }
}

export interface Bearing {
  readonly from: string
  readonly type: RelationType
  readonly to: string
  readonly inferred?: boolean
}

/** Those of one claim, at either end. */
export function relationsOf(slug: string, bearings: readonly Bearing[]): ClaimDetailFragment['relations'] {
  return bearings.flatMap(({ from, type, to, inferred = false }) => {
    if (from !== slug && to !== slug) return []
    const note = inferred ? 'A specimen of a reason that the editors give.' : null
    return [{ type, direction: from === slug ? ('OUT' as const) : ('IN' as const), inferred, note, claim: { id: `specimen-claim-${from === slug ? to : from}` } }]
  })
}

export const figure = (text: string, more: Partial<FigureFragment>): FigureFragment => ({
  text,
  unit: 'l',
  value: null,
  min: null,
  max: null,
  measure: 'volume',
  of: 'oil',
  approximation: 'EXACT',
  derived: false,
  base: null,
  derivedFrom: [],
  ...more,
})

export const note = (kind: NoteFragment['kind'], text: string): NoteFragment => ({ kind, text, url: null, recorded: day('2031-05-09', '9 May 2031') })

export function entity(named: EntityLinkFragment, more: Partial<EntityDetailFragment> = {}): EntityDetailFragment {
  return { ...named, formerPaths: [], aliases: [], description: null, sameAs: [], facts: [], notes: [], related: [], ...more }
}

export function article(more: Pick<ArticleDetailFragment, 'title' | 'summary'> & Partial<ArticleDetailFragment>): ArticleDetailFragment {
  return {
    id: ARTICLE,
    slug: ARTICLE,
    path: PATH,
    formerPaths: [],
    titleIsEditorial: false,
    language: 'en',
    url: null,
    publisherIsInferred: false,
    authors: [],
    publisher: null,
    published: null,
    sections: [],
    source: { sha256: 'fedcba9876543210'.repeat(4), length: 1500, paragraphs: 10 },
    notes: [],
    ...more,
  }
}
