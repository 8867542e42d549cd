/**
 * What a model becomes in columns. Tables form a tree under the article: a row's children lie together in the child's table, so that
 * an article is one run of rows in every table, and is cut out or put in as a whole.
 *
 * - `word`: a string that repeats, as its number among the words; 0 is null
 * - `text`: a string of its own, in UTF-8; never null
 * - `count`: a whole number from 0 · `number`: a double, NaN for null · `flag`: 0 or 1 · `digest`: 32 bytes, from hexadecimal digits
 */
export type ColumnType = 'word' | 'text' | 'count' | 'number' | 'flag' | 'digest'

interface Shape {
  readonly columns: Readonly<Record<string, ColumnType>>
  /** Children by the table that they lie in. */
  readonly lists: Readonly<Record<string, string>>
}

export const SHAPES = {
  article: {
    columns: {
      slug: 'word', identity: 'word', formerly: 'word', title: 'text', titleIsEditorial: 'flag', publisher: 'word', publisherIsInferred: 'flag',
      published: 'word', publishedBasis: 'word', recorded: 'word', recordedBasis: 'word', language: 'word', url: 'text', summary: 'text',
      sha256: 'digest', length: 'count', paragraphs: 'count', furniture: 'word', notes: 'word',
    },
    lists: { authors: 'author', sections: 'section', sources: 'source', claims: 'claim' },
  },
  author: { columns: { person: 'word' }, lists: {} },
  section: { columns: { slug: 'word', title: 'word', paragraph: 'count' }, lists: {} },
  source: { columns: { slug: 'word', kind: 'word', name: 'word' }, lists: {} },
  claim: {
    columns: {
      slug: 'word', identity: 'word', formerly: 'word', section: 'word', text: 'text', kind: 'word', mode: 'word', assertion: 'word', speaker: 'word',
      quote: 'word', hedge: 'word', when: 'word', whenBasis: 'word', uttered: 'word', utteredBasis: 'word', recorded: 'word', recordedBasis: 'word',
      reviews: 'word', notes: 'word',
    },
    lists: { attribution: 'link', about: 'subject', quantities: 'figure', evidence: 'evidence', relations: 'relation' },
  },
  link: { columns: { source: 'word', mode: 'word', as: 'word', nested: 'flag', inferred: 'flag' }, lists: {} },
  subject: { columns: { entity: 'word' }, lists: {} },
  figure: {
    columns: { value: 'number', min: 'number', max: 'number', unit: 'word', measure: 'word', of: 'word', base: 'word', approximation: 'word' },
    lists: { derivedFrom: 'input' },
  },
  input: { columns: { figure: 'word' }, lists: {} },
  evidence: { columns: { paragraph: 'count', start: 'count', end: 'count', sha256: 'digest' }, lists: {} },
  relation: { columns: { type: 'word', article: 'word', slug: 'word', inferred: 'flag', note: 'word' }, lists: {} },
} as const satisfies Readonly<Record<string, Shape>>

export type TableName = keyof typeof SHAPES
export const TABLES = Object.keys(SHAPES) as readonly TableName[]

type Shapes = typeof SHAPES
export type ColumnsOf<Name extends TableName> = Shapes[Name]['columns']
export type ListsOf<Name extends TableName> = Shapes[Name]['lists']

export const columnsOf = (table: TableName): [name: string, type: ColumnType][] => Object.entries(SHAPES[table].columns)
export const listsOf = (table: TableName): [name: string, child: TableName][] => Object.entries(SHAPES[table].lists)
