import type { Drafts } from '../content/drafts.ts'
import { slugShape } from '../fields/slug.ts'
import { EditRefused } from './change.ts'
import type { Named } from './named.ts'

/**
 * Makes sure that something can be called so: a slug, and nobody else's, former ones and those that opaque ids are made from included.
 * @throws EditRefused with what has it, or what a slug is
 */
export function expectFree(drafts: Drafts, named: Named, slug: string): void {
  const shape = slugShape.safeParse(slug)
  if (!shape.success) throw new EditRefused(`"${slug}" is no slug: ${shape.error.issues.map(({ message }) => message).join('; ')}.`)
  const own = 'slug' in named ? named.slug : named.draft.slug
  if (slug === own) throw new EditRefused(`It is called "${slug}" already.`)
  const holder = holderOf(drafts, named, slug)
  if (holder !== undefined) throw new EditRefused(`"${slug}" ${holder}; expected a slug that nothing has or had.`)
}

function holderOf({ articles, entities }: Drafts, named: Named, slug: string): string | undefined {
  switch (named.type) {
    case 'article': return among('article', articles.map(fileSlugs), named.draft.slug, slug)
    case 'entity': {
      const source = articles.find(({ entry }) => entry.unnamed.some((one) => one.slug === slug))
      return among('entity', entities.map(fileSlugs), named.draft.slug, slug) ?? (source && `is an unnamed source of the article "${source.slug}"`)
    }
    case 'claim': return among('claim', named.draft.entry.claims, named.slug, slug)
    case 'section': return among('section', named.draft.entry.sections, named.slug, slug)
    case 'source': {
      if (slug === 'byline') return "is the reporters' own voice"
      const entity = entities.some((one) => one.slug === slug) ? 'is an entity' : undefined
      return among('unnamed source', named.draft.entry.unnamed, named.slug, slug) ?? entity
    }
  }
}

interface Slugs {
  readonly slug: string
  readonly formerly?: readonly string[]
  readonly id?: string | undefined
}

const fileSlugs = ({ slug, entry: { formerly, id } }: { slug: string; entry: { formerly: readonly string[]; id?: string | undefined } }): Slugs => ({ slug, formerly, id })

function among(what: string, all: readonly Slugs[], own: string, slug: string): string | undefined {
  for (const other of all) {
    if (other.slug === slug) return `names another ${what}`
    // One's own former slugs may come back.
    if (other.slug !== own && (other.formerly?.includes(slug) === true || other.id === slug)) return `was the ${what} "${other.slug}" and still finds it`
  }
  return undefined
}
