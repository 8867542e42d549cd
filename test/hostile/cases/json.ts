import { either, refused, type Case } from '../case.ts'
import { posted, queried } from '../wire.ts'

const WITH_INT = '"query":"query ($n: Int) { claims(first: $n) { nodes { slug } } }"'
const Q = '"query":"{ content { version } }"'

/** Tricks of JSON and of variables. */
export const json: readonly Case[] = [
  refused('no body', posted('')),
  refused('half a body', posted('{"query":"{ content {')),
  ...['[]', '[{"query":"{ content { version } }"}]', 'null', 'true', '7', '"query"', '{}', '{"query":null}', '{"query":7}', '{"query":[]}', '{"query":{}}', '{"query":""}'].map((body) => refused(`the body ${body}`, posted(body))),
  refused('a batch of 1,000', posted(`[${Array.from({ length: 1000 }, () => `{${Q}}`).join(',')}]`)),
  ...['7', '"x"', '[]', 'true'].map((value) => refused(`variables: ${value}`, posted(`{${Q},"variables":${value}}`))),
  ...['7', '[]', '{}'].map((value) => refused(`operationName: ${value}`, posted(`{${Q},"operationName":${value}}`))),
  ...['7', '"x"', '[]'].map((value) => refused(`extensions: ${value}`, posted(`{${Q},"extensions":${value}}`))),
  either('__proto__ in the body', posted(`{${Q},"__proto__":{"polluted":true}}`)),
  either('__proto__ in the variables', posted(`{${Q},"variables":{"__proto__":{"polluted":true}}}`)),
  refused('__proto__ in a filter', posted('{"query":"query ($f: ClaimFilter) { claims(filter: $f) { totalCount } }","variables":{"f":{"__proto__":{"x":1},"constructor":{"prototype":{}}}}}')),
  either('constructor as a variable', posted(`{${Q},"variables":{"constructor":{"prototype":{"x":1}}}}`)),
  either('the query given twice', posted(`{${Q},"query":"{ content { claims } }"}`)),
  ...['NaN', 'Infinity', '-Infinity', '01', '+1', '0x10', '1e', "'1'", 'undefined'].map((value) => refused(`the number ${value}`, posted(`{${WITH_INT},"variables":{"n":${value}}}`))),
  ...['1e400', '1e308', '99999999999999999999', '1.5', '-0.5', '"5"', 'true', '[5]', '{"n":5}'].map((value) => refused(`the page size ${value}`, posted(`{${WITH_INT},"variables":{"n":${value}}}`))),
  refused('wrong UTF-8', posted(Buffer.concat([Buffer.from('{"query":"{ search(query: \\"'), Buffer.from([0xc3, 0x28, 0xff, 0xfe]), Buffer.from('\\") { totalCount } }"}')]))),
  refused('UTF-16', posted(Buffer.from(`{${Q}}`, 'utf16le'))),
  either('a lone surrogate, escaped', posted('{"query":"{ search(query: \\"\\ud800\\") { totalCount } }"}')),
  either('NUL in a search', queried('query ($q: String!) { search(query: $q) { totalCount } }', { q: 'a\u0000b' })),
  refused('lists in lists, 20,000 deep', posted(`{${Q},"variables":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`)),
  refused('maps in maps, 5,000 deep', posted(`{${Q},"variables":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`)),
  either('lists in lists, 200 deep, in extensions', posted(`{${Q},"extensions":{"a":${'['.repeat(200)}${']'.repeat(200)}}}`)),
  either('10,000 unknown variables', posted(`{${Q},"variables":{${Array.from({ length: 3000 }, (_, at) => `"v${at}":1`).join(',')}}}`)),
  either('a list of 10,000 numbers as a variable', posted(`{${Q},"variables":{"a":[${Array.from({ length: 10_000 }, () => 1).join(',')}]}}`)),
]
