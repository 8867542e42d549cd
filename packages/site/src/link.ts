import { rungs } from './chain.ts'
import type { ClaimDetailFragment, EntityDetailFragment, EntityLinkFragment } from './generated/graphql.ts'
import type { Article, Claim, Entity, Resolved } from './linked.ts'

/** Claims with their articles and with each other, numbered as they stand in their article. */
export function linkClaims(details: readonly ClaimDetailFragment[], articles: ReadonlyMap<string, Article>): ReadonlyMap<string, Claim> {
  const claims = new Map<string, Claim>()
  for (const detail of details) {
    const article = known(articles, detail.article.id, 'article')
    const claim: Claim = { ...detail, article, number: article.claims.length + 1, relations: [], figures: [] }
    article.claims.push(claim)
    claims.set(claim.id, claim)
  }
  for (const detail of details) {
    const claim = known(claims, detail.id, 'claim')
    for (const { direction, ...relation } of detail.relations) {
      if (direction !== 'BOTH') claim.relations.push({ ...relation, direction, claim: known(claims, relation.claim.id, 'claim') })
    }
    for (const figure of detail.quantities) {
      const derivedFrom = figure.derivedFrom.map((from) => ({ ...from, claim: known(claims, from.claim.id, 'claim') }))
      claim.figures.push({ ...figure, derivedFrom })
    }
  }
  return claims
}

/** Entities with their roles; what claims and articles add to them is attached after. */
export function linkEntities(details: readonly EntityDetailFragment[], claims: ReadonlyMap<string, Claim>): ReadonlyMap<string, Entity> {
  const resolve = <T extends { readonly claims: readonly { readonly id: string }[] }>(item: T): Resolved<T> => ({
    ...item,
    claims: item.claims.map(({ id }) => known(claims, id, 'claim')),
  })
  const entities = new Map<string, Entity>()
  for (const detail of details) {
    const roles = 'affiliations' in detail ? detail.affiliations.map(resolve) : []
    const participants = 'participants' in detail ? detail.participants.map(resolve) : []
    entities.set(detail.slug, {
      ...detail,
      facts: detail.facts.filter(
        (fact) =>
          !roles.some((role) => tells(fact, role.role, role.organization)) && !participants.some((part) => tells(fact, part.role, part.entity)),
      ),
      date: 'date' in detail ? detail.date : null,
      coordinates: coordinatesOf(detail),
      about: [],
      sourceOf: { said: [], passedOn: [], ascribed: [], supposed: [] },
      wrote: [],
      published: [],
      roles,
      people: 'members' in detail ? detail.members.map(resolve) : [],
      participants,
      parts: [],
      namedBy: [],
    })
  }
  for (const entity of entities.values()) {
    for (const part of entity.participants) known(entities, part.entity.slug, 'entity').parts.push(part)
    for (const { label, entities: named } of entity.facts) {
      for (const other of named) known(entities, other.slug, 'entity').namedBy.push({ label, entity })
    }
  }
  return entities
}

function coordinatesOf(detail: EntityDetailFragment): Entity['coordinates'] {
  if (!('latitude' in detail) || detail.latitude === null || detail.longitude === null) return null
  return { latitude: detail.latitude, longitude: detail.longitude }
}

/** Whether a fact says what a role says: the page has more to tell of roles, and tells it once. */
function tells({ text, entities }: EntityDetailFragment['facts'][number], role: string, other: EntityLinkFragment | null): boolean {
  const about = other === null ? entities.length === 0 : entities.some(({ slug }) => slug === other.slug)
  return about && text.startsWith(role)
}

export function attachClaim(claim: Claim, entities: ReadonlyMap<string, Entity>): void {
  for (const { slug } of claim.about) known(entities, slug, 'entity').about.push(claim)
  for (const { link, standing } of rungs(claim)) {
    // A byline and an unnamed source are no entities.
    if (!('path' in link.source)) continue
    const list = known(entities, link.source.slug, 'entity').sourceOf[standing]
    // Two links of one chain may be the same person.
    if (list.at(-1) !== claim) list.push(claim)
  }
}

export function attachArticle(article: Article, entities: ReadonlyMap<string, Entity>): void {
  for (const { slug } of article.authors) known(entities, slug, 'entity').wrote.push(article)
  if (article.publisher !== null) known(entities, article.publisher.slug, 'entity').published.push(article)
}

function known<T>(map: ReadonlyMap<string, T>, id: string, what: string): T {
  const found = map.get(id)
  if (found !== undefined) return found
  throw new Error(`The API refers to the ${what} ${id}, which its own list does not have.`)
}
