import { sql } from 'kysely'
import type { ArticleFilter, AttributionFilter, ClaimFilter, EntityFilter, EntityScope, QuantityFilter, RelationFilter, SourceFilter, TimelineFilter } from '@whosaid/schema'
import { foldedName } from '../publish/names.ts'
import type { Snapshot } from '../snapshot.ts'
import { every, FALSE, not, raw, some, type Sql } from '../statement.ts'
import { dateColumn, dateCondition } from './dates.ts'
import { rangeCondition } from './figures.ts'
import { kindSlugs } from './kinds.ts'
import { sourceCondition } from './sources.ts'
import { exactQuery, textQuery } from './text.ts'
import { wordCondition, type Maybe } from './words.ts'

/**
 * Turns filters into conditions on a table's alias. A condition over a list is a subquery of what the list's items are; every such
 * subquery has aliases of its own, by how deep it stands.
 */
export class Filters {
  readonly #snapshot: Snapshot
  #aliases = 0

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot
  }

  async claim(c: string, filter: ClaimFilter): Promise<Sql> {
    const key = raw(`${c}.key`)
    return this.#combined(filter, (one) => this.claim(c, one), [
      given(filter.article, async (words) => wordCondition(`${c}.article`, words)),
      given(filter.slug, async (words) => wordCondition(`${c}.slug`, words)),
      given(filter.kind, async (words) => wordCondition(`${c}.kind`, words)),
      given(filter.mode, async (words) => wordCondition(`${c}.mode`, words)),
      given(filter.assertion, async (words) => wordCondition(`${c}.assertion`, words)),
      given(filter.speaker, async (speaker) => this.#speaks(`${c}.speaker`, speaker)),
      given(filter.attributedTo, async (link) => this.#attributed(key, link)),
      given(filter.about, async (about) => sql`${key} in (${await this.#claimsAbout(about)})`),
      given(filter.when, (date) => dateCondition(dateColumn(c, 'about_time'), date, this.#snapshot)),
      given(filter.uttered, (date) => dateCondition(dateColumn(c, 'uttered'), date, this.#snapshot)),
      given(filter.recorded, (date) => dateCondition(dateColumn(c, 'recorded'), date, this.#snapshot)),
      given(filter.published, async (date) => this.#within(`${c}.article`, 'article', 'slug', (a) => dateCondition(dateColumn(a, 'published'), date, this.#snapshot))),
      given(filter.quantity, async (figure) => this.#within(`${c}.key`, 'quantity', 'claim', (q) => this.quantity(q, figure))),
      given(filter.relation, (relation) => this.#related(key, relation)),
      given(filter.text, (text) => this.#found('claim', key, text)),
    ])
  }

  async article(a: string, filter: ArticleFilter): Promise<Sql> {
    return this.#combined(filter, (one) => this.article(a, one), [
      given(filter.slug, async (words) => wordCondition(`${a}.slug`, words)),
      given(filter.author, async (words) => this.#within(`${a}.slug`, 'article_author', 'article', async (author) => wordCondition(`${author}.person`, words))),
      given(filter.publisher, async (words) => wordCondition(`${a}.publisher`, words)),
      given(filter.published, (date) => dateCondition(dateColumn(a, 'published'), date, this.#snapshot)),
      given(filter.claims, async (wanted) => this.#within(`${a}.slug`, 'claim', 'article', (c) => this.claim(c, wanted))),
      given(filter.text, (text) => this.#found('article', raw(`${a}.slug`), text)),
    ])
  }

  async entity(e: string, filter: EntityFilter & EntityScope): Promise<Sql> {
    const slug = raw(`${e}.slug`)
    const slugsByKind = await kindSlugs(filter, this.#snapshot)
    return this.#combined(filter, (one) => this.entity(e, one), [
      given(filter.slug, async (words) => wordCondition(`${e}.slug`, words)),
      given(filter.kind, async (words) => wordCondition(`${e}.kind`, words)),
      given(filter.name, async (name) => sql`${raw(`${e}.names`)} @> array[${foldedName(name)}]::text[]`),
      given(filter.claims, async (wanted) =>
        this.#within(`${e}.slug`, 'about', 'entity', (a) => this.#within(`${a}.claim`, 'claim', 'key', (c) => this.claim(c, wanted)))),
      given(filter.text, (text) => this.#found('entity', slug, text)),
      given(filter.inArticle, async (article) => {
        const inIt = (alias: string): Promise<Sql> => this.#within(`${alias}.claim`, 'claim', 'key', async (c) => sql`${raw(`${c}.article`)} = ${article}`)
        return some([await this.#within(`${e}.slug`, 'about', 'entity', inIt), await this.#within(`${e}.slug`, 'attribution', 'source', inIt)])
      }),
      ...slugsByKind.map(async (slugs) => sql`${slug} = any(${slugs}::text[])`),
    ])
  }

  async quantity(q: string, { unit, measure, of, range, derived, claim }: QuantityFilter): Promise<Sql> {
    return every([
      ...(unit ? [wordCondition(`${q}.unit`, unit)] : []),
      ...(measure ? [wordCondition(`${q}.measure`, measure)] : []),
      ...(typeof of === 'string' ? [counts(q, of)] : []),
      ...(range ? [rangeCondition(q, range)] : []),
      ...(typeof derived === 'boolean' ? [sql`${raw(`${q}.derived`)} = ${derived}`] : []),
      ...(claim ? [await this.#within(`${q}.claim`, 'claim', 'key', (c) => this.claim(c, claim))] : []),
    ])
  }

  /** Claims about such an entity; events that are one, or have one as their place or participant. */
  async timeline(t: string, { during, about }: TimelineFilter): Promise<Sql> {
    const conditions: Sql[] = []
    if (typeof during === 'string') conditions.push(await dateCondition({ text: `${t}.edtf`, from: `${t}.date_from`, to: `${t}.date_to` }, { possiblyDuring: during }, this.#snapshot))
    if (about) {
      const e = this.#alias('entity')
      const named = sql`exists (select 1 from entity ${raw(e)} where ${raw(`${e}.slug`)} = any(${raw(`${t}.named`)}) and ${this.#snapshot.valid(e)} and ${await this.entity(e, about)})`
      conditions.push(sql`(case when ${raw(`${t}.type`)} = 'claim' then ${raw(`${t}.node`)} in (${await this.#claimsAbout(about)}) else ${named} end)`)
    }
    return every(conditions)
  }

  /** What a filter's own conditions choose, and its `and`, `or` and `not`. */
  async #combined<Filter extends Combined<Filter>>(filter: Filter, evaluate: (filter: Filter) => Promise<Sql>, conditions: readonly (Promise<Sql> | undefined)[]): Promise<Sql> {
    const own = await Promise.all(conditions.filter((condition) => condition !== undefined))
    const met = await Promise.all((filter.and ?? []).map(evaluate))
    const joined = filter.or ? [some(await Promise.all(filter.or.map(evaluate)))] : []
    const excluded = filter.not ? [not(await evaluate(filter.not))] : []
    return every([...own, ...met, ...joined, ...excluded])
  }

  /** Whether a column's value is among those of a table's rows that pass. */
  async #within(column: string, table: string, its: string, condition: (alias: string) => Promise<Sql>): Promise<Sql> {
    const alias = this.#alias(table)
    return sql`${raw(column)} in (select ${raw(`${alias}.${its}`)} from ${raw(`${table} ${alias}`)} where ${this.#snapshot.valid(alias)} and ${await condition(alias)})`
  }

  /** Keys of the claims about such an entity. */
  async #claimsAbout(about: EntityFilter): Promise<Sql> {
    const a = this.#alias('about')
    return sql`select ${raw(`${a}.claim`)} from about ${raw(a)} where ${this.#snapshot.valid(a)} and ${await this.#within(`${a}.entity`, 'entity', 'slug', (e) => this.entity(e, about))}`
  }

  #speaks(column: string, speaker: SourceFilter): Promise<Sql> {
    return this.#within(column, 'source', 'slug', async (s) => sourceCondition(s, speaker))
  }

  /** One link that fits all of the filter: its source, and how the link stands in the chain. */
  async #attributed(key: Sql, { nested, inferred, ...source }: AttributionFilter): Promise<Sql> {
    const t = this.#alias('attribution')
    return sql`${key} in (select ${raw(`${t}.claim`)} from attribution ${raw(t)} where ${every([
      this.#snapshot.valid(t),
      await this.#speaks(`${t}.source`, source),
      ...(typeof nested === 'boolean' ? [sql`${raw(`${t}.nested`)} = ${Number(nested)}`] : []),
      ...(typeof inferred === 'boolean' ? [sql`${raw(`${t}.inferred`)} = ${Number(inferred)}`] : []),
    ])})`
  }

  /** One relation that fits all of the filter, seen from either of its ends. */
  async #related(key: Sql, { type, direction, claim }: RelationFilter): Promise<Sql> {
    const end = async (own: 'claim' | 'other', far: 'claim' | 'other'): Promise<Sql> => {
      const r = this.#alias('relation')
      const other = await this.#within(`${r}.${far}`, 'claim', 'key', (c) => this.claim(c, claim ?? {}))
      const typed = type ? sql`${raw(`${r}.type`)} = any(${[...type]}::text[])` : undefined
      return sql`${key} in (select ${raw(`${r}.${own}`)} from relation ${raw(r)} where ${every([this.#snapshot.valid(r), ...(typed === undefined ? [] : [typed]), other])})`
    }
    return some([...(direction === 'IN' ? [] : [await end('claim', 'other')]), ...(direction === 'OUT' ? [] : [await end('other', 'claim')])])
  }

  async #found(type: string, node: Sql, query: string): Promise<Sql> {
    const { tsquery } = await textQuery(query, this.#snapshot)
    if (tsquery === '') return FALSE
    const d = this.#alias('document')
    return sql`${node} in (select ${raw(`${d}.node`)} from document ${raw(d)} where ${raw(`${d}.type`)} = ${type} and ${this.#snapshot.valid(d)} and ${raw(`${d}.terms`)} @@ ${tsquery}::tsquery)`
  }

  #alias(table: string): string {
    return `${table}_${++this.#aliases}`
  }
}

interface Combined<Filter> {
  readonly and?: Maybe<readonly Filter[]>
  readonly or?: Maybe<readonly Filter[]>
  readonly not?: Maybe<Filter>
}

function given<T>(condition: Maybe<T>, evaluate: (condition: T) => Promise<Sql>): Promise<Sql> | undefined {
  return condition === null || condition === undefined ? undefined : evaluate(condition)
}

/** Whether a figure counts what these words say, in any order; no slip is forgiven here. */
function counts(q: string, words: string): Sql {
  const query = exactQuery(words)
  return query === '' ? FALSE : sql`${raw(`${q}.words`)} @@ ${query}::tsquery`
}
