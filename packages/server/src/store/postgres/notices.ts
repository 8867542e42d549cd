import type { Client } from 'pg'
import { CHANNEL } from './publish/publish.ts'

/** Listens for publications, where the way to the database lets it; whoever polls misses nothing without it. */
export class Notices {
  readonly #client: () => Client
  readonly #tell: () => void
  #listening: Client | undefined
  #connecting = false
  #closed = false

  constructor(client: () => Client, tell: () => void) {
    this.#client = client
    this.#tell = tell
  }

  /** Starts to listen, unless it does: a lost connection is made anew by the next call. */
  async listen(): Promise<void> {
    if (this.#listening !== undefined || this.#connecting || this.#closed) return
    this.#connecting = true
    const client = this.#client()
    const lost = (): void => {
      if (this.#listening === client) this.#listening = undefined
    }
    client.on('error', lost)
    client.on('end', lost)
    client.on('notification', this.#tell)
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
      this.#listening = client
      if (this.#closed) await this.close()
    } catch {
      await client.end().catch(() => {})
    } finally {
      this.#connecting = false
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#listening?.end().catch(() => {})
  }
}
