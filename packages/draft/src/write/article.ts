import { kindNamed, type SourceText } from '@whosaid/schema'
import { stringify } from 'yaml'
import type { DraftData } from '../draft-data.ts'
import type { FoundEntity } from '../entities.ts'
import type { Speaker } from '../speech.ts'
import { claimDraft, type ClaimDraft } from './claims.ts'
import { entityFile } from './entities.ts'
import { furnitureOf } from './furniture.ts'
import { FreeSlugs, slugOf } from './slugs.ts'

/** A file to be written, without its layout. */
export interface FileDraft {
  readonly folder: string
  readonly slug: string
  readonly text: string
  /** The passage of the source under each claim, by its slug. */
  readonly passages: ReadonlyMap<string, string>
}

export interface ArticleFacts {
  readonly slug: string
  readonly title: string | null
  readonly published: string | null
  readonly recorded: string
  readonly language: string
  /** Slugs of entities that are taken. */
  readonly taken: Iterable<string>
}

export interface ArticleDrafted {
  readonly article: FileDraft
  readonly entities: readonly FileDraft[]
  readonly claims: number
  /** The first paragraph that was left, where the text is longer than an article is. */
  readonly leftFrom: number | null
}

/** No article has more claims; a file of more could not be laid out in seconds. */
const MOST_CLAIMS = 1000

/** Writes down what was understood of a text: the article's file, and one for each entity that is new. */
export function articleDraft(data: DraftData, source: SourceText, facts: ArticleFacts): ArticleDrafted {
  const free = new FreeSlugs(facts.taken)
  const furniture = furnitureOf(data.reading)
  const skipped = new Set(furniture.paragraphs)
  const slugs = new Map<FoundEntity, string>()
  const slugFor = (entity: FoundEntity): string => entity.known?.slug ?? slugs.getOrInsertComputed(entity, () => free.take(entity.name, entity.kind))
  const unnamed = new Map<string, { slug: string; name: string }>()
  const surroundings = {
    data, source, codePointAt: codePoints(data.reading.text), slugOf: slugFor,
    canSpeak: ({ kind }: FoundEntity): boolean => kindNamed(kind).speaks,
    unnamed: ({ name }: Speaker): string => unnamed.getOrInsertComputed(name.toLowerCase().replace(/^(?:the|an?) /, ''), () => ({ slug: free.take(name.split(/\s+/).slice(0, 6).join(' '), 'source'), name: capital(name) })).slug,
  }
  const spans = data.claims.filter(({ paragraph }) => !skipped.has(paragraph))
  const numbers = new Map<number, number>()
  const claims = spans.slice(0, MOST_CLAIMS).flatMap((span): { claim: ClaimDraft; passage: string }[] => {
    const count = (numbers.get(span.paragraph) ?? 0) + 1
    numbers.set(span.paragraph, count)
    const claim = claimDraft(span, `p${span.paragraph}-${count}`, surroundings)
    return claim === undefined ? [] : [{ claim, passage: data.reading.text.slice(span.start, span.end) }]
  })
  const authors = furniture.authors.map((name) => {
    const known = data.entities.find((entity) => entity.kind === 'person' && slugOf(entity.name) === slugOf(name))
    return known ?? { name, kind: 'person', aliases: [], known: null, lead: 4, mentions: [] }
  })
  const used = new Set(claims.flatMap(({ claim }) => [...(claim.about ?? []), ...(claim.attribution ?? []).map((link) => link.source)]))
  const authorSlugs = authors.map(slugFor)
  const heading = data.reading.paragraphs[0]
  const headline = facts.title ?? (heading !== undefined && heading.text.length < 120 && !/[.!?]$/.test(heading.text) ? heading.text : null)
  const todo = [
    ...(headline === null ? ['title: the source has no headline that could be told apart'] : ['title: taken for the headline']),
    'summary: to be written in own words',
    ...(facts.language === 'und' ? ['language: none that there are rules for'] : []),
    ...(facts.published === null ? ['published: not known, so that dates such as “Tuesday” stay open'] : []),
    ...(furniture.paragraphs.length > 0 ? ['source: paragraphs taken for no part of the text'] : []),
    ...(authors.length > 0 ? ['authors: by the byline'] : []),
    ...(unnamed.size > 0 ? ['unnamed: sources by the words that describe them'] : []),
  ]
  const article = {
    title: headline ?? 'To be given.',
    ...(headline === null && { titleIsEditorial: true }),
    ...(authors.length > 0 && { authors: authorSlugs }),
    ...(facts.published !== null && { published: facts.published }),
    language: facts.language,
    recorded: facts.recorded,
    summary: 'To be written.',
    source: { sha256: source.sha256, length: source.codePoints.length, paragraphs: source.paragraphs.length, furniture: [...furniture.paragraphs] },
    ...(unnamed.size > 0 && { unnamed: [...unnamed.values()] }),
    todo,
    claims: claims.map(({ claim }) => claim),
  }
  const isUsed = (entity: FoundEntity): boolean => entity.known === null && (used.has(slugs.get(entity) ?? '') || authors.includes(entity))
  return {
    article: { folder: 'articles', slug: facts.slug, text: stringify(article, { lineWidth: 0 }), passages: new Map(claims.map(({ claim, passage }) => [claim.slug, passage])) },
    entities: [...new Set([...data.entities, ...authors])].filter(isUsed).map((entity) => entityFile(entity, slugFor(entity))),
    claims: claims.length,
    leftFrom: spans[MOST_CLAIMS]?.paragraph ?? null,
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Turns UTF-16 offsets into code points; asked in no order. */
function codePoints(text: string): (offset: number) => number {
  const pairs: number[] = []
  for (const { index } of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) pairs.push(index)
  return (offset) => {
    let [low, high] = [0, pairs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[middle] ?? Infinity) < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
