import type { TestProject } from 'vitest/node'
import { DatabaseServer } from './database-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The port of the server that all files share; 0 where there is none. */
    readonly postgresPort: number
  }
}

/** One server for all test files; each makes a database of its own. */
export default async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const server = await DatabaseServer.open()
  provide('postgresPort', server?.port ?? 0)
  return server && (() => server.remove())
}
