import { parseArgs } from 'node:util'
import { queries } from './queries/index.ts'
import type { Query } from './queries/query.ts'
import { SECTIONS } from './sections/index.ts'
import type { Section } from './sections/section.ts'
import { servers } from './servers/index.ts'
import type { Server } from './servers/server.ts'

export interface Options {
  readonly articles: number
  readonly claims: number
  readonly seed: number
  readonly rounds: number
  /** Of each measurement, and before it. */
  readonly seconds: number
  readonly warmSeconds: number
  readonly write: boolean
  /** Whether nothing was left out. */
  readonly whole: boolean
  readonly servers: readonly Server[]
  readonly queries: readonly Query[]
  readonly sections: readonly Section[]
}

const QUICK = { articles: 1000, rounds: 2, seconds: 0.7, warmSeconds: 0.4 }
const FULL = { articles: 10_000, rounds: 3, seconds: 3, warmSeconds: 1.5 }

/** All but what waits for a whole site to be built. */
const IN_A_QUICK_RUN = [...queries, ...SECTIONS].map(({ name }) => name).filter((name) => name !== 'change')

/** @throws Error for a name that is neither a server, a query nor a section */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false }, articles: { type: 'string' }, claims: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' },
      rounds: { type: 'string' }, only: { type: 'string' }, write: { type: 'boolean', default: false },
    },
  })
  const standard = values.quick ? QUICK : FULL
  return {
    ...standard,
    claims: Number(values.claims), seed: Number(values.seed), write: values.write, whole: values.only === undefined && !values.quick,
    ...(values.articles !== undefined && { articles: Number(values.articles) }),
    ...(values.rounds !== undefined && { rounds: Number(values.rounds) }),
    ...chosen(values.only?.split(',') ?? (values.quick ? IN_A_QUICK_RUN : [])),
  }
}

/** `--only large,whosaid`: those of what is named; servers without queries are asked all, sections alone leave the queries out. */
function chosen(only: readonly string[]): Pick<Options, 'servers' | 'queries' | 'sections'> {
  const known = [...servers, ...queries, ...SECTIONS].map(({ name }) => name)
  const unknown = only.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new Error(`--only: there is no ${unknown.join(', ')}; there are ${known.join(', ')}`)
  const of = <Item extends { readonly name: string }>(items: readonly Item[]): Item[] => items.filter(({ name }) => only.includes(name))
  const [some, asked, sections] = [of(servers), of(queries), of(SECTIONS)]
  if (only.length === 0) return { servers, queries, sections: SECTIONS }
  const contest = some.length > 0 || asked.length > 0
  return { servers: some.length > 0 ? some : servers, queries: asked.length > 0 ? asked : contest ? queries : [], sections }
}
