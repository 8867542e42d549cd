import type { ClientBase } from 'pg'
import { MODEL_VERSION } from '@whosaid/schema'
import type { Row, TableRows } from './rows.ts'

/** Of what a publication's rows are: counts up with the model, and with how its records are stored. Servers of another turn to no such publication. */
export const STORED_MODEL = 100 * MODEL_VERSION + 1

/** The end of a row that is current. */
export const CURRENT = 2_147_483_647

/** The column that says whose rows they are, by table, for each kind of owner. */
const OWNED = {
  article: { article: 'slug', article_author: 'article', section: 'article', article_source: 'article', source: 'owner', name_term: 'owner', former: 'owner', document: 'key' },
  entity: { entity: 'slug', entity_alias: 'entity', source: 'owner', name_term: 'owner', former: 'owner', document: 'key', timeline: 'owner', reference: 'entity', entity_value: 'entity' },
  claim: {
    claim: 'key', attribution: 'claim', about: 'claim', quantity: 'claim', quantity_input: 'claim', evidence: 'claim', relation: 'claim', former: 'owner', document: 'key', timeline: 'owner',
  },
} as const

/** Every table whose rows belong to publications. */
export const VERSIONED: readonly string[] = [...new Set([...Object.values(OWNED).flatMap(Object.keys), 'standing'])]

/** About this much of rows travels in one statement, so that neither end holds a whole corpus as one text. */
const BATCH_CHARACTERS = 2_000_000

/** Gathers rows and sends them by the batch: one is under way while the next is gathered. */
export class RowWriter {
  readonly #client: ClientBase
  readonly #number: number
  readonly #waiting = new Map<string, { readonly rows: string[]; characters: number }>()
  #sending: Promise<unknown> = Promise.resolve()
  /** Rows sent or waiting. */
  rows = 0

  constructor(client: ClientBase, number: number) {
    this.#client = client
    this.#number = number
  }

  async add(tables: TableRows): Promise<void> {
    for (const [table, rows] of Object.entries(tables)) {
      for (const row of rows) await this.#add(table, row)
    }
  }

  async flush(): Promise<void> {
    for (const table of this.#waiting.keys()) await this.#send(table)
    await this.#sending
  }

  async #add(table: string, row: Row): Promise<void> {
    const text = JSON.stringify({ ...row, since: this.#number, until: CURRENT })
    const waiting = this.#waiting.get(table) ?? { rows: [], characters: 0 }
    this.#waiting.set(table, waiting)
    waiting.rows.push(text)
    waiting.characters += text.length
    this.rows++
    if (waiting.characters > BATCH_CHARACTERS) await this.#send(table)
  }

  async #send(table: string): Promise<void> {
    const { rows = [] } = this.#waiting.get(table) ?? {}
    this.#waiting.delete(table)
    await this.#sending
    if (rows.length === 0) return
    this.#sending = this.#client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`, [`[${rows.join(',')}]`])
    // Whoever sends or flushes next is told; nobody may come to that.
    this.#sending.catch(() => {})
  }
}

/** Ends the rows of some records: the publications before still have them. */
export async function closeRows(client: ClientBase, type: keyof typeof OWNED, keys: readonly string[], number: number): Promise<void> {
  if (keys.length === 0) return
  for (const [table, column] of Object.entries(OWNED[type])) {
    const prefixed = column === 'owner' || table === 'document'
    await closeWhere(client, table, column, prefixed ? keys.map((key) => `${type}:${key}`) : keys, number)
  }
}

/** Ends all rows: what is stored otherwise now is written anew, whether it changed or not. */
export async function closeAll(client: ClientBase, number: number): Promise<void> {
  for (const table of VERSIONED) await client.query(`update ${table} set until = $1 where until = ${CURRENT}`, [number])
}

export async function closeWhere(client: ClientBase, table: string, column: string, values: readonly string[], number: number): Promise<void> {
  await client.query(`update ${table} set until = $2 where ${column} = any($1::text[]) and until = ${CURRENT}`, [values, number])
}
