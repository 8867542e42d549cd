import { parse } from 'graphql'
import { collectDefaultMetrics, Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { Lane } from '../http/lane/lane.ts'
import type { PersistedDocuments } from '../http/plugins/persisted-documents.ts'
import type { Trail } from '../http/trail.ts'
import type { ContentSource } from './content-source.ts'

/** A request that is through. */
export interface Finished {
  readonly part: 'graphql' | 'site'
  /** "aborted" when the client went away before the end. */
  readonly status: number | 'aborted'
  readonly seconds: number
  readonly trail: Trail
}

/** Counts requests. */
export interface RequestMetrics {
  /** @returns what is to be called once with how it ended */
  readonly began: () => (finished: Finished) => void
}

/** From what kept bytes take to what nobody waits for. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const COSTS = [10, 100, 300, 1000, 3000, 10_000, 30_000, 60_000]

/** @param documents - whose operations are counted by name; all others are counted together, so that clients cannot make new series */
export function requestMetrics(register: Registry, documents: PersistedDocuments): RequestMetrics {
  const registers = [register]
  const requests = new Counter({ name: 'whosaid_requests_total', help: 'Requests that are through, by part and status.', labelNames: ['part', 'status'], registers })
  const running = new Gauge({ name: 'whosaid_requests_running', help: 'Requests that are being answered.', registers })
  const latency = new Histogram({ name: 'whosaid_request_seconds', help: "Time to the end of an answer of the API, by the operation's name.", labelNames: ['operation'], buckets: SECONDS, registers })
  const costs = new Histogram({ name: 'whosaid_query_cost', help: 'Fields that queries that were run might touch.', buckets: COSTS, registers })
  const known = operationNames(documents)
  return {
    began() {
      running.inc()
      return ({ part, status, seconds, trail: { operation, cost } }) => {
        running.dec()
        requests.inc({ part, status })
        if (part !== 'graphql') return
        latency.observe({ operation: operation === undefined ? 'none' : known.has(operation) ? operation : 'other' }, seconds)
        if (cost !== undefined) costs.observe(cost)
      }
    },
  }
}

const operationNames = (documents: PersistedDocuments): ReadonlySet<string> =>
  new Set([...documents.values()].flatMap((text) => parse(text).definitions.flatMap((each) => (each.kind === 'OperationDefinition' ? (each.name?.value ?? []) : []))))

/** What the lane, the content and the process say of themselves whenever somebody looks. */
export function stateMetrics(register: Registry, { counts, kept, documents }: Pick<Lane, 'counts' | 'kept' | 'documents'>, source: ContentSource): void {
  collectDefaultMetrics({ register })
  register.registerMetric(new Counter({
    name: 'whosaid_answers_total', help: 'Answers of the API by how it came to them: kept bytes, a compiled document, or Yoga.', labelNames: ['way'], registers: [],
    collect() {
      this.reset()
      for (const [way, count] of Object.entries(counts)) this.inc({ way }, count)
    },
  }))
  const gauge = (name: string, help: string, read: () => number, aggregator: 'sum' | 'max' = 'sum'): void => {
    register.registerMetric(new Gauge({
      name, help, registers: [], aggregator,
      collect() {
        this.set(read())
      },
    }))
  }
  gauge('whosaid_kept_answers', 'Answers that are kept ready.', () => kept.size)
  gauge('whosaid_kept_bytes', 'Bytes that they take.', () => kept.bytes)
  gauge('whosaid_compiled_documents', 'Documents that are kept compiled.', () => documents.size)
  gauge('whosaid_reload_failed', '1 while newer content cannot be served.', () => (source.status().reloadFailed === undefined ? 0 : 1), 'max')
  labelled({ register, name: 'whosaid_content_info', help: 'The version of the content that is served.', labels: ['version', 'store'], aggregator: 'max' }, () => [
    [{ version: source.catalog().current.content.version, store: source.status().store }, 1],
  ])
  labelled({ register, name: 'whosaid_pool', help: 'Connections to the database by what they do, and requests that wait for one.', labels: ['state'], aggregator: 'sum' }, () =>
    Object.entries(source.status().pool ?? {}).map(([state, value]) => [{ state }, value]))
  labelled({ register, name: 'whosaid_replica_behind', help: 'Versions that a replica is behind; -1 for one that does not answer.', labels: ['replica'], aggregator: 'max' }, () =>
    (source.status().replicas ?? []).map(({ name, behind }) => [{ replica: name }, behind ?? -1]))
}

interface Labelled<Label extends string> {
  readonly register: Registry
  readonly name: string
  readonly help: string
  readonly labels: readonly Label[]
  readonly aggregator: 'sum' | 'max'
}

/** A gauge whose labels are only known when somebody looks. */
function labelled<Label extends string>({ register, name, help, labels, aggregator }: Labelled<Label>, read: () => readonly (readonly [Readonly<Record<string, string>>, number])[]): void {
  register.registerMetric(new Gauge<Label>({
    name, help, labelNames: [...labels], registers: [], aggregator,
    collect() {
      this.reset()
      for (const [by, value] of read()) this.set(by as Record<Label, string>, value)
    },
  }))
}
