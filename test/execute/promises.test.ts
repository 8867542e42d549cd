import { runInNewContext } from 'node:vm'
import DataLoader from 'dataloader'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compiled, reference, type Question } from './reference.ts'
import { schemaOf } from './resolvers.ts'

interface Node { readonly id: number }
interface Context { readonly log: string[]; readonly loader: DataLoader<number, Node>; readonly wait: (what: string) => unknown }

const SDL = /* GraphQL */ `
  interface Item { id: Int, parent: Item, children(count: Int = 2): [Item] }
  type Odd implements Item { id: Int, parent: Item, children(count: Int = 2): [Item], owned: Owned }
  type Even implements Item { id: Int, parent: Item, children(count: Int = 2): [Item], owned: Owned }
  union Owned = Right | Left
  type Right { id: Int }
  type Left { id: Int }
  type Query { item(id: Int!): Item, a: String, b: String!, c: [String], list: [[Int]!], grid: [Owned] }
`
const load = ({ id }: Node, by: number, { loader }: Context) => loader.load(id * 10 + by)
const item = { parent: (source: Node, _args: unknown, context: Context) => load(source, 1, context), children: (source: Node, { count }: { count: number }, context: Context) => Array.from({ length: count }, (_, at) => load(source, at, context)), owned: ({ id }: Node) => ({ id }) }
const waited = (name: string) => (_source: never, _args: unknown, { wait }: Context) => wait(name)
const schema = schemaOf(SDL, {
  fields: { Query: { item: (_source, { id }: { id: number }, { loader }: Context) => loader.load(id), ...Object.fromEntries(['a', 'b', 'c', 'list', 'grid'].map((name) => [name, waited(name)])) }, Odd: item, Even: item },
  resolveType: { Item: async ({ id }: Node) => (id % 2 === 1 ? 'Odd' : 'Even') },
  isTypeOf: { Right: async ({ id }: Node) => id % 2 === 1, Left: ({ id }: Node) => id % 2 === 0 },
})

function contextOf(wait: (name: string) => unknown = () => null): Context {
  const log: string[] = []
  const loader = new DataLoader<number, Node>(async (ids) => {
    log.push(ids.join(' '))
    return ids.map((id) => ({ id }))
  })
  return { log, loader, wait: (name) => (log.push(name), wait(name)) }
}

const ask = (query: string, context: Context): Question => ({ schema, query, context })
const later = <T>(value: T, ticks = 1): Promise<T> => (ticks === 0 ? Promise.resolve(value) : Promise.resolve().then(() => later(value, ticks - 1)))
/** A promise of another realm, which is no instance of this one's. */
const foreign = runInNewContext('(value) => Promise.resolve(value)') as (value: unknown) => PromiseLike<unknown>

const unhandled: unknown[] = []
const note = (error: unknown): void => void unhandled.push(error)
beforeEach(() => void process.on('unhandledRejection', note))
afterEach(async () => {
  await new Promise((resolve) => { setTimeout(resolve, 5) })
  process.off('unhandledRejection', note)
  const left = unhandled.splice(0)
  if (left.length > 0) throw new Error('a rejection was left to end the process', { cause: left[0] })
})

describe('what a loader is asked for', () => {
  it.each([
    '{ item(id: 1) { id parent { id } children { id children(count: 3) { id parent { id } } } } }',
    '{ x: item(id: 1) { ...F } y: item(id: 2) { parent { id } ...F } a b z: item(id: 3) { id } } fragment F on Item { children { __typename ... on Odd { owned { ... on Right { id } } parent { id } } ... on Even { children { id owned { __typename } } } } }'.replace('children { id owned', 'children { id ... on Odd { owned').replace('{ __typename } } } }', '{ __typename } } } } }'),
  ])('goes in the same batches, in the same order, as under graphql-js: %s', async (query) => {
    const [own, other] = [contextOf((name) => later(name)), contextOf((name) => later(name))]
    const { text, wrong } = await reference(ask(query, other))
    expect(wrong).toEqual([])
    expect(await compiled(ask(query, own))).toBe(text)
    expect(own.log).toEqual(other.log)
    expect(own.log.filter((line) => /^\d/.test(line)).length).toBeLessThanOrEqual(4)
  })
})

