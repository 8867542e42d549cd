import { answered, either, refused, type Case } from '../case.ts'
import { got, queried } from '../wire.ts'

const cursor = (text: string): string => Buffer.from(text).toString('base64url')
const SEARCH = 'query ($q: String!) { search(query: $q) { totalCount edges { highlight } } }'

/** What is forged or smuggled into values: cursors, ids, searches, paths. */
export const injections: readonly Case[] = [
  ...['x', '', cursor('claim'), cursor('cA00000000:harbour'), cursor('cA:..'), '%00', '../../etc/passwd', 'a'.repeat(5000), '💥', cursor('\u0000')].map((value) => refused(`the cursor ${JSON.stringify(value.slice(0, 30))}`, queried('query ($a: String) { claims(after: $a) { nodes { slug } } }', { a: value }), /BAD_CURSOR/)),
  ...['x', '', cursor('claim:'), cursor('user:1'), cursor('claim:../../etc/passwd'), cursor('claim:a\u0000b'), cursor('claim:A'), `${cursor('claim:a')}=`, 'a'.repeat(5000), '💥'].map((value) => refused(`the id ${JSON.stringify(value.slice(0, 30))}`, queried('query ($a: ID!) { node(id: $a) { id } }', { a: value }), /BAD_ID/)),
  ...["' OR 1=1 --", '"; DROP TABLE claim; --', 'a NEAR(b c)', 'text:secret', 'a AND NOT (b OR', '*', '""', '"', '(((((', '^a', 'a-*', '%_%', '\\', "a' UNION SELECT * FROM meta --", '$(reboot)', '{{7*7}}', '${7*7}'].map((value) => answered(`the search ${value}`, queried(SEARCH, { q: value }))),
  ...['(a+)+$', '^(([a-z])+.)+[A-Z]([a-z])+$', '.*.*.*.*.*=', '[[[[['].map((value) => answered(`the pattern ${value}`, queried(SEARCH, { q: value.padEnd(200, 'a') }))),
  answered('markup in a search', queried(SEARCH, { q: '<img src=x onerror=alert(1)>' })),
  ...["2016'; --", '2016-03-22T00:00:00Z', '9'.repeat(5000), '2016-'.repeat(1000), '{2016..', 'Y-170000002', 'X'.repeat(4), '2016-02-30'].map((value) => either(`the date ${value.slice(0, 20)}`, queried('query ($d: EDTF) { claims(filter: { when: { possiblyDuring: $d } }) { totalCount } }', { d: value }))),
  ...["km2'; --", 'constructor', '__proto__', ''].map((value) => refused(`the unit ${JSON.stringify(value)}`, queried('query ($u: String!) { quantities(first: 1) { nodes { in(unit: $u) { text } } } }', { u: value }), /UNKNOWN_UNIT/)),
  ...['/../index.sqlite', '/%2e%2e/index.sqlite', '/..%2findex.sqlite', '/..%5cindex.sqlite', '/articles/../../index.sqlite', '//index.sqlite', '/%00', '/%', '/.%00./', '/index.html%00.png', '/%c0%ae%c0%ae/index.sqlite', '/..;/index.sqlite', '/.whosaid-site.json/../../index.sqlite', '/articles/%2e%2e%2f%2e%2e%2findex.sqlite', '/file:///etc/passwd', '/....//....//etc/passwd'].map((path) => refused(`the path ${path}`, got(path))),
  answered('GraphiQL with a query that closes its script', got(`/graphql?query=${encodeURIComponent('</script><script>alert(1)</script>')}`, { Accept: 'text/html' })),
  either('GraphiQL asked for with a forged host', got('/graphql', { Accept: 'text/html', 'X-Forwarded-Prefix': '"><script>alert(1)</script>' })),
  ...['a'.repeat(64), "x'; --", '', '../../etc/passwd', '0'.repeat(5000)].map((value) => refused(`the version ${JSON.stringify(value.slice(0, 20))}`, got(`/graphql?query=%7Bcontent%7Bversion%7D%7D&version=${encodeURIComponent(value)}`), /VERSION_NOT_KEPT|./)),
  refused('a line of its own in a header of the answer', got(`/graphql?query=%7Bcontent%7Bversion%7D%7D&version=${encodeURIComponent('x\r\nSet-Cookie: a=b')}`)),
]
