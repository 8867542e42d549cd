import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import { connect, type Fetch } from '../../packages/site/src/client.ts'
import { ContentDocument } from '../../packages/site/src/generated/graphql.ts'

const ADDRESS = 'http://api.example/graphql'
const answering =
  (body: string, status = 200): Fetch =>
  async () =>
    new Response(body, { status })
const failure = async (fetch: Fetch, address = ADDRESS): Promise<string> => {
  const error: unknown = await connect(fetch, address)(ContentDocument, {}).catch((reason: unknown) => reason)
  return error instanceof Error ? `${error.name}: ${error.message}` : 'no error'
}

describe('the client of the API', () => {
  it('sends the operation as JSON to the address and gives its data', async () => {
    let sent: unknown
    const fetch: Fetch = async (input, init) => {
      sent = { input, method: init?.method, body: JSON.parse(typeof init?.body === 'string' ? init.body : '') }
      return Response.json({ data: { content: { version: 'v', articles: 1, claims: 2, entities: 3 } } })
    }
    const data = await connect(fetch, ADDRESS)(ContentDocument, {})
    expect(data.content.version).toBe('v')
    expect(sent).toMatchObject({
      input: ADDRESS,
      method: 'POST',
      body: { operationName: 'Content', variables: {}, query: expect.stringContaining('query Content') },
    })
  })

  it('rejects a GraphQL error with the operation, the message, the code, the path and the address, data or not', async () => {
    const errors = [{ message: 'Too much', path: ['content', 'claims'], extensions: { code: 'TOO_COSTLY' } }, { message: 'And more' }]
    const expected = `ApiError: The query Content to ${ADDRESS} failed: Too much (TOO_COSTLY) at content.claims; And more`
    expect(await failure(answering(JSON.stringify({ data: { content: null }, errors })))).toBe(expected)
    expect(await failure(answering(JSON.stringify({ errors }), 400))).toBe(expected)
  })

  it('rejects an answer that is no success', async () => {
    expect(await failure(answering('<h1>Down</h1>', 500))).toBe(`ApiError: The query Content to ${ADDRESS} failed: HTTP 500`)
    expect(await failure(answering('{"data":{"content":{}}}', 503))).toContain('HTTP 503')
  })

  it('rejects what is not a GraphQL response', async () => {
    expect(await failure(answering('<!DOCTYPE html><title>Hello</title>'))).toContain('the answer is not a GraphQL response: <!DOCTYPE html>')
    expect(await failure(answering(''))).toContain('the answer is not a GraphQL response: empty')
    expect(await failure(answering('[1]'))).toContain('the answer is not a GraphQL response: [1]')
    expect(await failure(answering('{"data":null}'))).toContain('the answer has no data')
  })

  it('says why the address could not be reached', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    await new Promise((resolve) => server.close(resolve))
    const closed = `http://127.0.0.1:${port}/graphql`
    expect(await failure(globalThis.fetch, closed)).toBe(`ApiError: The query Content to ${closed} failed: connect ECONNREFUSED 127.0.0.1:${port}`)
  })
})
