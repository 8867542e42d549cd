import { rungs, type Standing } from './chain.ts'
import type { EntityLinkFragment, SourceLinkFragment } from './generated/graphql.ts'
import type { Article, Claim, Relation } from './linked.ts'
import { RELATION } from './words.ts'

/** Claims under the title they stand under; those before the first title come first, without one. */
export interface ClaimGroup {
  readonly section: Article['sections'][number] | null
  readonly claims: readonly Claim[]
}

export function bySection(article: Article): readonly ClaimGroup[] {
  const groups = Map.groupBy(article.claims, (claim) => claim.section?.slug ?? null)
  return [null, ...article.sections]
    .map((section) => ({ section, claims: groups.get(section?.slug ?? null) ?? [] }))
    .filter(({ claims }) => claims.length > 0)
}

/** Claims of many articles, article by article. */
export function byArticle(claims: readonly Claim[]): readonly { readonly article: Article; readonly claims: readonly Claim[] }[] {
  return [...Map.groupBy(claims, ({ article }) => article)].map(([article, members]) => ({ article, claims: members }))
}

/** "disputes", "is disputed by", …: in the order of the words, both directions; SAME_AS reads the same both ways. */
export function byRelation(relations: readonly Relation[]): readonly { readonly label: string; readonly relations: readonly Relation[] }[] {
  const labels = Object.values(RELATION).flatMap(({ OUT, IN }) => [OUT, IN])
  const groups = Map.groupBy(relations, ({ type, direction }) => RELATION[type][direction])
  return [...new Set(labels)].flatMap((label) => {
    const members = groups.get(label)
    return members === undefined ? [] : [{ label, relations: members }]
  })
}

/** A source of an article and the claims in whose chains it stands. */
export interface Voice {
  readonly source: SourceLinkFragment
  readonly claims: Readonly<Record<Standing, readonly Claim[]>>
}

/** Everyone in the chains of an article, who says most first. The byline passes everything on, so only its own claims count. */
export function voices(article: Article): readonly Voice[] {
  const found = new Map<string, { source: SourceLinkFragment; claims: Record<Standing, Claim[]> }>()
  for (const claim of article.claims) {
    for (const { link, standing, isByline } of rungs(claim)) {
      if (isByline && standing !== 'said') continue
      const voice = found.get(link.source.slug) ?? { source: link.source, claims: { said: [], passedOn: [], ascribed: [], supposed: [] } }
      found.set(link.source.slug, voice)
      if (voice.claims[standing].at(-1) !== claim) voice.claims[standing].push(claim)
    }
  }
  return [...found.values()].toSorted((a, b) => b.claims.said.length - a.claims.said.length || a.source.name.localeCompare(b.source.name, 'en'))
}

/** What an article's claims are about, like the index of a book: by kind, then by name. */
export interface Topic {
  readonly entity: EntityLinkFragment
  readonly claims: readonly Claim[]
}

export function topics(article: Article): readonly { readonly kindLabel: string; readonly topics: readonly Topic[] }[] {
  const found = new Map<string, { entity: EntityLinkFragment; claims: Claim[] }>()
  for (const claim of article.claims) {
    for (const entity of claim.about) {
      const topic = found.get(entity.slug) ?? { entity, claims: [] }
      found.set(entity.slug, topic)
      topic.claims.push(claim)
    }
  }
  const sorted = [...found.values()].toSorted((a, b) => a.entity.name.localeCompare(b.entity.name, 'en'))
  return [...Map.groupBy(sorted, ({ entity }) => entity.kindLabel)]
    .map(([kindLabel, members]) => ({ kindLabel, topics: members }))
    .toSorted((a, b) => a.kindLabel.localeCompare(b.kindLabel, 'en'))
}
