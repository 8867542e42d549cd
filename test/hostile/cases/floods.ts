import { either, refused, type Case } from '../case.ts'
import { queried } from '../wire.ts'

const times = (count: number, part: (at: number) => string): string => Array.from({ length: count }, (_, at) => part(at)).join(' ')

/** Much of the same: names, fields, directives, fragments, operations. */
export const floods: readonly Case[] = [
  ...[1000, 10_000].map((count) => refused(`${count} aliases of a list`, queried(`{ ${times(count, (at) => `a${at}: claims(first: 100) { nodes { text } }`)} }`))),
  ...[2000, 20_000].map((count) => either(`${count} aliases of a field`, queried(`{ content { ${times(count, (at) => `a${at}: version`)} } }`))),
  refused('aliases below aliases', queried(`{ ${times(60, (at) => `a${at}: articles(first: 50) { nodes { ${times(20, (inner) => `b${inner}: claims(first: 50) { nodes { text } }`)} } }`)} }`), /TOO_COSTLY|TOO_/),
  ...[5000, 50_000].map((count) => either(`the same field ${count} times`, queried(`{ content { ${'version '.repeat(count)} } }`))),
  ...[500, 5000].map((count) => refused(`${count} directives on a field`, queried(`{ content { version ${'@include(if: true) '.repeat(count)} } }`))),
  refused('500 unknown directives', queried(`{ content { version ${times(500, (at) => `@d${at}`)} } }`)),
  either('1,000 fields with a directive each', queried(`{ content { ${times(1000, (at) => `a${at}: version @skip(if: false)`)} } }`)),
  either('directives with variables on 200 fragments', queried(`query ($a: Boolean = true) { content { ${times(200, () => '... @include(if: $a) { version }')} } }`)),
  refused('a fragment that spreads itself', queried('{ ...A } fragment A on Query { ...A }'), /GRAPHQL_VALIDATION_FAILED/),
  refused('three fragments in a ring', queried('{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }'), /GRAPHQL_VALIDATION_FAILED/),
  refused('a ring that nothing enters', queried('{ content { version } } fragment A on Query { ...B } fragment B on Query { ...A }'), /GRAPHQL_VALIDATION_FAILED/),
  refused('a ring of 500 fragments', queried(`{ ...F0 } ${times(500, (at) => `fragment F${at} on Query { ...F${(at + 1) % 500} }`)}`)),
  refused('fragments that double 25 times', queried(`{ ...F0 } ${times(25, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F25 on Query { claims(first: 100) { nodes { text } } }`)),
  refused('fragments that double 40 times under other names', queried(`{ claims { nodes { ...F0 } } } ${times(40, (at) => `fragment F${at} on Claim { a: article { claims { nodes { ...F${at + 1} } } } b: article { claims { nodes { ...F${at + 1} } } } }`)} fragment F40 on Claim { text }`)),
  refused('2,000 fragments that nobody uses', queried(`{ content { version } } ${times(2000, (at) => `fragment F${at} on Query { content { version } }`)}`)),
  either('a fragment spread 1,000 times', queried(`{ content { ${'...F '.repeat(1000)} } } fragment F on ContentVersion { version }`)),
  refused('1,000 operations without a name for the one', queried(times(1000, (at) => `query Q${at} { content { version } }`))),
  refused('two operations of one name', queried('query A { content { version } } query A { content { claims } }')),
  refused('1,000 variables that nobody uses', queried(`query (${times(1000, (at) => `$v${at}: Int`)}) { content { version } }`)),
  refused('fields that conflict, 300 by 300', queried(`{ ${times(300, (at) => `x: claims(first: ${at}) { nodes { text } }`)} }`), /GRAPHQL_VALIDATION_FAILED/),
  refused('conflicts under nested fragments', queried(`{ ${times(60, (at) => `...F${at}`)} } ${times(60, (at) => `fragment F${at} on Query { x: claims(first: ${at}) { nodes { y: text ${times(60, (inner) => `...G${inner}`)} } } }`)} ${times(60, (at) => `fragment G${at} on Claim { y: slug }`)}`)),
  refused('a thousand mistakes in one query', queried(`{ ${times(1000, (at) => `nothing${at}`)} }`), /GRAPHQL_VALIDATION_FAILED/),
  refused('an endless name', queried(`{ ${'a'.repeat(50_000)} }`)),
  either('50,000 commas and comments', queried(`{ content { version ${','.repeat(25_000)} ${'#\n'.repeat(10_000)} } }`)),
]
