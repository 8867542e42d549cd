import { createServer, request, type IncomingHttpHeaders, type OutgoingHttpHeaders, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { NamedResponse } from '../../packages/server/src/http/named-response.ts'

export interface Sent {
  readonly method?: string
  readonly path?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string | Buffer | readonly Buffer[]
}

export interface Received {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** As it came. */
  readonly bytes: Buffer
  /** Decompressed. */
  readonly text: string
}

/** A listener on a port of its own, and raw requests to it: nothing is added to what a test sends, nothing taken from what comes. */
export class Served {
  readonly port: number
  readonly #close: () => void

  private constructor(port: number, close: () => void) {
    this.port = port
    this.#close = close
  }

  static async at(listener: RequestListener): Promise<Served> {
    const server = createServer({ ServerResponse: NamedResponse }, listener)
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    return new Served((server.address() as AddressInfo).port, () => {
      server.closeAllConnections()
      server.close()
    })
  }

  close(): void {
    this.#close()
  }

  send(sent: Sent): Promise<Received> {
    return exchange(`http://127.0.0.1:${this.port}`, sent)
  }

  post(body: unknown, headers: OutgoingHttpHeaders = {}): Promise<Received> {
    return this.send({ method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body) })
  }

  get(parameters: Readonly<Record<string, string>>, headers: OutgoingHttpHeaders = {}): Promise<Received> {
    return this.send({ path: `/graphql?${new URLSearchParams(parameters).toString()}`, headers })
  }
}

/** A raw request to whatever listens at an address. */
export function exchange(address: string, { method = 'GET', path = '/graphql', headers = {}, body }: Sent): Promise<Received> {
  return new Promise((resolve, reject) => {
    const outgoing = request(new URL(address), { method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject).on('end', () => {
        const bytes = Buffer.concat(chunks)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text: decoded(bytes, response.headers['content-encoding']).toString() })
      })
    })
    outgoing.on('error', reject)
    if (Array.isArray(body)) for (const chunk of body as readonly Buffer[]) outgoing.write(chunk)
    outgoing.end(Array.isArray(body) ? undefined : body)
  })
}

function decoded(bytes: Buffer, encoding: string | undefined): Buffer {
  if (bytes.length === 0) return bytes
  switch (encoding) {
    case 'br': return brotliDecompressSync(bytes)
    case 'gzip': return gunzipSync(bytes)
    default: return bytes
  }
}
