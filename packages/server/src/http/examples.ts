import { readdirSync, readFileSync } from 'node:fs'

/** A query to begin with, for GraphiQL. */
export interface Example {
  /** The question it answers. */
  readonly title: string
  /** With the question as a comment on top. */
  readonly query: string
}

const FOLDER = new URL('examples/', import.meta.url)

/** Every `examples/NAME.graphql`, by name. */
export const EXAMPLES: readonly Example[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .toSorted()
  .map((name) => {
    const query = readFileSync(new URL(name, FOLDER), 'utf8')
    return { title: /^# (.*)/.exec(query)?.[1] ?? name, query }
  })
