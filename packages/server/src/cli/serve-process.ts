import { existsSync } from 'node:fs'
import { restoreSite } from '@whosaid/site/publish'
import { Registry } from 'prom-client'
import type { Settings } from '../config/settings.ts'
import { knownDocuments } from '../http/known-documents.ts'
import { createHttpServer, listen } from '../http/server.ts'
import { front } from '../operations/front.ts'
import { endBySignals, type EndOptions } from '../operations/graceful-end.ts'
import { healthPaths, type ServingState } from '../operations/health.ts'
import { createLog } from '../operations/log.ts'
import { serveMetrics } from '../operations/metrics-server.ts'
import { requestMetrics, stateMetrics } from '../operations/metrics.ts'
import { answerAs } from '../operations/workers.ts'
import { serveAddress } from './address.ts'
import { clearly } from './clearly.ts'
import { shownPath, siteIn } from './paths.ts'
import { CommandError } from './report.ts'
import { servedContent } from './served-content.ts'

export interface ServeOptions {
  /** The folder that was built into. */
  readonly built: string
  readonly documentsOnly: boolean
  readonly settings: Settings
  /** Whether it is one of several, which another process looks after. */
  readonly isWorker: boolean
}

/** What is served, and where. */
export interface Served {
  readonly url: string
  readonly version: string
  /** Of the metrics, where this process has them to itself. */
  readonly metricsUrl?: string
}

/**
 * Serves what was built, in this process, until a signal ends it. Nothing is written.
 * @throws CommandError with what is in the way
 */
export async function serveProcess({ built, documentsOnly, settings, isWorker }: ServeOptions): Promise<Served> {
  const log = createLog(settings.WHOSAID_LOG_LEVEL)
  // Whoever read what is said may be gone: no reason to serve no more.
  process.stderr.on('error', () => {})
  const source = await servedContent(built, settings, (error) => log.error({ err: error }, 'fault'))
  // A build that was killed between its two renames has left the former site beside its place.
  if (!existsSync(siteIn(built)) && !(await restoreSite(siteIn(built)))) throw new CommandError(`There is no site at ${shownPath(siteIn(built))}. Build it: npm run build`)
  const state: ServingState = { draining: false }
  const register = settings.WHOSAID_METRICS && new Registry()
  const server = createHttpServer({
    catalog: source.catalog, site: siteIn(built), report: (error) => log.error({ err: error }, 'fault'), documents: knownDocuments, documentsOnly,
    front: (handle, lane) => {
      if (register !== undefined) stateMetrics(register, lane, source)
      const metrics = register && requestMetrics(register, knownDocuments)
      return front({ state, log, paths: healthPaths(source, state), queries: settings.WHOSAID_LOG_QUERIES, metrics }, handle)
    },
  })
  const { port, host } = serveAddress(settings)
  const url = await clearly(listen(server, port, host))
  const metrics = register && (await offer(register, settings, isWorker))
  const ended: EndOptions['ended'] = async () => {
    metrics?.server?.close()
    await source.close()
    log.flush()
  }
  // A terminal's Ctrl-C reaches every process; whoever looks after this one passes it on as it sees fit.
  if (isWorker) process.on('SIGINT', () => {})
  endBySignals({ server, state, drainMs: settings.WHOSAID_DRAIN_SECONDS * 1000, ended }, isWorker ? ['SIGTERM'] : ['SIGINT', 'SIGTERM'])
  return { url, version: source.catalog().current.content.version, ...(metrics?.url !== undefined && { metricsUrl: metrics.url }) }
}

/** Serves the metrics, or hands them to whoever adds them up. */
async function offer(register: Registry, { WHOSAID_METRICS: at }: Settings, isWorker: boolean): Promise<Partial<Awaited<ReturnType<typeof serveMetrics>>>> {
  if (at !== undefined && !isWorker) return clearly(serveMetrics(at, () => register.metrics()))
  answerAs('metrics', () => register.getMetricsAsJSON())
  return {}
}
