/**
 * Which claims of somebody's are disputed or limited, and by whom? Types come from query.graphql and the API's schema.
 *   npx node examples/typescript/client.ts ash-carter
 */
import { readFileSync } from 'node:fs'
import type { DisputedQuery, DisputedQueryVariables } from './generated/graphql.ts'

interface Answer {
  readonly data?: DisputedQuery | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

const url = `${process.env['WHOSAID_URL'] ?? 'http://localhost:4000'}/graphql`
const query = readFileSync(new URL('query.graphql', import.meta.url), 'utf8')

async function disputed(variables: DisputedQueryVariables): Promise<DisputedQuery> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors = [] } = (await response.json()) as Answer
  if (!data) throw new Error(errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join('\n'))
  return data
}

const { claims } = await disputed({ speaker: process.argv[2] ?? 'ash-carter' })
console.log(`${claims.totalCount} disputed or limited`)
for (const { text, relations } of claims.nodes) {
  console.log(text)
  for (const { type, claim } of relations) console.log(`  ${type} ${claim.speaker.name}: ${claim.text}`)
}
