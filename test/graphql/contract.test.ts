import { readFileSync } from 'node:fs'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { schema } from '@whosaid/schema/graphql'

/** What clients, the site and other people's code rely on: see docs/decisions/0006-the-contract.md for how it may change. */
const contract = buildSchema(readFileSync(new URL('contract.graphql', import.meta.url), 'utf8'))

test('nothing that clients rely on is missing or changed', async () => {
  const changes = await diff(contract, schema)
  const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
  expect(breaking.map(({ message }) => message)).toEqual([])
})

test('a field that is taken away would be noticed', async () => {
  const changes = await diff(schema, contract)
  expect(changes.some(({ criticality }) => criticality.level === CriticalityLevel.Breaking)).toBe(true)
})
