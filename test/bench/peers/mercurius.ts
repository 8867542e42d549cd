import fastify from 'fastify'
import mercurius from 'mercurius'
import { HOST, loadResolvers, PORT, schemaText } from './environment.ts'

const app = fastify()
await app.register(mercurius, { schema: schemaText(), resolvers: (await loadResolvers()) as never, jit: 1, graphiql: false })
await app.listen({ port: PORT, host: HOST })
