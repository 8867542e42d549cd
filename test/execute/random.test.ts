import * as fc from 'fast-check'
import { readerOf } from '@whosaid/schema'
import { schema } from '@whosaid/schema/graphql'
import { parse, validate, type GraphQLSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { globalId } from '../../packages/schema/src/graphql/global-id.ts'
import { Random } from '../bench/random.ts'
import { asynchronous } from '../support/asynchronous-store.ts'
import { runs } from '../support/arbitrary-runs.ts'
import { newsroomModel, storeOf } from '../store/corpora.ts'
import { randomDataSchema, type World } from './random-data.ts'
import { QueryMaker, type Pool } from './random-query.ts'
import { compiled, reference } from './reference.ts'

interface Tally { answered: number; left: number; discarded: number }

interface Comparison {
  readonly schema: GraphQLSchema
  readonly pool: Pool
  /** The same context anew for each who is asked. */
  readonly contexts: (random: Random) => () => unknown
  readonly cases: number
}

/** Asks random queries of both; whatever graphql-js finds wrong is left to it, and nothing else is. */
async function compare({ schema, pool, contexts, cases }: Comparison): Promise<Tally> {
  const tally: Tally = { answered: 0, left: 0, discarded: 0 }
  await fc.assert(
    // Of a failure, fast-check looks for the shallowest query.
    fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 3 }), async (seed, depth) => {
      const random = new Random(seed)
      const { query, variables } = new QueryMaker(schema, pool, random).make(depth)
      if (validate(schema, parse(query)).length > 0) return void tally.discarded++
      const context = contexts(random)
      const { text, wrong } = await reference({ schema, query, variables, context: context() })
      const answer = await compiled({ schema, query, variables, context: context() })
      expect(answer, `${query}\n${JSON.stringify(variables)}\n${wrong.join('\n')}`).toBe(wrong.length === 0 ? text : undefined)
      if (wrong.length === 0) tally.answered++
      else tally.left++
    }),
    runs(cases),
  )
  return tally
}

const WORDS: Readonly<Record<string, readonly unknown[]>> = { Int: [0, 1, 2, 5], Float: [1, 2.5], Boolean: [true, false], ID: ['a', '5', 7], String: ['', 'a', 'wo"rd'], Anything: [1, 'x', true] }

describe('random queries', () => {
  it('over the newsroom are answered as by graphql-js, from memory and by promise', async () => {
    const model = newsroomModel()
    const store = storeOf(model)
    const slugs = [...model.entities.slice(0, 12), ...model.articles.slice(0, 4), ...model.claims.slice(0, 4)].map(({ slug }) => slug)
    const byName: Readonly<Record<string, readonly unknown[]>> = {
      unit: ['km2', 'm'], edtf: ['2031-03'], first: [0, 1, 3], last: [2, null], after: [null], before: [null], id: model.claims.slice(0, 5).map(globalId), ids: [...model.entities, ...model.articles].slice(0, 9).map(globalId),
      article: model.articles.map(({ slug }) => slug), query: ['ferry', 'toll'],
    }
    const byType: Readonly<Record<string, readonly unknown[]>> = { ...WORDS, String: slugs, EDTF: ['2031-03', '2031'], Date: ['2031-03-01'] }
    const tally = await compare({
      schema, cases: 300,
      pool: (scalar, name) => byName[name] ?? byType[scalar] ?? [],
      contexts: (random) => {
        const later = random.chance(0.5)
        return () => ({ read: readerOf(later ? asynchronous(store).store : store) })
      },
    })
    expect(tally.answered).toBeGreaterThan(tally.left + tally.discarded)
  })

  it('over nulls, errors and promises in every place are answered as by graphql-js', async () => {
    const tally = await compare({
      schema: randomDataSchema(), cases: 700,
      pool: (scalar) => WORDS[scalar] ?? [],
      contexts: (random) => {
        const world: World = { seed: random.hex(8), nulls: random.pick([0, 100, 400]), errors: random.pick([0, 0, 15, 60]), promises: random.pick([0, 200, 700]) }
        return () => world
      },
    })
    expect(tally.discarded).toBeLessThan(70)
    expect(Math.min(tally.answered, tally.left)).toBeGreaterThan(70)
  })
})
