/** The forms that the fixture fills: each type of the API with everything empty that may be empty. */
export type Fields = Readonly<Record<string, unknown>>

export const HOSTILE = '<script>alert(1)</script> & "quoted" <b>bold</b>'
export const SCRIPT_URL = 'javascript:alert(1)'

export const date = (edtf: string, text: string, basis: string | null = null): Fields => ({ edtf, text, basis, earliest: null, latest: null })
export const hash = (seed: string): string => seed.repeat(64).slice(0, 64)
export const note = (kind: string, text: string, url: string | null = null): Fields => ({
  kind,
  text,
  url,
  recorded: date('2031-05-04', '4 May 2031'),
})

const SCHEMA_TYPES: Readonly<Record<string, string>> = { Person: 'Person', Organization: 'Organization', Place: 'Place', Event: 'Event', Vessel: 'Vehicle' }

export function entity(typename: string, folder: string, kind: string, slug: string, name: string, more: Fields = {}): Fields {
  return {
    __typename: typename,
    id: `entity-${slug}`,
    slug,
    kind,
    kindLabel: typename,
    schemaType: SCHEMA_TYPES[typename] ?? 'Thing',
    name,
    path: `/${folder}/${slug}/`,
    formerPaths: [],
    aliases: [],
    description: null,
    sameAs: [],
    facts: [],
    related: [],
    notes: [],
    ...more,
  }
}

interface ArticleSeed {
  readonly slug: string
  readonly more: Fields
}

export function article({ slug, more }: ArticleSeed): Fields {
  return {
    __typename: 'Article',
    id: `article-${slug}`,
    slug,
    path: `/articles/${slug}/`,
    formerPaths: [],
    title: slug,
    titleIsEditorial: false,
    language: 'en',
    url: null,
    summary: 'A summary.',
    publisherIsInferred: false,
    authors: [],
    publisher: null,
    published: null,
    sections: [],
    notes: [],
    source: { sha256: hash('a1'), length: 2400, paragraphs: 9 },
    ...more,
  }
}

export const byline = (of: Fields, authors: readonly Fields[]): Fields => ({
  __typename: 'Byline',
  slug: `${String(of.slug)}/byline`,
  name: authors.length === 0 ? 'The reporters' : 'Ada Lund',
  kind: 'byline',
  authors,
  article: of,
})
export const unnamed = (of: Fields, slug: string, name: string): Fields => ({
  __typename: 'UnnamedSource',
  slug: `${String(of.slug)}/${slug}`,
  name,
  kind: 'unnamed',
  article: of,
})
export const link = (source: Fields, mode: string, more: Fields = {}): Fields => ({ source, mode, as: null, nested: false, inferred: false, ...more })

export const relate = (from: Fields, type: string, to: Fields, inferred = false, why: string | null = null): void => {
  for (const [near, direction, far] of [
    [from, 'OUT', to],
    [to, 'IN', from],
  ] as const) {
    if (Array.isArray(near.relations)) near.relations.push({ type, direction, inferred, note: why, claim: far })
  }
}

export const figure = (owner: () => Fields, more: Fields): Fields => ({
  unit: 'count',
  measure: 'count',
  of: 'containers',
  approximation: 'EXACT',
  derived: false,
  base: null,
  derivedFrom: [],
  claim: owner,
  ...more,
})
