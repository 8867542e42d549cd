import { connect, type Socket } from 'node:net'

/** What came back: a status and a body, or a connection closed without a word. */
export interface Outcome {
  readonly status: number | null
  readonly headers: string
  readonly body: string
}

/** A piece that is sent, or how long to wait before the next. */
export type Step = string | Uint8Array | number

/** Sends bytes as they are, past what any client would let through, and gives what comes back until the first answer is whole or the line is closed. */
export function exchange(port: number, steps: readonly Step[], { patience = 15_000, half = false } = {}): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const socket = connect(port, '127.0.0.1')
  let received = Buffer.alloc(0)
  const end = (): void => {
    clearTimeout(timer)
    socket.destroy()
    resolve(outcomeOf(received))
  }
  const timer = setTimeout(end, patience)
  socket.on('data', (data: Buffer) => {
    received = Buffer.concat([received, data])
    if (isWhole(received)) end()
  })
  socket.on('error', end)
  socket.on('close', end)
  socket.on('connect', () => void send(socket, steps).then(() => half && socket.end(), end))
  return promise
}

async function send(socket: Socket, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (socket.destroyed) return
    if (typeof step === 'number') await new Promise((resolve) => setTimeout(resolve, step))
    else if (!socket.write(step)) await new Promise((resolve) => socket.once('drain', resolve).once('close', resolve))
  }
}

function isWhole(bytes: Buffer): boolean {
  const end = bytes.indexOf('\r\n\r\n')
  if (end === -1) return false
  const length = /content-length: (\d+)/i.exec(bytes.subarray(0, end).toString('latin1'))?.[1]
  return length !== undefined ? bytes.length >= end + 4 + Number(length) : bytes.subarray(-5).equals(Buffer.from('0\r\n\r\n'))
}

function outcomeOf(bytes: Buffer): Outcome {
  const text = bytes.toString()
  const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]
  const end = text.indexOf('\r\n\r\n')
  return { status: status === undefined ? null : Number(status), headers: text.slice(0, Math.max(0, end)), body: end === -1 ? '' : text.slice(end + 4) }
}

const HEAD = 'Host: localhost\r\nAccept: application/graphql-response+json\r\n'

/** A POST of these bytes as a request on a line of its own. */
export function posted(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Step[] {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  const all = { 'Content-Type': 'application/json', 'Content-Length': String(bytes.length), Connection: 'close', ...headers }
  return [`POST /graphql HTTP/1.1\r\n${HEAD}${lines(all)}\r\n`, bytes]
}

/** A GET of a path, as it is. */
export const got = (path: string, headers: Readonly<Record<string, string>> = {}): Step[] => [`GET ${path} HTTP/1.1\r\n${HEAD}${lines({ Connection: 'close', ...headers })}\r\n`]

export const queried = (query: string, variables?: unknown): Step[] => posted(JSON.stringify({ query, variables }))

const lines = (headers: Readonly<Record<string, string>>): string => Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')
