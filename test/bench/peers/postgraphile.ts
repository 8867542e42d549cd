/** PostGraphile over the tables that test/bench/servers/postgraphile.ts fills: list fields for what belongs to a claim, connections for the rest. */
import { createServer } from 'node:http'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { HOST, PORT } from './environment.ts'

const preset: GraphileConfig.Preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: process.env['BENCH_DATABASE'] ?? '', schemas: ['public'] })],
  schema: { defaultBehavior: 'connection list' },
  grafserv: { graphiql: false, watch: false },
}
const instance = postgraphile(preset)
const server = createServer()
await instance.createServ(grafserv).addTo(server)
server.listen(PORT, HOST)

if (process.env['BENCH_PRINT'] !== undefined) {
  const { printSchema } = await import('graphql')
  process.stdout.write(printSchema(await instance.getSchema()))
}
