import { isDeepStrictEqual } from 'node:util'
import type { Cell } from './contest.ts'
import type { Query, Variables } from './queries/query.ts'
import type { RunningServer } from './running.ts'
import type { Server } from './servers/server.ts'

/** Answers to each query that are compared before anything is measured. */
const COMPARED = 12

/** A server that is running, and what it is. */
export interface Running {
  readonly server: Server
  readonly running: RunningServer
}

export const answersTo = ({ documents }: Server, { name }: Query): boolean => documents === undefined || name in documents

/** What a server says to a query, in its own words where it has such. */
export const ask = ({ server, running }: Running, query: Query, variables: Variables) =>
  running.ask(server.documents?.[query.name] ?? query.document, variables, server.path?.(query.name))

/** @throws Error at the first answer that is not that of the other, with both about where they differ */
export async function compare(one: Running, other: Running, queries: readonly Query[], variablesOf: (query: Query, seed: number) => Variables): Promise<void> {
  for (const query of queries.filter((query) => answersTo(one.server, query))) {
    for (let seed = 1; seed <= COMPARED; seed++) {
      const variables = variablesOf(query, seed)
      const answers = [await ask(one, query, variables), await ask(other, query, variables)]
      const [own, expected] = answers.map(({ data }) => query.comparable?.(data) ?? data)
      if (!isDeepStrictEqual(own, expected)) {
        throw new Error(`${one.server.title} answers ${query.name} ${JSON.stringify(variables)} otherwise than ${other.server.title}:\n${differing(JSON.stringify(own), JSON.stringify(expected))}`)
      }
    }
  }
}

function differing(own: string, expected: string): string {
  const at = own.split('').findIndex((character, index) => character !== expected[index])
  return [own, expected].map((text) => text.slice(Math.max(0, at - 200), at + 200)).join('\n')
}

/**
 * Looks at the answers that were kept under load.
 * @throws Error when servers that were asked the same did not answer the same
 */
export function sameUnderLoad(cells: readonly Cell[], round: number, reference: Server): void {
  for (const cell of cells.filter(({ server }) => server !== reference && server.path === undefined)) {
    const other = cells.find(({ query, server, repeated }) => server === reference && query === cell.query && repeated === cell.repeated)
    const [own = [], expected = []] = [cell.rounds[round]?.samples, other?.rounds[round]?.samples]
    if (own.some((hash, index) => expected[index] !== undefined && hash !== expected[index])) throw new Error(`${cell.server.title} answered ${cell.query.name} under load otherwise than ${reference.title}`)
  }
}
