import { Agent, request, type IncomingHttpHeaders } from 'node:http'

export interface Got {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** Connections that are kept, as a browser keeps them. */
export const keptOpen = (connections: number): Agent => new Agent({ keepAlive: true, maxSockets: connections })

/** Asks for something uncompressed. @throws Error for a connection that breaks, and for a body that is not as long as its head says */
export function exactGet(url: string, agent: Agent, body?: string): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }
    const asked = request(url, { agent, ...sent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject).on('end', () => {
        const { statusCode: status = 0, headers } = response
        const bytes = Buffer.concat(chunks)
        if (headers['content-length'] !== undefined && Number(headers['content-length']) !== bytes.length) reject(new Error(`${url} gave ${bytes.length} bytes and said ${headers['content-length']}`))
        else resolve({ status, headers, text: bytes.toString() })
      })
    })
    asked.on('error', reject).end(body)
  })
}
