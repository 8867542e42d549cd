import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { HOST, loadResolvers, PORT, schemaText } from './environment.ts'

const server = new ApolloServer({ typeDefs: schemaText(), resolvers: (await loadResolvers()) as never })
await startStandaloneServer(server, { listen: { port: PORT, host: HOST } })
