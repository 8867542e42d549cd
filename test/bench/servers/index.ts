import { apollo } from './apollo.ts'
import { limit } from './limit.ts'
import { mercurius } from './mercurius.ts'
import { postgraphile } from './postgraphile.ts'
import type { Server } from './server.ts'
import { whosaidPostgres } from './whosaid-postgres.ts'
import { whosaid } from './whosaid.ts'
import { yoga } from './yoga.ts'

/** Who takes part, in the order of the report. */
export const servers: readonly Server[] = [limit, whosaid, mercurius, yoga, apollo, whosaidPostgres, postgraphile]
