import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { Kind, print, type DocumentNode } from 'graphql'

/** What `fetch` is: the network's, or a server's own without a socket. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/** Asks one question. Rejects with an ApiError; a partial answer is none. */
export type Ask = <Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables) => Promise<Data>

/** Names the operation, the address and the reason, so that a failed build can be understood from its last line. */
export class ApiError extends Error {
  readonly operation: string
  readonly endpoint: string

  constructor(operation: string, endpoint: string, reason: string, cause?: unknown) {
    super(`The query ${operation} to ${endpoint} failed: ${reason}`, { cause })
    this.name = 'ApiError'
    this.operation = operation
    this.endpoint = endpoint
  }
}

/** Long enough for any page of a list, short enough that a build never hangs on a server that has stopped answering. */
const PATIENCE_MS = 60_000

export function connect(fetch: Fetch, endpoint: string): Ask {
  return async <Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> => {
    const operationName = nameOf(document)
    const fail: (reason: string, cause?: unknown) => never = (reason, cause) => {
      throw new ApiError(operationName, endpoint, reason, cause)
    }
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ operationName, query: print(document), variables }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch((error: unknown) => fail(reasonOf(error), error))
    const body = await response.text().catch((error: unknown) => fail(reasonOf(error), error))
    const answer = parse<Data>(body)
    // The errors before the status: a server that answers 400 says in them what was wrong.
    if (answer?.errors !== undefined) return fail(describe(answer.errors))
    if (!response.ok) return fail(`HTTP ${response.status} ${response.statusText}`.trimEnd())
    if (answer === null) return fail(`the answer is not a GraphQL response: ${excerpt(body)}`)
    if (answer.data === undefined || answer.data === null) return fail('the answer has no data')
    return answer.data
  }
}

interface Answer<Data> {
  readonly data?: Data | null
  readonly errors?: readonly unknown[]
}

/** The one place where the wire meets the types, which were generated from the same document and schema. */
function parse<Data>(body: string): Answer<Data> | null {
  try {
    const answer: Answer<Data> | null = JSON.parse(body)
    const isAnswer = typeof answer === 'object' && answer !== null && ('data' in answer || Array.isArray(answer.errors))
    return isAnswer ? answer : null
  } catch {
    return null
  }
}

/** "message (CODE) at articles.nodes": whatever of it the server gives. */
function describe(errors: readonly unknown[]): string {
  const lines = errors.map((error) => {
    if (typeof error !== 'object' || error === null) return String(error)
    const message = 'message' in error ? String(error.message) : 'an error without a message'
    const extensions = 'extensions' in error && typeof error.extensions === 'object' ? error.extensions : null
    const code = extensions !== null && 'code' in extensions ? ` (${String(extensions.code)})` : ''
    const path = 'path' in error && Array.isArray(error.path) ? ` at ${error.path.join('.')}` : ''
    return message + code + path
  })
  return lines.length === 0 ? 'the server reports errors, but names none' : lines.join('; ')
}

/** Node's fetch says "fetch failed" and keeps the reason in the cause, several of them where a name has several addresses. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof AggregateError) return [...new Set(error.errors.map(reasonOf))].join('; ')
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message
}

function excerpt(body: string): string {
  const text = body.replaceAll(/\s+/g, ' ').trim()
  if (text === '') return 'empty'
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

function nameOf(document: DocumentNode): string {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  return operation?.name?.value ?? 'without a name'
}
