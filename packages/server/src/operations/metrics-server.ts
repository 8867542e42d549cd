import { createServer, type Server } from 'node:http'
import type { Address } from '../config/shapes.ts'
import { listen } from '../http/server.ts'

/** The text format that prom-client writes. */
const TYPE = 'text/plain; version=0.0.4; charset=utf-8'

/**
 * Serves `/metrics`, on a port of its own: what they tell is for whoever runs the service.
 * @throws Error with one clear sentence when the port is taken or not allowed
 */
export async function serveMetrics({ port, host }: Address, text: () => Promise<string>): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end()
    text().then(
      (metrics) => response.writeHead(200, { 'content-type': TYPE, 'cache-control': 'no-store' }).end(metrics),
      (error: unknown) => response.writeHead(503, { 'content-type': 'text/plain' }).end(`${String(error)}\n`),
    )
  })
  return { server, url: `${await listen(server, port, host)}/metrics` }
}
