import { createHash } from 'node:crypto'
import { print } from 'graphql'
import { SearchDocument } from '../generated/graphql.ts'

/** By what a server of the same version knows the query of the search page: the page sends this, not the query, and needs no printer of GraphQL. */
export const SEARCH_DOCUMENT_ID = `sha256:${createHash('sha256').update(print(SearchDocument)).digest('hex')}`
