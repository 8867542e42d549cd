import { distance } from 'fastest-levenshtein'
import { sql } from 'kysely'
import { parseQuery, type Clause } from '../../../text/query.ts'
import { lexeme } from '../publish/document.ts'
import type { Snapshot } from '../snapshot.ts'

/** A query as PostgreSQL takes it, and as our highlighting does. */
export interface TextQuery {
  /** Empty where the query holds no word: nothing matches. */
  readonly tsquery: string
  readonly terms: ReadonlySet<string>
  readonly prefixes: readonly string[]
  readonly phrases: readonly (readonly string[])[]
}

/** Reads a query; a word that no document has is taken for the words of names that are a slip or two away. */
export async function textQuery(query: string, snapshot: Snapshot): Promise<TextQuery> {
  const clauses = parseQuery(query)
  const words = clauses.flatMap((clause) => (clause.kind === 'word' ? [clause.term] : []))
  const near = await snapshot.remember(`slips ${words.join(' ')}`, () => nearNames([...new Set(words)], snapshot))
  const expanded = (term: string): readonly string[] => near.get(term) ?? [term]
  return {
    tsquery: clauses.map((clause) => clauseText(clause, expanded)).join(' & '),
    terms: new Set(words.flatMap(expanded)),
    prefixes: clauses.flatMap((clause) => (clause.kind === 'prefix' ? [clause.term] : [])),
    phrases: clauses.flatMap((clause) => (clause.kind === 'phrase' ? [clause.terms] : [])),
  }
}

/** A query whose words are taken as they are. */
export const exactQuery = (query: string): string => parseQuery(query).map((clause) => clauseText(clause, (term) => [term])).join(' & ')

function clauseText(clause: Clause, expanded: (term: string) => readonly string[]): string {
  switch (clause.kind) {
    case 'word': return `(${expanded(clause.term).map(lexeme).join(' | ')})`
    case 'prefix': return `${lexeme(clause.term)}:*`
    case 'phrase': return `(${clause.terms.map(lexeme).join(' <-> ')})`
  }
}

/** Words of names by the unknown words that they may be meant by. A word that is near to nothing stands for itself, and matches nothing. */
async function nearNames(words: readonly string[], snapshot: Snapshot): Promise<ReadonlyMap<string, readonly string[]>> {
  if (words.length === 0) return new Map()
  const known = await snapshot.rows<{ word: string }>(sql`
    select w.word from unnest(${words}::text[], ${words.map(lexeme)}::text[]) as w (word, query)
    where exists (select 1 from document d where d.terms @@ w.query::tsquery and ${snapshot.valid('d')})`)
  const unknown = words.filter((word) => slipsIn(word) > 0 && !known.some((row) => row.word === word))
  if (unknown.length === 0) return new Map()
  const lengths = [...new Set(unknown.flatMap((word) => Array.from({ length: 2 * slipsIn(word) + 1 }, (_, index) => word.length - slipsIn(word) + index)))]
  const names = await snapshot.rows<{ term: string }>(sql`select distinct term from name_term n where n.length = any(${lengths}::int[]) and ${snapshot.valid('n')}`)
  return new Map(unknown.flatMap((word) => {
    const near = names.map(({ term }) => term).filter((term) => Math.abs(term.length - word.length) <= slipsIn(word) && distance(term, word) <= slipsIn(word))
    return near.length === 0 ? [] : [[word, near] as const]
  }))
}

const slipsIn = (term: string): number => (term.length >= 8 ? 2 : term.length >= 4 ? 1 : 0)
