import type { Server } from './server.ts'
import { peer } from './server.ts'
export const postgraphile: Server = { name: 'postgraphile', title: 'PostGraphile 5', command: (setting) => peer('postgraphile', setting), prepare: async () => 'not yet' }
