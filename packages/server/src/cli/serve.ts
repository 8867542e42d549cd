import cluster from 'node:cluster'
import type { Command } from 'commander'
import { configure } from '../config/current.ts'
import { flagsOf, withSettings } from '../config/options.ts'
import { BUILD, userPath } from './paths.ts'
import { run, say } from './report.ts'
import type { Served } from './serve-process.ts'

interface ServeFlags {
  readonly from: string
  readonly documentsOnly?: boolean
}

/** Serves what was built, and takes up what is built anew: in this process, or in several that this one looks after. */
async function serve({ from, documentsOnly = false }: ServeFlags, flags: Readonly<Record<string, unknown>>): Promise<void> {
  const { values: settings } = configure(flags)
  // Each is loaded where it is needed: the process that looks after others serves nothing.
  if (settings.WHOSAID_WORKERS > 1 && cluster.isPrimary) return (await import('./serve-workers.ts')).serveWorkers(settings, tell)
  const { serveProcess } = await import('./serve-process.ts')
  const served = await serveProcess({ built: userPath(from), documentsOnly, settings, isWorker: cluster.isWorker }).catch((error: unknown) => {
    // The line to the other process would keep this one.
    cluster.worker?.disconnect()
    throw error
  })
  if (process.send === undefined) tell(served)
  else process.send({ served })
}

function tell({ url, version, metricsUrl }: Served): void {
  const metrics = metricsUrl === undefined ? '' : `\n  Metrics  ${metricsUrl}`
  say(`Whosaid ${version.slice(0, 8)} is served.\n  Site     ${url}/\n  GraphQL  ${url}/graphql${metrics}\nCtrl-C ends it.`)
}

export function addServe(program: Command): void {
  const command = program
    .command('serve')
    .description('Serve the built site and the API; PORT and HOST say where (4000 on loopback). whosaid config shows all settings.')
    .option('--from <folder>', 'folder that holds index.sqlite and site/', BUILD)
    .option('--documents-only', "take no queries but the site's own documents, by their hash")
    .addHelpText('after', '\nExamples:\n  PORT=8080 HOST=0.0.0.0 whosaid serve\n  whosaid serve --workers 2 --metrics 9464')
  withSettings(command).action((options: ServeFlags) => run(() => serve(options, flagsOf(command))))
}
