import { answered, either, refused, type Case } from '../case.ts'
import { posted, queried } from '../wire.ts'

const nested = (levels: number, inner = 'text'): string => `{ claims { nodes ${'{ article { claims { nodes '.repeat(levels)}{ ${inner} }${' } } }'.repeat(levels)} } }`

/** Deep, wide, and costly to find. */
export const depthAndSize: readonly Case[] = [
  ...[5, 20, 200, 2000].map((levels) => refused(`connections in connections, ${levels} times`, queried(nested(levels)))),
  ...[100, 1000, 10_000, 30_000].flatMap((levels) => [
    refused(`${levels} open braces`, queried('{'.repeat(levels))),
    refused(`${levels} open brackets in an argument`, queried(`{ nodes(ids: ${'['.repeat(levels)}) { id } }`)),
  ]),
  refused('10,000 nested lists as a type', queried(`query ($a: ${'['.repeat(10_000)}Int${']'.repeat(10_000)}) { content { version } }`)),
  refused('10,000 inline fragments in one another', queried(`{ ${'... { '.repeat(10_000)}content { version }${' }'.repeat(10_000)} }`)),
  refused('500 levels of and in a filter', queried(`{ claims(filter: ${'{ and: ['.repeat(500)}{}${'] }'.repeat(500)}) { totalCount } }`)),
  refused('40 levels of not in a filter', queried(`{ claims(filter: ${'{ not: '.repeat(40)}{}${' }'.repeat(40)}) { totalCount } }`)),
  refused('a filter that asks through 30 claims', queried(`{ claims(filter: ${'{ relation: { claim: '.repeat(30)}{}${' } }'.repeat(30)}) { totalCount } }`)),
  either('a filter with 2,000 branches', queried(`{ claims(filter: { or: [${'{ text: "a*" } '.repeat(2000)}] }) { totalCount } }`)),
  either('a filter with 500 searches by a prefix', queried(`{ claims(filter: { and: [${Array.from({ length: 500 }, (_, at) => `{ text: "${String.fromCharCode(97 + (at % 26))}*" }`).join(' ')}] }) { totalCount } }`)),
  either('a slug among 5,000', queried(`query ($in: [String!]) { claims(filter: { slug: { in: $in } }) { totalCount } }`, { in: Array.from({ length: 5000 }, (_, at) => `s${at}`) })),
  ...['101', '1000000', '2147483647', '-1', '-2147483648'].map((first) => refused(`first: ${first}`, queried(`{ claims(first: ${first}) { nodes { text } } }`), /BAD_PAGE_SIZE|TOO_COSTLY/)),
  refused('first: 2147483648', queried('{ claims(first: 2147483648) { nodes { text } } }'), /GRAPHQL_VALIDATION_FAILED/),
  refused('first: 1e9', queried('{ claims(first: 1e9) { nodes { text } } }')),
  refused('first and last', queried('{ claims(first: 100, last: 100) { nodes { text } } }'), /BAD_PAGE_SIZE/),
  refused('101 ids', queried('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array.from({ length: 101 }, () => 'x') })),
  refused('a graph of a million edges', queried('{ graph(first: 1000000) { claims } }'), /BAD_PAGE_SIZE|TOO_COSTLY/),
  refused('a million facets', queried('{ claims { facets { about(first: 1000000) { count } } } }')),
  refused('pages of pages of pages', queried('{ articles(first: 100) { nodes { claims(first: 100) { nodes { article { claims(first: 100) { nodes { text } } } } } } } }'), /TOO_COSTLY/),
  refused('the size of a page in a variable', queried('query ($n: Int) { articles(first: $n) { nodes { claims(first: $n) { nodes { text about { name } attribution { source { name } } } } } } }', { n: 100 }), /TOO_COSTLY/),
  refused('the size of a page in a default', queried('query ($n: Int = 100) { articles(first: $n) { nodes { claims(first: $n) { nodes { text about { name } attribution { source { name } } } } } } }'), /TOO_COSTLY/),
  either('introspection ten times over', queried(`{ ${Array.from({ length: 10 }, (_, at) => `a${at}: __schema { types { name fields { name args { name type { name } } type { name ofType { name } } } } }`).join(' ')} }`)),
  either('introspection 1,000 times over', queried(`{ ${Array.from({ length: 1000 }, (_, at) => `a${at}: __schema { types { name fields { name } } }`).join(' ')} }`)),
  either('introspection that turns round', queried(`{ __schema { types { ${'fields { type { '.repeat(20)}name${' } }'.repeat(20)} } } }`)),
  answered('every type by its name', queried('{ __schema { types { name description } } }')),
  refused('a search of 257 characters', queried('query ($q: String!) { search(query: $q) { totalCount } }', { q: 'a'.repeat(257) }), /BAD_VALUE/),
  refused('a search of 40,000 characters', queried('query ($q: String!) { search(query: $q) { totalCount } }', { q: 'a'.repeat(40_000) }), /BAD_VALUE/),
  answered('a search for one letter and its endings', queried('{ search(query: "a*", first: 100) { totalCount nodes { id } } }')),
  answered('a search of 120 words with endings', queried('query ($q: String!) { search(query: $q) { totalCount } }', { q: 'a* b* '.repeat(40).trim() })),
  refused('a body of a megabyte', posted(JSON.stringify({ query: '{ content { version } }', pad: 'x'.repeat(1_000_000) }))),
  refused('a body of ten megabytes', posted(JSON.stringify({ query: `{ content { version } } #${'x'.repeat(10_000_000)}` }))),
]
