import { kindNamed, type ArticleSource, type Entity, type Model } from '@whosaid/schema'

/** What records name, by slug. */
export interface Names {
  entity(slug: string): Entity | undefined
  /** Entities that can speak, and articles' own sources. */
  source(slug: string): Entity | ArticleSource | undefined
}

export function namesOf({ entities, sources }: Model): Names {
  const bySlug = new Map(entities.map((entity) => [entity.slug, entity]))
  const own = new Map(sources.map((source) => [source.slug, source]))
  return {
    entity: (slug) => bySlug.get(slug),
    source(slug) {
      const entity = bySlug.get(slug)
      return entity !== undefined && kindNamed(entity.kind).speaks ? entity : own.get(slug)
    },
  }
}

/** A name as filters compare it. */
export const foldedName = (name: string): string => name.normalize('NFKC').toLowerCase()

export const calledOf = (named: Entity | ArticleSource): readonly string[] => (named.type === 'entity' ? [named.name, ...named.aliases] : [named.name])
