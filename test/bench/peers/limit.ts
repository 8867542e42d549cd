/** The limit: node:http reads the question and sends bytes that lie ready, whatever was asked. The path names which: /large. */
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { HOST, inFolder, PORT } from './environment.ts'

const folder = inFolder('answers')
const ready = new Map(readdirSync(folder).map((name) => [`/${name}`, readFileSync(`${folder}/${name}`)]))

createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    const body = ready.get(request.url ?? '')
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body?.length ?? 0 })
    response.end(body)
  })
}).listen(PORT, HOST)