describe('siblings of a promise', () => {
  it('are all begun before any is waited for', () => {
    const context = contextOf((name) => later(name === 'list' ? [] : name === 'c' ? ['c'] : name))
    const answer = compiled(ask('{ a b c list item(id: 4) { id } }', context))
    expect([answer, context.log]).toEqual([expect.any(Promise), ['a', 'b', 'c', 'list']])
  })

  it('make no promise where there is none', () => {
    expect(compiled(ask('{ a b c list }', contextOf((name) => (name === 'list' ? [[1]] : name === 'c' ? ['c'] : name))))).toBe('{"data":{"a":"a","b":"b","c":["c"],"list":[[1]]}}')
  })
})

describe('a promise is waited for', () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['first', { a: later('a'), b: 'b', c: ['c'], list: [[1]] }],
    ['last', { a: 'a', b: 'b', c: ['c'], list: later([[1], [2]]) }],
    ['of null', { a: later(null), b: later('b'), c: later(null), list: null }],
    ['among items', { a: 'a', b: 'b', c: ['c', later('d', 3), null, later(null), 'e', later('f')], list: [later([1, later(2)]), [later(3), 4]] }],
    ['that ends after its siblings', { a: later('a', 9), b: later('b', 1), c: later([later('c', 4)], 3), list: [] }],
    ['of another realm', { a: foreign('a'), b: foreign('b'), c: foreign([foreign('c')]), list: [foreign([1])] }],
    ['for a type', { a: null, b: 'b', c: [], list: [], grid: [{ id: 1 }, later({ id: 2 }), { id: 3 }] }],
  ])('%s', async (_name, values) => {
    const query = '{ a b c list grid { __typename ... on Right { id } } item(id: 3) { id } }'
    const { text, wrong } = await reference(ask(query, contextOf((name) => values[name])))
    expect(wrong).toEqual([])
    expect(await compiled(ask(query, contextOf((name) => values[name])))).toBe(text)
  })
})

describe('what goes wrong by promise is left to the reference executor', () => {
  const failure = (ticks = 1): Promise<never> => later(null, ticks).then(() => { throw new Error('failed') })
  it.each<[string, () => Readonly<Record<string, unknown>>]>([
    ['a field', () => ({ a: failure(), b: 'b' })],
    ['two fields, the later of which fails first', () => ({ a: failure(6), b: failure(1) })],
    ['a field while another is under way', () => ({ a: later('a', 20), b: failure(0) })],
    ['null where none may be', () => ({ a: failure(3), b: later(null) })],
    ['a field at once while another is under way that fails', () => ({ a: failure(4), b: null })],
    ['an item', () => ({ b: 'b', c: ['x', later('y'), failure(2), failure(3)] })],
    ['an item at once before others that fail', () => ({ b: 'b', c: [{}, failure(0), failure(2)] })],
    ['an item at once after others that fail', () => ({ b: 'b', c: [failure(0), failure(3), {}, failure(1)] })],
    ['an item of an item', () => ({ b: 'b', list: [[1], later(null).then(() => [failure()])] })],
    ['the list of a promise', () => ({ b: 'b', list: later(5) })],
    ['an error as what a promise brings', () => ({ a: later(new Error('brought')), b: 'b' })],
  ])('%s', async (_name, values) => {
    const query = '{ a b c list }'
    const [one, other] = [values(), values()]
    expect((await reference(ask(query, contextOf((name) => one[name])))).wrong.length).toBeGreaterThan(0)
    expect(await compiled(ask(query, contextOf((name) => other[name])))).toBeUndefined()
  })

  // graphql-js lets these rejections through.
  it.each<[string, () => Readonly<Record<string, unknown>>]>([
    ['another is null', () => ({ b: 'b', list: [[1], later(null).then(() => [failure()]), null] })],
    ['the answer has been given up', () => ({ a: failure(0), b: 'b', list: later(null, 9).then(() => [[failure(), failure(2)]]) })],
    ['an item before them is wrong', () => ({ b: 'b', list: [{}, [failure(), failure(2)]] })],
  ])('items of items that fail when %s', async (_name, values) => {
    const own = values()
    expect(await compiled(ask('{ a b c list }', contextOf((name) => own[name])))).toBeUndefined()
  })

  it('and nothing more is begun of it', async () => {
    const context = contextOf((name) => (name === 'a' ? failure(0) : name))
    expect(await compiled(ask('{ a item(id: 1) { parent { parent { id } } } }', context))).toBeUndefined()
    await new Promise((resolve) => { setTimeout(resolve, 5) })
    expect(context.log).toEqual(['a', '1'])
  })
})
