import type { NodeType } from '../store.ts'
import { searchable } from './bounded.ts'
import { builder, fieldsOn, type FieldMap } from './builder.ts'
import { connect, connectionType, pageArguments } from './connection.ts'
import { nodeNamed } from './node.ts'
import { NodeRef } from './refs.ts'

const SearchType = builder.enumType('SearchType', {
  description: 'What to search among.',
  values: {
    ARTICLE: { value: 'article', description: 'Articles, by title, summary, authors and publisher.' },
    CLAIM: { value: 'claim', description: 'Claims, by proposition, quote and the names of speakers and subjects.' },
    ENTITY: { value: 'entity', description: 'Entities, by name, aliases and description.' },
  } as const satisfies Record<string, { value: NodeType; description: string }>,
})

const SearchConnection = connectionType({
  listing: 'search',
  name: 'Search',
  node: NodeRef,
  read: ({ node }, { read }) => nodeNamed(node, read),
  edgeFields: (t): FieldMap => ({
    score: t.float({ description: 'BM25 over weighted fields: comparable within one answer only.', resolve: ({ node }) => node.score }),
    highlight: t.string({ description: 'The best passage, matches between <mark> and </mark>, everything else escaped.', resolve: ({ node }) => node.highlight }),
  }),
})

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    description:
      'Articles, claims and entities that match all words of a query, best first. "…" is a phrase, * at the end of a word stands for its endings; case and diacritics do not count, an alias finds what it names, and a slip in a name is forgiven.',
    args: {
      query: t.arg.string({ required: true, description: 'At most 256 characters; without a word it finds nothing.' }),
      types: t.arg({ type: [SearchType], required: false, description: 'All of them when left out.' }),
      first: pageArguments(fieldsOn(t)).first,
      after: pageArguments(fieldsOn(t)).after,
    },
    resolve: (_root, { query, types, ...page }, context) =>
      connect(context, 'search', { query: searchable('query', query), types }, 'RELEVANCE', page),
  }),
)
