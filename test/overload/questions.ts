import { heavy } from '../hostile/heavy.ts'

const everything = heavy.find(({ name }) => name.startsWith('a hundred claims'))?.query ?? ''

/** Variables that the query does not know are not looked at, but no answer that is kept ready fits. */
const other = (query: string) => (number: number): string => JSON.stringify({ query, variables: { number } })

/** A hundred claims with everything of each: some milliseconds of work. */
export const costly = other(everything)

/** As a reader's page sends it. */
export const modest = other('{ claims(first: 3) { nodes { text speaker { name } } } }')

/** Costs more than any query may. */
export const excessive = other('{ articles(first: 100) { nodes { claims(first: 100) { nodes { relations { claim { relations { claim { text speaker { name } about { name } } } } } } } } } }')
