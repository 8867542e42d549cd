import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { restoreSite } from '@whosaid/site/publish'
import type { Command } from 'commander'
import { createHttpServer, listen } from '../http/server.ts'
import { knownDocuments } from '../http/known-documents.ts'
import { serveAddress } from './address.ts'
import { BUILD, shownPath, siteIn, userPath } from './paths.ts'
import { CommandError, run, say, sayError } from './report.ts'
import { servedContent } from './served-content.ts'

interface ServeOptions {
  readonly from: string
  readonly documentsOnly?: boolean
}

/** Serves what was built, from memory, or what was published to a database: nothing is written. */
async function serve({ from, documentsOnly = false }: ServeOptions): Promise<void> {
  const { port, host } = serveAddress()
  const built = userPath(from)
  const catalog = await servedContent(built)
  // A build that was killed between its two renames has left the former site beside its place.
  if (!existsSync(siteIn(built)) && !(await restoreSite(siteIn(built)))) throw new CommandError(`There is no site at ${shownPath(siteIn(built))}. Build it: npm run build`)
  const { version } = catalog.current.content
  const server = createHttpServer({ catalog: () => catalog, site: siteIn(built), report: sayError, documents: knownDocuments, documentsOnly })
  const url = await listen(server, port, host).catch((error: Error) => {
    throw new CommandError(error.message)
  })
  say(`Whosaid ${version.slice(0, 8)} is served.\n  Site     ${url}/\n  GraphQL  ${url}/graphql\nCtrl-C ends it.`)
  endOnSignal(server)
}

const PATIENCE_MS = 5000

/** The first signal lets running requests finish; those that take too long are cut, and so is everything at a second signal. */
function endOnSignal(server: Server): void {
  let ending = false
  const end = (): void => {
    if (ending) server.closeAllConnections()
    ending = true
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref()
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('Serve the built site and the API; PORT and HOST say where (4000 on loopback), DATABASE_URL from which database.')
    .option('--from <folder>', 'folder that holds index.sqlite and site/', BUILD)
    .option('--documents-only', "take no queries but the site's own documents, by their hash")
    .addHelpText('after', '\nExample: PORT=8080 HOST=0.0.0.0 whosaid serve')
    .action((options: ServeOptions) => run(() => serve(options)))
}
