import { createHash } from 'node:crypto'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from '@whosaid/schema/graphql'

/** Names the API's shape: a hash of the printed, sorted schema, 16 hexadecimal digits. */
export const SCHEMA_VERSION = createHash('sha256').update(printSchema(lexicographicSortSchema(schema))).digest('hex').slice(0, 16)
