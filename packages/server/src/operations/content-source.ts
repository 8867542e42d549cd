import type { Catalog } from '../index/catalog.ts'
import type { WatchedCatalog } from '../index/watched-catalog.ts'

/** What a server reads, and how that is. */
export interface ContentSource {
  /** The content of the moment. */
  readonly catalog: () => Catalog
  /** Looked at whenever somebody asks; costs nothing. */
  readonly status: () => SourceStatus
  /** Lets go of connections and watchers; called once no request runs any more. */
  readonly close: () => Promise<void>
}

export interface SourceStatus {
  readonly store: 'memory' | 'postgresql'
  /** Why requests cannot be answered at all. */
  readonly unavailable?: string
  /** Why newer content is not served; the last that could be read is. */
  readonly reloadFailed?: string
  /** Replicas that take reads, and how many versions each is behind; null for one that does not answer. */
  readonly replicas?: readonly { readonly name: string; readonly behind: number | null }[]
  /** Connections to the database, and requests that wait for one. */
  readonly pool?: { readonly open: number; readonly idle: number; readonly waiting: number }
}

/** An index in memory, which another may take the place of. */
export const inMemory = (watched: WatchedCatalog): ContentSource => ({
  catalog: () => watched.catalog,
  status: () => ({ store: 'memory', ...(watched.problem !== null && { reloadFailed: watched.problem }) }),
  close: async () => watched.close(),
})
