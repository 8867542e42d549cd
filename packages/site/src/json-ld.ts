/** What a page says, in schema.org's terms; its types and properties are checked against their vocabulary by the compiler. */
import type { Claim as ClaimType, Event, NewsArticle, Organization, Person, Place, Question, Thing, WebPage, WithContext } from 'schema-dts'
import { holderOf } from './argument.ts'
import type { DateTextFragment, EntityLinkFragment } from './generated/graphql.ts'
import { safeUrl } from './href.ts'
import type { Article, Claim, Entity } from './linked.ts'

type Address = (path: string) => string

const LICENSE = 'https://creativecommons.org/licenses/by/4.0/'

/** The page is ours, the article is its subject: what is known of it must not be taken for its text. */
export function articleData(article: Article, version: string, address: Address): WithContext<WebPage> {
  const url = address(article.path)
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': url,
    url,
    name: article.title,
    abstract: article.summary,
    version,
    license: LICENSE,
    about: newsArticle(article, address),
  }
}

export function claimData(claim: Claim, version: string, address: Address): WithContext<ClaimType> | WithContext<Question> {
  const url = address(claim.path)
  const { source, believes } = holderOf(claim)
  const common = {
    '@context': 'https://schema.org',
    '@id': url,
    url,
    text: claim.text,
    version,
    license: LICENSE,
    // A belief has no author here: nobody has stated it.
    ...(!believes && 'path' in source && { author: agent(source, address) }),
    ...(!believes && 'authors' in source && { author: claim.article.authors.map((author) => agent(author, address)) }),
    about: claim.about.map((entity) => thing(entity, address)),
  } as const
  if (claim.assertion === 'ASKED') return { ...common, '@type': 'Question', isPartOf: newsArticle(claim.article, address) }
  return { ...common, '@type': 'Claim', appearance: newsArticle(claim.article, address) }
}

/** The type is the one that the kind declares; a kind that schema.org has no type for is a Thing. */
export function entityData(entity: Entity, address: Address): WithContext<Person | Organization | Place | Event | Thing> {
  const sameAs = entity.sameAs.filter((url) => safeUrl(url) !== null)
  const common = {
    '@context': 'https://schema.org',
    ...named(entity, address),
    ...(entity.aliases.length > 0 && { alternateName: entity.aliases }),
    ...(entity.description !== null && { description: entity.description }),
    ...(sameAs.length > 0 && { sameAs }),
  } as const
  switch (entity.schemaType) {
    case 'Person': {
      return { ...common, '@type': 'Person', ...(entity.roles.length > 0 && { jobTitle: [...new Set(entity.roles.map(({ role }) => role))] }) }
    }
    case 'Organization': {
      return { ...common, '@type': 'Organization', ...(entity.people.length > 0 && { member: entity.people.map(({ person }) => agent(person, address)) }) }
    }
    case 'Place': {
      return { ...common, '@type': 'Place', ...(entity.coordinates !== null && { geo: { '@type': 'GeoCoordinates', ...entity.coordinates } }) }
    }
    case 'Event': {
      const date = entity.date === null ? null : plainDate(entity.date)
      return { ...common, '@type': 'Event', ...(date !== null && { startDate: date }) }
    }
    default: {
      // Every type of schema.org has what a Thing has.
      return { ...common, '@type': entity.schemaType as 'Thing' }
    }
  }
}

function newsArticle(article: Article, address: Address): NewsArticle {
  const published = article.published === null ? null : plainDate(article.published)
  const original = article.url === null ? null : safeUrl(article.url)
  return {
    '@type': 'NewsArticle',
    ...(article.titleIsEditorial ? { name: article.title } : { headline: article.title }),
    inLanguage: article.language,
    ...(original !== null && { url: original }),
    ...(article.authors.length > 0 && { author: article.authors.map((author) => agent(author, address)) }),
    ...(article.publisher !== null && { publisher: organization(article.publisher, address) }),
    ...(published !== null && { datePublished: published }),
  }
}

type Named = Pick<EntityLinkFragment, 'kind' | 'name' | 'path'>

const named = ({ name, path }: Pick<Named, 'name' | 'path'>, address: Address) => ({ '@id': address(path), name, url: address(path) })
const organization = (entity: Pick<Named, 'name' | 'path'>, address: Address): Organization => ({ '@type': 'Organization', ...named(entity, address) })

/** Whoever speaks is a person, or else acts as a body. */
function agent(entity: Named, address: Address): Person | Organization {
  return entity.kind === 'person' ? { '@type': 'Person', ...named(entity, address) } : organization(entity, address)
}

function thing(entity: Pick<EntityLinkFragment, 'schemaType' | 'name' | 'path'>, address: Address) {
  return { '@type': entity.schemaType as 'Thing', ...named(entity, address) }
}

/** ISO 8601 has no word for what EDTF leaves vague: such dates stay out. */
function plainDate({ edtf }: Pick<DateTextFragment, 'edtf'>): string | null {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(edtf) ? edtf : null
}
