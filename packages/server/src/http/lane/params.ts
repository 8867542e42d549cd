import { wantsCost } from '../plugins/cost-limit.ts'
import { idNamed, type PersistedDocuments } from '../plugins/persisted-documents.ts'

/** What is asked: a document, which of its operations, and its variables. */
export interface Params {
  readonly query: string
  readonly operationName: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
}

/** Which documents are taken. */
export interface Documents {
  readonly known: PersistedDocuments
  /** Whether no others are. */
  readonly only: boolean
}

/** What a body or an address may hold; nothing more is read here. */
const OF_BODY = new Set(['query', 'documentId', 'operationName', 'variables', 'extensions'])
const OF_ADDRESS = new Set(['query', 'documentId', 'operationName', 'variables', 'version', 'schema'])

/**
 * @param body - in UTF-8
 * @returns nothing for what only Yoga is to judge, refusals above all
 */
export function paramsOfBody(body: Buffer, address: URLSearchParams, documents: Documents): Params | undefined {
  const value = parsed(body.toString())
  return isRecord(value) && Object.keys(value).every((key) => OF_BODY.has(key)) ? params(value, address, documents) : undefined
}

/** @returns nothing for what only Yoga is to judge */
export function paramsOfAddress(address: URLSearchParams, documents: Documents): Params | undefined {
  const names = [...address.keys()]
  if (new Set(names).size < names.length || !names.every((name) => OF_ADDRESS.has(name))) return undefined
  const text = address.get('variables')
  const given = (name: string): string | undefined => address.get(name) ?? undefined
  return params({ query: given('query'), operationName: given('operationName'), ...(text !== null && { variables: parsed(text) ?? NaN }) }, address, documents)
}

type Given = Readonly<Record<string, unknown>>

function params(given: Given, address: URLSearchParams, documents: Documents): Params | undefined {
  const { operationName, variables, extensions } = given
  const query = documentOf(given, address, documents)
  if (query === undefined || !(isAbsent(operationName) || (typeof operationName === 'string' && operationName !== ''))) return undefined
  if (!(isAbsent(variables) || isRecord(variables)) || !(isAbsent(extensions) || isRecord(extensions))) return undefined
  // Yoga adds what a query costs.
  if (wantsCost(extensions)) return undefined
  return { query, operationName: operationName ?? undefined, variables: variables ?? {} }
}

function documentOf(given: Given, address: URLSearchParams, { known, only }: Documents): string | undefined {
  const { query, documentId } = given
  if (isAbsent(query)) return known.get(idNamed(given, address) ?? '')
  return typeof query === 'string' && query !== '' && isAbsent(documentId) && !only ? query : undefined
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
