import type { EntityLinkFragment, SourceLinkFragment } from '../src/generated/graphql.ts'
import type { Claim } from '../src/linked.ts'
import { markOf } from './mark.ts'

/** How a claim is said, as one line: what nobody asserts is never drawn like what somebody does. */
export type Way = 'quoted' | 'reported' | 'own-voice' | 'implied' | 'told' | 'asked'
export const WAYS: readonly Way[] = ['quoted', 'reported', 'own-voice', 'implied', 'told', 'asked']

export interface Speaker {
  readonly source: SourceLinkFragment
  /** All that it says, whatever about. */
  readonly claims: readonly Claim[]
}

export interface Subject {
  readonly entity: EntityLinkFragment
  /** All that is said about it, by whomever. */
  readonly claims: readonly Claim[]
}

/** What one says about another. */
export interface Talk {
  readonly speaker: Speaker
  readonly subject: Subject
  readonly claims: readonly Claim[]
  /** Each way that occurs, in the order of WAYS. */
  readonly ways: readonly { readonly way: Way; readonly claims: readonly Claim[] }[]
}

export interface Graph {
  /** Those drawn: each as near as can be to the height of those it speaks about; of equals, who says most comes first. */
  readonly speakers: readonly Speaker[]
  /** Those drawn, about whom most is said first. */
  readonly subjects: readonly Subject[]
  readonly talks: readonly Talk[]
  /** Every pair there is, drawn or not, the greatest first. */
  readonly all: readonly Talk[]
  readonly total: { readonly speakers: number; readonly subjects: number }
}

/** More names than this on a side and nobody sees who speaks most. */
const MOST = 12

/** Who speaks about whom: sources, and whoever is of a kind that speaks or writes somewhere in these claims. */
export function graph(claims: readonly Claim[], most = MOST): Graph {
  const all = talks(claims)
  const speakers = ranked(new Set(all.map(({ speaker }) => speaker)), ({ source }) => source).slice(0, most)
  const heard = all.filter(({ speaker }) => speakers.includes(speaker))
  const subjects = ranked(new Set(heard.map(({ subject }) => subject)), ({ entity }) => entity).slice(0, most)
  const drawn = heard.filter(({ subject }) => subjects.includes(subject))
  return {
    speakers: untangled(speakers, subjects, drawn),
    subjects,
    talks: drawn,
    all,
    total: { speakers: new Set(all.map(({ speaker }) => speaker)).size, subjects: new Set(all.map(({ subject }) => subject)).size },
  }
}

function talks(claims: readonly Claim[]): readonly Talk[] {
  const speaks = kindsThatSpeak(claims)
  const speakers = new Map<string, { source: SourceLinkFragment; claims: Claim[] }>()
  const subjects = new Map<string, { entity: EntityLinkFragment; claims: Claim[] }>()
  const pairs = new Map<string, { speaker: Speaker; subject: Subject; claims: Claim[] }>()
  for (const claim of claims) {
    const from = voiceOf(claim.speaker)
    const speaker = entry(speakers, from, () => ({ source: claim.speaker, claims: [] }))
    speaker.claims.push(claim)
    for (const entity of claim.about.filter(({ kind }) => speaks.has(kind))) {
      const subject = entry(subjects, entity.slug, () => ({ entity, claims: [] }))
      subject.claims.push(claim)
      entry(pairs, `${from} ${entity.slug}`, () => ({ speaker, subject, claims: [] })).claims.push(claim)
    }
  }
  return [...pairs.values()]
    .map((pair) => ({ ...pair, ways: waysOf(pair.claims) }))
    .toSorted((a, b) => b.claims.length - a.claims.length || byName(a.speaker.source, b.speaker.source) || byName(a.subject.entity, b.subject.entity))
}

function waysOf(claims: readonly Claim[]): Talk['ways'] {
  const found = Map.groupBy(claims, wayOf)
  return WAYS.flatMap((way) => {
    const members = found.get(way)
    return members === undefined ? [] : [{ way, claims: members }]
  })
}

function wayOf(claim: Parameters<typeof markOf>[0]): Way {
  const { stands, line } = markOf(claim)
  return stands === 'asserted' ? line : stands
}

/** The same reporters are one voice in all that they write together; those that nobody names are their article's own. */
export function voiceOf(source: SourceLinkFragment): string {
  return 'authors' in source && source.authors.length > 0 ? `by ${source.authors.map(({ slug }) => slug).toSorted().join(' ')}` : source.slug
}

function kindsThatSpeak(claims: readonly Claim[]): ReadonlySet<string> {
  const sources = claims.flatMap(({ attribution, article }) => [...attribution.map(({ source }) => source).filter((source) => 'path' in source), ...article.authors])
  return new Set(sources.map(({ kind }) => kind))
}

type Named = { readonly name: string; readonly slug: string }

const byName = (a: Named, b: Named): number => a.name.localeCompare(b.name, 'en') || a.slug.localeCompare(b.slug, 'en')

function ranked<Side extends { readonly claims: readonly Claim[] }>(sides: ReadonlySet<Side>, named: (side: Side) => Named): readonly Side[] {
  return [...sides].toSorted((a, b) => b.claims.length - a.claims.length || byName(named(a), named(b)))
}

/** Lines cross least where both their ends stand at one height; a line pulls as hard as it is thick. Whoever speaks only of those left out would hang in the air. */
function untangled(speakers: readonly Speaker[], subjects: readonly Subject[], drawn: readonly Talk[]): readonly Speaker[] {
  const heights = speakers.flatMap((speaker) => {
    const own = drawn.filter((talk) => talk.speaker === speaker)
    const pull = own.reduce((sum, { claims }) => sum + Math.sqrt(claims.length), 0)
    const height = own.reduce((sum, { subject, claims }) => sum + subjects.indexOf(subject) * Math.sqrt(claims.length), 0) / pull
    // To a row: less than that is no reason to put who says little above who says much.
    return own.length === 0 ? [] : [{ speaker, row: Math.round(height) }]
  })
  return heights.toSorted((a, b) => a.row - b.row).map(({ speaker }) => speaker)
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const found = map.get(key) ?? make()
  map.set(key, found)
  return found
}
