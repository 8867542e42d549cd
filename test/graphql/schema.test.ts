import { readFileSync } from 'node:fs'
import { schema } from '@whosaid/schema/graphql'
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isScalarType, lexicographicSortSchema, printSchema } from 'graphql'
import { describe, expect, it } from 'vitest'

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name))

/** Every element of the schema that a client can read about, with its description. */
const elements: readonly (readonly [path: string, description: string])[] = types.flatMap((type) => {
  const own = [[type.name, type.description ?? ''] as const]
  if (isEnumType(type)) return [...own, ...type.getValues().map((value) => [`${type.name}.${value.name}`, value.description ?? ''] as const)]
  if (isInputObjectType(type)) return [...own, ...Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.description ?? ''] as const)]
  if (!isObjectType(type) && !isInterfaceType(type)) return own
  const fields = Object.values(type.getFields())
  return [
    ...own,
    ...fields.map((field) => [`${type.name}.${field.name}`, field.description ?? ''] as const),
    ...fields.flatMap((field) => field.args.map((arg) => [`${type.name}.${field.name}(${arg.name}:)`, arg.description ?? ''] as const)),
  ]
})

describe('the schema', () => {
  it('describes every type, field, argument and enum value', () => {
    expect(elements.length).toBeGreaterThan(300)
    expect(elements.filter(([, description]) => description.trim().length < 5).map(([path]) => path)).toEqual([])
  })

  it('is what stands in schema.graphql', () => {
    expect(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')).toBe(`${printSchema(lexicographicSortSchema(schema))}\n`)
  })

  it('has no way to change anything', () => {
    expect([schema.getMutationType(), schema.getSubscriptionType()].filter((type) => type != null)).toEqual([])
  })

  it('says of its own scalars where they are specified', () => {
    // A day of the calendar needs no more than its description.
    const unspecified = types.filter(isScalarType).filter(({ specifiedByURL }) => specifiedByURL == null).map(({ name }) => name)
    expect(unspecified).toEqual(['Date'])
  })

  it('gives every connection the same fields and arguments', () => {
    for (const type of types.filter(isObjectType).filter(({ name }) => name.endsWith('Connection'))) {
      expect(Object.keys(type.getFields())).toEqual(expect.arrayContaining(['edges', 'nodes', 'pageInfo', 'totalCount']))
    }
    const paged = types.flatMap((type) => (isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [])).filter(({ type }) => String(type).endsWith('Connection!'))
    expect(paged.length).toBeGreaterThan(5)
    for (const field of paged) {
      // Search goes from the best on: it has no last page that anybody wants.
      const args = field.name === 'search' ? ['first', 'after'] : ['first', 'after', 'last', 'before']
      expect(field.args.map(({ name }) => name)).toEqual(expect.arrayContaining(args))
    }
  })
})
