/** Our schema and store behind graphql-yoga as it comes: what the API costs without anything of packages/server/src/http. */
import { createServer } from 'node:http'
import { createYoga } from 'graphql-yoga'
import { readerOf } from '@whosaid/schema'
import { schema } from '@whosaid/schema/graphql'
import { openCatalog } from '../../../packages/server/src/index/catalog.ts'
import { HOST, inFolder, PORT } from './environment.ts'

const { current } = await openCatalog(inFolder('.'))
const yoga = createYoga({ schema, context: () => ({ read: readerOf(current) }) })
createServer((request, response) => void yoga(request, response)).listen(PORT, HOST)
