import { sql } from 'kysely'
import type { IncomingRelation, Quantity, RelatedEntity } from '@whosaid/schema'
import { claimReader } from './claim-record.ts'
import type { Kept } from './kept.ts'
import type { KeptRecords, Snapshot } from './snapshot.ts'
import { raw, type Sql } from './statement.ts'

/** What has a record, and how it is found: by its key, or by a former one. */
const TABLES = {
  article: { table: 'article', key: 'slug', former: true },
  entity: { table: 'entity', key: 'slug', former: true },
  claim: { table: 'claim', key: 'key', former: true },
  source: { table: 'source', key: 'slug', former: false },
  quantity: { table: 'quantity', key: 'key', former: false },
} as const

/** Records that are kept once they were asked for. */
export async function keptRecordsOf<Type extends keyof KeptRecords>(type: Type, keys: readonly string[], snapshot: Snapshot): Promise<(RecordOf<Type> | null)[]> {
  const texts = await textsOf(type, keys, snapshot)
  const read = (type === 'claim' ? claimReader(snapshot.kept.source) : JSON.parse) as (text: string) => RecordOf<Type>
  const kept = snapshot.kept[type] as Kept<RecordOf<Type> | null>
  const made = new Map<string, RecordOf<Type> | null>()
  for (const key of new Set(keys)) {
    const text = texts.get(key)
    const record = text === undefined ? null : read(text)
    kept.set(key, record, text?.length ?? 0)
    made.set(key, record)
  }
  return keys.map((key) => made.get(key) ?? null)
}

type RecordOf<Type extends keyof KeptRecords> = KeptRecords[Type] extends Kept<infer Value> ? NonNullable<Value> : never

export async function quantitiesOf(keys: readonly string[], snapshot: Snapshot): Promise<(Quantity | null)[]> {
  const texts = await textsOf('quantity', keys, snapshot)
  return keys.map((key) => {
    const text = texts.get(key)
    return text === undefined ? null : (JSON.parse(text) as Quantity)
  })
}

/** Stored records by key: one statement for all of them. */
async function textsOf(type: keyof typeof TABLES, keys: readonly string[], snapshot: Snapshot): Promise<ReadonlyMap<string, string>> {
  const { table, key, former } = TABLES[type]
  const [t, column] = [raw(table), raw(`t.${key}`)]
  const direct = sql`select ${column} as asked, true as direct, t.record from ${t} t where ${column} = any(${keys}::text[]) and ${snapshot.valid('t')}`
  const once = sql`select f.key, false, t.record from former f join ${t} t on ${column} = f.item and ${snapshot.valid('t')}
    where f.type = ${type} and f.key = any(${keys}::text[]) and ${snapshot.valid('f')}`
  const rows = await snapshot.rows<{ asked: string; direct: boolean; record: string }>(former ? sql`(${direct}) union all (${once})` : direct)
  // What has a key now comes before what had it.
  return new Map(rows.toSorted((a, b) => Number(a.direct) - Number(b.direct)).map(({ asked, record }) => [asked, record]))
}

export async function referrersOf(requests: readonly { readonly field: string; readonly target: string }[], snapshot: Snapshot): Promise<string[][]> {
  const rows = await snapshot.rows<{ field: string; target: string; entity: string }>(sql`
    select r.field, r.target, r.entity from reference r
    where (r.field, r.target) in (select * from unnest(${requests.map(({ field }) => field)}::text[], ${requests.map(({ target }) => target)}::text[])) and ${snapshot.valid('r')}
    order by r.entity`)
  const found = Map.groupBy(rows, ({ field, target }) => `${field} ${target}`)
  return requests.map(({ field, target }) => (found.get(`${field} ${target}`) ?? []).map(({ entity }) => entity))
}

export async function incomingOf(keys: readonly string[], snapshot: Snapshot): Promise<IncomingRelation[][]> {
  const rows = await snapshot.rows<{ other: string; from: string; index: number }>(sql`
    select r.other, r.claim as "from", r.position as index from relation r join claim c on c.key = r.claim and ${snapshot.valid('c')}
    where r.other = any(${keys}::text[]) and ${snapshot.valid('r')} order by c.article, c.position, r.position`)
  const found = Map.groupBy(rows, ({ other }) => other)
  return keys.map((key) => (found.get(key) ?? []).map(({ from, index }) => ({ from, index })))
}

export async function relatedOf(requests: readonly { readonly entity: string; readonly first: number }[], snapshot: Snapshot): Promise<RelatedEntity[][]> {
  const question = ({ entity, first }: { readonly entity: string; readonly first: number }): Sql => sql`
    select b.entity, count(distinct b.claim)::int as claims from about a join about b on b.claim = a.claim and b.entity <> a.entity and ${snapshot.valid('b')}
    where a.entity = ${entity} and ${snapshot.valid('a')} group by b.entity order by 2 desc, 1 limit ${first}`
  return snapshot.each<RelatedEntity>(requests.map(question))
}
