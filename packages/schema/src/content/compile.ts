import { isAnchor } from '../claim/evidence.ts'
import { speakingLink } from '../claim/attribution.ts'
import { claimKey } from '../claim/relation.ts'
import type { ClaimEntry } from '../claim/shape.ts'
import type { Article, ArticleSource, Attribution, Claim, Entity, Model, Quantity, Section } from '../model.ts'
import type { ArticleDraft, Drafts, EntityDraft } from './drafts.ts'

/** What an article's file becomes by itself. */
export interface CompiledArticle {
  readonly article: Article
  readonly claims: readonly Claim[]
}

/** Turns checked drafts into the model. Drafts with problems must not come here. A draft that was compiled before gives the very records that it gave. */
export function compileModel({ articles, entities }: Drafts): Model {
  const ordered = bySlug(articles)
  const names = namesFor(entities)
  const compiled = ordered.map(compileArticle)
  return {
    articles: compiled.map(({ article }) => article),
    entities: bySlug(entities).map(compileEntity),
    sources: bySlug(ordered.flatMap((draft) => sourcesOf(draft, names))),
    claims: compiled.flatMap(({ claims }) => claims),
  }
}

const bySlug = <T extends { slug: string }>(items: readonly T[]): T[] => items.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))

/** What people are called, by their slugs. */
export const namesFor = (entities: readonly EntityDraft[]): ReadonlyMap<string, string> => new Map(entities.map(({ slug, entry }) => [slug, entry.name]))

export const compileArticle = once((draft: ArticleDraft): CompiledArticle => ({ article: article(draft), claims: claims(draft) }))
export const compileEntity = once(entity)

/** Remembers what was made of a draft for as long as there is the draft. */
function once<Draft extends object, Made>(make: (draft: Draft) => Made): (draft: Draft) => Made {
  const made = new WeakMap<Draft, Made>()
  return (draft) => {
    const known = made.get(draft) ?? make(draft)
    made.set(draft, known)
    return known
  }
}

function article({ slug, entry }: ArticleDraft): Article {
  const { claims: _claims, unnamed: _unnamed, id, ...rest } = entry
  return { type: 'article', slug, identity: id ?? slug, ...rest }
}

function entity({ slug, kind, entry, fields }: EntityDraft): Entity {
  const { name, aliases, description, sameAs, notes, formerly, id } = entry
  return { type: 'entity', slug, identity: id ?? slug, kind: kind.name, name, aliases, description, sameAs, notes, formerly, fields }
}

const bylineOf = (articleSlug: string): string => `${articleSlug}/byline`

const authorsOf = new Intl.ListFormat('en')

const sourcesFor = new WeakMap<ArticleDraft, readonly ArticleSource[]>()

/** An article's byline, which is called as the authors' own files call them, and its unnamed sources: the very ones as before where nothing has another name. */
export function sourcesOf(draft: ArticleDraft, names: ReadonlyMap<string, string>): readonly ArticleSource[] {
  const { slug, entry } = draft
  const authors = entry.authors.map((author) => names.get(author) ?? author)
  const name = authors.length === 0 ? 'The reporters' : authorsOf.format(authors)
  const known = sourcesFor.get(draft)
  if (known?.[0]?.name === name) return known
  const sources: readonly ArticleSource[] = [
    { type: 'source', slug: bylineOf(slug), kind: 'byline', name, article: slug, authors: entry.authors },
    ...entry.unnamed.map((source): ArticleSource => ({
      type: 'source', slug: `${slug}/${source.slug}`, kind: 'unnamed', name: source.name, article: slug, authors: [],
    })),
  ]
  sourcesFor.set(draft, sources)
  return sources
}

function claims({ slug, entry }: ArticleDraft): Claim[] {
  const unnamed = new Set(entry.unnamed.map((source) => source.slug))
  const figures = new Map<string, string>()
  for (const claim of entry.claims) {
    claim.quantities.forEach(({ key }, index) => {
      if (key !== undefined) figures.set(key, quantityKey(slug, claim, index))
    })
  }
  return entry.claims.map((claim): Claim => {
    const { slug: own, id, formerly, attribution: written, quantities, evidence, relations, recorded, ...rest } = claim
    const attribution: Attribution[] = [
      { source: bylineOf(slug), mode: 'REPORTER', as: null, nested: false, inferred: false },
      ...written.map((link) => ({ ...link, source: unnamed.has(link.source) ? `${slug}/${link.source}` : link.source })),
    ]
    const { source: speaker, mode } = speakingLink(attribution)
    const anchors = evidence.filter(isAnchor)
    return {
      ...rest,
      type: 'claim',
      key: claimKey(slug, own),
      slug: own,
      identity: `${entry.id ?? slug}/${id ?? own}`,
      formerly,
      article: slug,
      section: sectionAt(entry.sections, anchors[0]?.paragraph ?? 0),
      mode,
      attribution,
      speaker,
      recorded: recorded ?? entry.recorded,
      quantities: quantities.map((quantity, index): Quantity => {
        const { key: _key, base, derivedFrom, ...figure } = quantity
        return {
          ...figure,
          type: 'quantity',
          key: quantityKey(slug, claim, index),
          claim: claimKey(slug, own),
          base: base === null ? null : (figures.get(base) ?? null),
          derivedFrom: derivedFrom.flatMap((input) => figures.get(input) ?? []),
        }
      }),
      evidence: anchors,
      relations: relations.map((relation) => ({ ...relation, claim: claimKey(slug, relation.claim) })),
    }
  })
}

const quantityKey = (article: string, claim: ClaimEntry, index: number): string => `${claimKey(article, claim.slug)}#${index + 1}`

/** The last section that starts at or before a paragraph. */
function sectionAt(sections: readonly Section[], paragraph: number): string | null {
  return sections.findLast((section) => section.paragraph <= paragraph)?.slug ?? null
}
