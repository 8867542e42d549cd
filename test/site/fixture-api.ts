import { readFileSync } from 'node:fs'
import { buildASTSchema, graphql, Kind, parse, type DefinitionNode, type DocumentNode, type GraphQLSchema } from 'graphql'
import type { Fetch } from '../../packages/site/src/index.ts'
import { articles, entities } from './fixture.ts'
import { claims, roles } from './fixture-claims.ts'
import type { Fields } from './fixture-forms.ts'

/** The printed schema, and in it a kind that it gained after the site's types were generated: a vessel, which can speak. */
function schemaWithVessel(): GraphQLSchema {
  const printed: DocumentNode = parse(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'))
  const vessels = printed.definitions.flatMap((definition): readonly DefinitionNode[] => {
    if (definition.kind !== Kind.INTERFACE_TYPE_DEFINITION || definition.name.value !== 'Entity') return []
    const named = (value: string) => ({ kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value } }) as const
    return [
      {
        ...definition,
        kind: Kind.OBJECT_TYPE_DEFINITION,
        name: { kind: Kind.NAME, value: 'Vessel' },
        interfaces: [named('Node'), named('Entity'), named('Source')],
      },
    ]
  })
  return buildASTSchema({ ...printed, definitions: [...printed.definitions, ...vessels] })
}

const schema = schemaWithVessel()

/** Fewer than the site asks for, so that it has to page. */
const MOST = 4

interface PageArgs {
  readonly first: number
  readonly after?: string | null
}

function connection(all: readonly Fields[]): (args: PageArgs) => Fields {
  return ({ first, after }) => {
    const start = after === undefined || after === null ? 0 : Number(after)
    const end = Math.min(start + Math.min(first, MOST), all.length)
    return { nodes: all.slice(start, end), totalCount: all.length, pageInfo: { hasNextPage: end < all.length, endCursor: String(end) } }
  }
}

const NO_ROLES: Fields = { affiliations: [], members: [], participants: [] }

export const rootValue: Fields = {
  content: { version: 'fixture-1', articles: articles.length, claims: claims.length, entities: entities.length },
  articles: connection(articles),
  claims: connection(claims),
  entities: connection(entities.map((each) => ({ ...NO_ROLES, ...each, ...roles[String(each.slug)] }))),
}

/** A fetch that answers from the fixture, as a GraphQL server does. */
export const fixtureFetch: Fetch = async (_, init) => {
  const { query, variables, operationName }: { query: string; variables: Record<string, unknown>; operationName: string } = JSON.parse(
    typeof init?.body === 'string' ? init.body : '',
  )
  const result = await graphql({ schema, source: query, rootValue, variableValues: variables, operationName })
  return Response.json(result, { status: result.data === undefined ? 400 : 200 })
}
