import { globSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { GraphQLError, Kind, parse, Source, validate, visit, type DefinitionNode, type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema } from 'graphql'

/** A file of queries, with the fragments of its folder that it uses. */
export interface QueryFile {
  /** As it is shown. */
  readonly file: string
  readonly document: DocumentNode | GraphQLError
}

/** Where a query does not fit, and why. */
export interface Misfit {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

/** Queries that the repository itself has: the site's, those to begin with, the clients' and the tests'. */
export const OWN_QUERIES: readonly string[] = [
  'packages/site/queries/*.graphql', 'packages/server/src/http/examples/*.graphql', 'examples/**/*.graphql', 'test/queries/*.graphql', 'test/newsroom/queries/*.graphql',
]

/** Reads the query files that patterns name, each under its path from a folder. */
export function queryFiles(patterns: readonly string[], from: string): QueryFile[] {
  const paths = [...new Set(patterns.flatMap((pattern) => globSync(pattern, { cwd: from, exclude: ['**/node_modules/**'] }).map((path) => resolve(from, path))))].toSorted()
  const parsed = new Map(paths.map((path) => [path, parsedFile(path, relative(from, path))]))
  return paths.map((path) => {
    const own = parsed.get(path)
    if (own === undefined || own instanceof GraphQLError) return { file: relative(from, path), document: own ?? new GraphQLError('It cannot be read.') }
    const beside = paths.filter((other) => other !== path && dirname(other) === dirname(path)).flatMap((other) => fragmentsOf(parsed.get(other)))
    return { file: relative(from, path), document: { ...own, definitions: withFragments(own.definitions, beside) } }
  })
}

function parsedFile(path: string, shown: string): DocumentNode | GraphQLError {
  try {
    return parse(new Source(readFileSync(path, 'utf8'), shown))
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

const fragmentsOf = (document: DocumentNode | GraphQLError | undefined): FragmentDefinitionNode[] =>
  document === undefined || document instanceof GraphQLError ? [] : document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)

/** Definitions and whatever fragments they spread, at any depth, as far as they are known. */
function withFragments(own: readonly DefinitionNode[], known: readonly FragmentDefinitionNode[]): DefinitionNode[] {
  const taken = [...own]
  const names = new Set(fragmentsOf({ kind: Kind.DOCUMENT, definitions: own }).map(({ name }) => name.value))
  for (let next = 0; next < taken.length; next++) {
    visit(taken[next]!, {
      FragmentSpread({ name: { value } }) {
        const fragment = names.has(value) ? undefined : known.find(({ name }) => name.value === value)
        names.add(value)
        if (fragment !== undefined) taken.push(fragment)
      },
    })
  }
  return taken
}

/** A file of fragments alone is used by others, or by nothing. */
const UNUSED = /^Fragment "\w+" is never used\.$/

/** Where queries do not fit a schema. */
export function misfits(schema: GraphQLSchema, files: readonly QueryFile[]): Misfit[] {
  const found = files.flatMap(({ file, document }) => {
    const errors = document instanceof GraphQLError ? [document] : validate(schema, document).filter(({ message }) => !UNUSED.test(message))
    return errors.map((error): Misfit => {
      const [place] = error.locations ?? []
      return { file: error.source?.name ?? file, line: place?.line ?? 1, column: place?.column ?? 1, message: error.message }
    })
  })
  // A fragment that many files use is wrong once.
  return [...new Map(found.map((misfit) => [JSON.stringify(misfit), misfit])).values()]
}
