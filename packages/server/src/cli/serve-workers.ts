import { AggregatorRegistry, Counter, Gauge, Registry } from 'prom-client'
import type { Settings } from '../config/settings.ts'
import { createLog } from '../operations/log.ts'
import { serveMetrics } from '../operations/metrics-server.ts'
import { Workers } from '../operations/workers.ts'
import { clearly } from './clearly.ts'
import { exitCode } from './exit-codes.ts'
import type { Served } from './serve-process.ts'

/**
 * Looks after processes that serve, until a signal ends them all.
 * @param tell - called once all of them serve
 */
export async function serveWorkers(settings: Settings, tell: (served: Served) => void): Promise<void> {
  const log = createLog(settings.WHOSAID_LOG_LEVEL)
  const workers = new Workers<Served>(log)
  const at = settings.WHOSAID_METRICS
  const metrics = at && (await clearly(serveMetrics(at, metricsOf(workers))))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => workers.end())
  const begun = await workers.start(settings.WHOSAID_WORKERS)
  if ('served' in begun) {
    process.on('SIGHUP', () => void workers.renew())
    tell({ ...begun.served, ...(metrics && { metricsUrl: metrics.url }) })
  } else if (!workers.ending) {
    // It has said why itself.
    process.exitCode = begun.code ?? exitCode('fault')
  }
  await workers.ended()
  metrics?.server.close()
  log.flush()
}

/** Those of all workers, added up, and how many there are. */
function metricsOf(workers: Workers<Served>): () => Promise<string> {
  const own = new Registry()
  own.registerMetric(new Gauge({
    name: 'whosaid_workers', help: 'Processes that serve.', registers: [],
    collect() {
      this.set(workers.serving)
    },
  }))
  own.registerMetric(new Counter({
    name: 'whosaid_worker_restarts_total', help: 'Processes that ended and were started again.', registers: [],
    collect() {
      this.reset()
      this.inc(workers.restarts)
    },
  }))
  return async () => `${await own.metrics()}\n${await AggregatorRegistry.aggregate(await workers.ask<object[]>('metrics')).metrics()}`
}
