import { DatabaseError, type QueryResultRow } from 'pg'
import { StoreUnavailable } from '@whosaid/schema'
import type { Connection } from './connection.ts'
import type { Statement } from './statement.ts'

/** The last publication that a database has, and the first that it still keeps. */
interface Held {
  readonly last: number
  readonly first: number
  /** The last one's version: a replica that took the primary's place counts on from what it had received, and gives a number that was lost with it anew. */
  readonly version: string
}

/** A database that is read: the one that is published to, or a replica of it. */
interface Member {
  readonly connection: Connection
  /** Nothing while it does not answer. */
  held: Held | undefined
}

/** Sends statements to whoever holds the publication they are about: replicas in turn, and the primary when none does. */
export class Members {
  readonly #primary: Member
  readonly #replicas: readonly Member[]
  #turn = 0

  constructor(primary: Connection, replicas: readonly Connection[]) {
    this.#primary = { connection: primary, held: undefined }
    this.#replicas = replicas.map((connection) => ({ connection, held: undefined }))
  }

  /** What may be read: what the replicas that answer have, the farthest one counting; without any, what the primary has. */
  get held(): Held | undefined {
    const answering = this.#replicas.flatMap(({ held }) => held ?? [])
    return answering.length === 0 ? this.#primary.held : answering.reduce((farthest, held) => (held.last > farthest.last ? held : farthest))
  }

  /** Whether the primary answers and has no such publication: it was lost, with the database that was the primary before. */
  lost(number: number): boolean {
    return this.#primary.held !== undefined && this.#primary.held.last < number
  }

  /** Publications that each replica is behind the primary; null for one that does not answer, or cannot be compared. */
  get lag(): readonly (number | null)[] {
    return this.#replicas.map(({ held }) => (held === undefined || this.#primary.held === undefined ? null : Math.max(0, this.#primary.held.last - held.last)))
  }

  get load(): readonly Connection['load'][] {
    return this.#all.map(({ connection }) => connection.load)
  }

  /** Statements so far. */
  get statements(): number {
    return this.#all.reduce((sum, { connection }) => sum + connection.statements, 0)
  }

  /**
   * Asks every member what it has; one that does not answer is left out until it does.
   * @throws StoreUnavailable, or what the database said, when none answers
   */
  async look(): Promise<void> {
    const looks = await Promise.allSettled(this.#all.map(async (member) => {
      try {
        const [held] = await member.connection.rows<{ [Key in keyof Held]: Held[Key] }>(LOOK)
        member.held = held
      } catch (error) {
        member.held = undefined
        throw error
      }
    }))
    const [failed] = looks.filter((look) => look.status === 'rejected')
    if (failed !== undefined && looks.every((look) => look.status === 'rejected')) throw failed.reason
  }

  /** Sends a statement about a publication. A replica that goes is left out, and the next one asked. */
  async rows<Row extends QueryResultRow>(number: number, statement: Statement, signal?: AbortSignal): Promise<Row[]> {
    for (;;) {
      const member = this.#memberFor(number)
      try {
        return await member.connection.rows<Row>(statement, signal)
      } catch (error) {
        if (member === this.#primary || signal?.aborted === true || !isGone(error)) throw error
        member.held = undefined
      }
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map(({ connection }) => connection.close()))
  }

  get #all(): readonly Member[] {
    return [this.#primary, ...this.#replicas]
  }

  #memberFor(number: number): Member {
    const holding = this.#replicas.filter(({ held }) => held !== undefined && held.last >= number)
    return holding[this.#turn++ % Math.max(1, holding.length)] ?? this.#primary
  }
}

const LOOK: Statement = {
  text: "select head.number as last, coalesce((select min(number) from publication), 0) as first, coalesce(version, '') as version from head left join publication using (number) where id = 1",
  values: [],
}

/** Whether an error is of the connection, so that another database may do better: not of a statement that took too long. */
function isGone(error: unknown): boolean {
  if (!(error instanceof StoreUnavailable)) return false
  return !(error.cause instanceof DatabaseError) || /^(?:08|57P|58|40001|40P01)/.test(error.cause.code ?? '')
}
