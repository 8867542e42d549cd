import { gzipSync } from 'node:zlib'
import { answered, either, refused, type Case } from '../case.ts'
import { got, posted } from '../wire.ts'

const BODY = '{"query":"{ content { version } }"}'
const QUERY = encodeURIComponent('{ content { version } }')
const type = (contentType: string, body = BODY) => posted(body, { 'Content-Type': contentType })
const bomb = gzipSync(Buffer.alloc(200_000_000, 'a'), { level: 9 })

/** Forms, origins, encodings and headers. */
export const http: readonly Case[] = [
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/graphql', 'text/html', 'application/xml', 'application/jsonp', 'text/plain;application/json', 'image/png', ''].map((name) => refused(`a form that pages of others can send: ${name || 'none'}`, type(name))),
  refused('a form field', type('application/x-www-form-urlencoded', 'query=%7Bcontent%7Bversion%7D%7D')),
  refused('a multipart upload', type('multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"query":"{ content { version } }"}\r\n--x--\r\n')),
  either('a charset that nobody has', type('application/json; charset=utf-7')),
  refused('GET with a mutation', got(`/graphql?query=${encodeURIComponent('mutation { x }')}`)),
  refused('GET without a query', got('/graphql')),
  refused('GET with half a query', got('/graphql?query=%7Bcontent')),
  refused('GET with variables that are no JSON', got(`/graphql?query=${QUERY}&variables=%7B`)),
  refused('GET with broken percents', got('/graphql?query=%E0%A4%A')),
  answered('GET as text', got(`/graphql?query=${QUERY}`, { Accept: '*/*' })),
  either('GET that accepts nothing of ours', got(`/graphql?query=${QUERY}`, { Accept: 'image/png' })),
  ...['PUT', 'DELETE', 'PATCH', 'PROPFIND'].map((method) => refused(`the method ${method}`, [`${method} /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY}`])),
  refused('CONNECT', ['CONNECT localhost:22 HTTP/1.1\r\nHost: localhost:22\r\n\r\n']),
  either('TRACE', ['TRACE /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n']),
  refused('an upgrade to a socket', [`GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`]),
  ...['gzip', 'br', 'deflate', 'zstd', 'identity, gzip', 'compress'].map((encoding) => refused(`a body in ${encoding}`, posted(gzipSync(BODY), { 'Content-Encoding': encoding }))),
  refused('a bomb of 200 MB in gzip', posted(bomb, { 'Content-Encoding': 'gzip' })),
  answered('an answer in an encoding of nobody', posted(BODY, { 'Accept-Encoding': 'x-own;q=1, *;q=0' })),
  either('100 encodings to choose from', posted(BODY, { 'Accept-Encoding': Array.from({ length: 100 }, (_, at) => `x${at};q=0.${at}`).join(', ') })),
  either('4,000 types to choose from', posted(BODY, { Accept: Array.from({ length: 800 }, (_, at) => `a/x${at}`).join(',') })),
  refused('headers of 40 kB', posted(BODY, { 'X-Large': 'a'.repeat(40_000) })),
  refused('3,000 headers', [`GET /graphql?query=${QUERY} HTTP/1.1\r\nHost: localhost\r\n${Array.from({ length: 3000 }, (_, at) => `x${at}: 1\r\n`).join('')}\r\n`]),
  refused('an address of 60 kB', got(`/graphql?query=${QUERY}&pad=${'a'.repeat(60_000)}`)),
  ...['', 'a b', '[::1', 'localhost:99999', 'user@localhost', 'http://localhost', '\u0000', '-', 'localhost:80:80', '%00', '{'].map((host) => either(`the host ${JSON.stringify(host)}`, [`GET /graphql?query=${QUERY} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`])),
  refused('no host', [`GET /graphql?query=${QUERY} HTTP/1.1\r\nConnection: close\r\n\r\n`]),
  either('two hosts', [`GET /graphql?query=${QUERY} HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n`]),
  either('an address with a host of its own', [`GET http://elsewhere.example/graphql?query=${QUERY} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`]),
  refused('an address that is none', ['GET //[/graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n']),
  refused('a star for an address', ['GET * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n']),
  either('a forged way here', posted(BODY, { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'javascript', Forwarded: 'for="<script>"' })),
]
