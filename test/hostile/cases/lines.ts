import { refused, type Case } from '../case.ts'
import { posted, type Step } from '../wire.ts'

const BODY = '{"query":"{ content { version } }"}'
const head = (more: string): string => `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${more}\r\n`
/** Bytes, one at a time. */
const drip = (text: string, every: number): Step[] => text.split('').flatMap((character): Step[] => [character, every])
const slow = (name: string, steps: readonly Step[], within: number): Case => ({ name, steps, meets: 'refusal', within })

/** What is done to the line itself: lengths that lie, senders that dawdle, sides that close. */
export const lines: readonly Case[] = [
  refused('two lengths', [`${head(`Content-Length: ${BODY.length}\r\nContent-Length: 5\r\n`)}${BODY}`]),
  refused('a length and chunks', [`${head(`Content-Length: 5\r\nTransfer-Encoding: chunked\r\n`)}${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`]),
  refused('chunks within chunks', [`${head('Transfer-Encoding: chunked, chunked\r\n')}${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`]),
  refused('chunks under another name', [`${head('Transfer-Encoding: xchunked\r\n')}${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`]),
  refused('a chunk of a size that is no number', [`${head('Transfer-Encoding: chunked\r\n')}zz\r\n${BODY}\r\n0\r\n\r\n`]),
  refused('a negative length', [`${head('Content-Length: -1\r\n')}${BODY}`]),
  refused('a length with a plus', [`${head(`Content-Length: +${BODY.length}\r\n`)}${BODY}`]),
  refused('a space before the colon', [`${head(`Content-Length : ${BODY.length}\r\n`)}${BODY}`]),
  refused('a folded header', [`${head(`X-A: 1\r\n b: 2\r\nContent-Length: ${BODY.length}\r\n`)}${BODY}`]),
  refused('a bare line feed in a header', [`POST /graphql HTTP/1.1\nHost: localhost\nContent-Length: ${BODY.length}\n\n${BODY}`]),
  refused('NUL in a header', [head(`X-A: a\u0000b\r\nContent-Length: ${BODY.length}\r\n`), BODY]),
  refused('a request in a version of its own', [`GET /graphql HTTP/9.9\r\nHost: localhost\r\n\r\n`]),
  refused('no HTTP at all', ['\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00FC\u0003\u0003']),
  refused('HTTP/2 without asking', ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n']),
  slow('a request line that never ends', ['GET /graphql', 60_000], 13_000),
  slow('headers, a byte each half second', [...drip(`POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-A: ${'a'.repeat(100)}`, 500)], 13_000),
  slow('a body that is promised and does not come', [head(`Content-Length: ${BODY.length}\r\n`), 60_000], 23_000),
  slow('a body, a byte each half second', [head(`Content-Length: ${BODY.length + 200}\r\n`), ...drip(BODY.padEnd(BODY.length + 100), 500)], 23_000),
  slow('a chunk of more than there is memory', [`${head('Transfer-Encoding: chunked\r\n')}FFFFFFFFFFFFFFFF\r\n${BODY}`], 23_000),
  slow('a chunk, a byte each half second', [head('Transfer-Encoding: chunked\r\n'), 'FFF\r\n', ...drip(BODY.padEnd(BODY.length + 100), 500)], 23_000),
  { ...slow('half a body, and the line half closed', [head(`Content-Length: ${BODY.length}\r\n`), BODY.slice(0, 5)], 2000), half: true },
  { name: 'a whole request, and the line half closed', steps: posted(BODY), meets: 'answer', half: true },
]
