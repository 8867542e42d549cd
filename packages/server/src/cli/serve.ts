import { existsSync } from 'node:fs'
import { restoreSite } from '@whosaid/site/publish'
import type { Command } from 'commander'
import { createHttpServer, listen } from '../http/server.ts'
import { knownDocuments } from '../http/known-documents.ts'
import { BadIndex } from '../index/load.ts'
import { watchCatalog } from '../index/watched-catalog.ts'
import { serveAddress } from './address.ts'
import { endOnSignals } from './end-on-signals.ts'
import { BUILD, shownPath, siteIn, userPath } from './paths.ts'
import { CommandError, run, say, sayError } from './report.ts'

interface ServeOptions {
  readonly from: string
  readonly documentsOnly?: boolean
}

/** Serves what was built, from memory, and takes up what is built anew: nothing is written. */
async function serve({ from, documentsOnly = false }: ServeOptions): Promise<void> {
  const { port, host } = serveAddress()
  const built = userPath(from)
  const content = await watchCatalog(built, say).catch((error: unknown) => {
    throw error instanceof BadIndex ? new CommandError(error.message) : error
  })
  // A build that was killed between its two renames has left the former site beside its place.
  if (!existsSync(siteIn(built)) && !(await restoreSite(siteIn(built)))) throw new CommandError(`There is no site at ${shownPath(siteIn(built))}. Build it: npm run build`)
  const server = createHttpServer({ catalog: () => content.catalog, site: siteIn(built), report: sayError, documents: knownDocuments, documentsOnly })
  const url = await listen(server, port, host).catch((error: Error) => {
    throw new CommandError(error.message)
  })
  // Whoever read what is said may be gone: no reason to serve no more.
  process.stderr.on('error', () => {})
  process.on('SIGHUP', () => void content.reload())
  endOnSignals(server, () => {
    content.close()
    process.exit(0)
  })
  say(`Whosaid ${content.catalog.current.content.version.slice(0, 8)} is served.\n  Site     ${url}/\n  GraphQL  ${url}/graphql\nCtrl-C ends it.`)
}

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('Serve the built site and the API; PORT and HOST say where (4000 on loopback).')
    .option('--from <folder>', 'folder that holds index.sqlite and site/', BUILD)
    .option('--documents-only', "take no queries but the site's own documents, by their hash")
    .addHelpText('after', '\nExample: PORT=8080 HOST=0.0.0.0 whosaid serve')
    .action((options: ServeOptions) => run(() => serve(options)))
}
