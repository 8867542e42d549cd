import { parse, type GraphQLSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { compileQuery } from '../../packages/server/src/execute/compile.ts'
import { compiled, reference, textOf, valid, type Question } from './reference.ts'
import { schemaOf } from './resolvers.ts'

const SDL = /* GraphQL */ `
  enum Colour { RED GREEN BLUE }
  scalar Any
  scalar Even
  input Choice @oneOf { number: Int, word: String }
  input Wish { colour: Colour = GREEN, colours: [Colour!], text: String = "none", number: Int!, within: Wish, choice: Choice, even: Even }
  interface Thing { name: String, next: Thing, colour: Colour }
  type Person implements Thing { name: String, length: Int, next: Thing, colour: Colour, age: Int!, said(first: Int = 2, wish: Wish): [String!]! }
  type Place implements Thing { name: String, next: Thing, colour: Colour, grid: [[Float!]], founder: Person! }
  union Found = Person | Place
  interface Marked { mark: String }
  type Left implements Marked { mark: String }
  type Right implements Marked { mark: String }
  type Query {
    text(text: String = "a"): String
    number: Int
    float: Float
    yes: Boolean
    id: ID
    any: Any
    colour: Colour
    colours: [Colour]
    echo(wish: Wish, list: [[Int]], needed: Int! = 7, colour: Colour, choice: Choice, id: ID, float: Float, yes: Boolean): String
    thing: Thing
    things: [Thing!]!
    found: [Found]
    person: Person
    matrix: [[Int]]
    marked: [Marked]
  }
`

interface Data { readonly [name: string]: unknown }

const given = (name: string) => (_source: never, _args: unknown, context: Data): unknown => {
  const value = context[name]
  return typeof value === 'function' ? (value as () => unknown)() : value
}

const schema: GraphQLSchema = schemaOf(SDL, {
  fields: {
    Query: {
      ...Object.fromEntries(['text', 'number', 'float', 'yes', 'id', 'any', 'colour', 'colours', 'thing', 'things', 'found', 'person', 'matrix', 'marked'].map((name) => [name, given(name)])),
      echo: (_source: never, args: unknown) => JSON.stringify(args),
    },
    Person: { said: (source: { readonly words?: readonly string[] }, { first, wish }: { first: number; wish?: unknown }) => [...(source.words ?? []).slice(0, first), JSON.stringify(wish) ?? 'no wish'] },
  },
  resolveType: { Thing: ({ kind }: { kind: unknown }) => kind, Found: ({ kind }: { kind: unknown }) => kind },
  isTypeOf: { Left: (value: { side?: string }) => value.side === 'left', Right: async (value: { side?: string }) => value.side === 'right' },
  scalars: {
    Any: { output: (value) => (typeof value === 'string' && value.startsWith('bad') ? undefined : value) },
    Even: { input: (value) => { if (typeof value === 'number' && value % 2 === 0) return { half: value / 2 }; throw new Error('odd') } },
  },
  enums: { Colour: { RED: 1, GREEN: { green: true } } },
})
// The enum's own value is what resolvers give.
const GREEN = (schema.getType('Colour') as unknown as { getValues: () => { name: string; value: unknown }[] }).getValues().find(({ name }) => name === 'GREEN')?.value

const ask = (query: string, context: Data = {}, variables?: Question['variables'], operationName?: string): Question => ({ schema, query, context, ...(variables && { variables }), ...(operationName && { operationName }) })

async function expectSame(question: Question): Promise<void> {
  const { text, wrong } = await reference(question)
  expect(wrong).toEqual([])
  expect(await compiled(question)).toBe(text)
}

const ada = { kind: 'Person', name: 'Ada', age: 36, colour: 1, words: ['one', 'two', 'three'] }
const rome = { kind: 'Place', name: 'Rome', next: ada, colour: GREEN, grid: [[1, 2.5], null, []], founder: ada }

describe('a compiled query answers as graphql-js does', () => {
  it.each<[string, string, Data?, Question['variables']?, string?]>([
    ['every kind of text', '{ text id any }', { text: 'a"b\\c\n\u0000\u001F\u007F\u2028 é 😀 \uD83D \uDE00 \uFFFF', id: '\uDFFF', any: 'x\uD800' }],
    ['an empty text', '{ text }', { text: '' }],
    ['what scalars make of other types', '{ text number float yes id }', { text: 5, number: '7', float: true, yes: 0, id: 12 }],
    ['what they make of objects', '{ text number }', { text: { valueOf: () => 'inside' }, number: { valueOf: () => 3 } }],
    ['numbers at their borders', '{ a: number float }', { number: -2147483648, float: -0 }],
    ['large and small numbers', '{ number float }', { number: 2147483647, float: 1e-7 }],
    ['nulls and what is not there', '{ text number float yes id any colour person { age } matrix thing { name } found { __typename } }', { text: null }],
    ['whatever a scalar gives', '{ any }', { any: { b: [1, null, undefined, NaN, { c: 'd"' }], a: undefined } }],
    ['numbers that JSON lacks, of a scalar that lets them pass', '{ any }', { any: Infinity }],
    ['a scalar that writes itself', '{ any }', { any: new Date(0) }],
    ['enums by their internal values', '{ colour colours }', { colour: GREEN, colours: [1, GREEN, 'BLUE', null] }],
    ['lists of lists', '{ matrix }', { matrix: [[1, null], null, [], [2, 3]] }],
    ['aliases', '{ a: text b: text text __proto__: text __a: __typename }', { text: 'x' }],
    ['one of several operations', 'query A { a: text } query B { b: text }', { text: 'x' }, {}, 'B'],
    ['interfaces and unions', '{ thing { __typename name next { __typename ... on Person { age } } ... on Place { founder { age } grid } } found { ... on Person { age } ... on Thing { name } __typename } }', { thing: rome, found: [ada, null, rome] }],
    ['types that know their own', '{ marked { __typename mark } }', { marked: [{ side: 'left', mark: 'l' }, { side: 'right', mark: 'r' }, { __typename: 'Left', side: 'left' }] }],
    ['a method as a field, with arguments', '{ person { name age } }', { person: { name(args: object) { return `${JSON.stringify(args)} ${String((this as unknown as Data)['own'])}` }, own: 'mine', age: () => 4 } }],
    ['a function as an object', '{ person { age } }', { person: () => Object.assign(() => 0, { age: 3 }) }],
    ['a text as an object', '{ person { name length } }', { person: 'Ada' }],
    ['a field selected twice, deep', '{ person { name } ...P person { next { ... on Place { name founder { name } } } } } fragment P on Query { person { age next { ...Q name } } } fragment Q on Place { founder { age name } }', { person: { ...ada, next: rome } }],
    ['nothing at all', '{ person @skip(if: true) { name } }', {}],
    ['an object of which nothing is selected', '{ person { name @include(if: false) } }', { person: ada }],
    ['directives that are constant', '{ text @include(if: true) number @skip(if: false) yes @skip(if: true) ... @include(if: false) { id } float @include(if: true) @skip(if: true) }', { text: 'x', number: 1, yes: true, id: 1 }],
    ['arguments of a field that fall back', '{ echo a: echo(needed: 1) person { said } }', { person: ada }],
    ['arguments written out', '{ echo(wish: {number: 3, colours: RED, within: {number: 1, colour: BLUE}, even: 4, choice: {word: "w"}}, list: [1, [2, null]], colour: RED, choice: {number: 1}, id: 5, float: 3, yes: true) }'],
    ['nulls written out', '{ echo(wish: null, list: [null], colour: null) person { said(first: 1, wish: null) } }', { person: ada }],
  ])('%s', async (_name, query, context, variables, operationName) => {
    expect.hasAssertions()
    await expectSame(ask(query, context, variables, operationName))
  })
})

it('fragments that spread one another many times are gone through once', () => {
  const levels = Array.from({ length: 60 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)
  expect(compiled(ask(`{ ...F0 } ${levels.join(' ')} fragment F60 on Query { text }`, { text: 'x' }))).toBe('{"data":{"text":"x"}}')
})

it('fragments that are spread at ever more places are compiled once', () => {
  const endless = schemaOf('type Query { self: Query }', {})
  const levels = Array.from({ length: 40 }, (_, at) => `fragment F${at} on Query { a: self { ...F${at + 1} } b: self { ...F${at + 1} } }`)
  expect(compiled({ schema: endless, query: `{ ...F0 } ${levels.join(' ')} fragment F40 on Query { __typename }` })).toBe('{"data":{"a":null,"b":null}}')
})

describe('variables are read as graphql-js reads them', () => {
  const query = 'query ($w: Wish, $n: Int, $l: [[Int]], $c: Colour = BLUE, $i: ID, $d: Int = 5, $s: [Colour!]) { echo(wish: $w, list: $l, colour: $c, id: $i, needed: $d) b: echo(wish: {number: 1, text: "t", colours: $s, colour: $c}, list: [[$n], [1, $n]]) }'
  it.each<[string, Question['variables'] & object]>([
    ['left out', {}],
    ['null', { w: null, n: null, l: null, c: null, i: null, s: null }],
    ['given', { w: { number: 3, even: 2, within: { number: 1 }, choice: { number: 5 } }, n: 4, l: [[1], 2], c: 'RED', i: 8, d: 9, s: 'GREEN' }],
    ['more than asked', { other: 1, n: 1 }],
    ['undefined', { n: undefined, c: undefined, d: undefined }],
  ])('%s', async (_name, variables) => {
    expect.hasAssertions()
    await expectSame(ask(query, {}, variables))
  })

  it('call by call, from one compiled query', async () => {
    const document = valid({ schema, query })
    const made = compileQuery(schema, document)
    for (const variables of [{ n: 1 }, { n: 2, c: 'RED' }, {}, { n: 3 }]) {
      expect(textOf(made?.run({}, variables))).toBe((await reference(ask(query, {}, variables))).text)
    }
  })

  it.each<[string, string, object]>([
    ['of the wrong type', 'query ($n: Int) { echo(needed: $n) }', { n: 'x' }],
    ['missing', 'query ($n: Int!) { echo(needed: $n) }', {}],
    ['null where there is a default', 'query ($n: Int = 3) { echo(needed: $n) }', { n: null }],
    ['two of one', 'query ($c: Choice) { echo(choice: $c) }', { c: { number: 1, word: 'a' } }],
    ['null for one of several', 'query ($n: Int!, $c: Choice) { echo(choice: $c, needed: $n) }', { n: 1, c: { number: null } }],
    ['that a scalar refuses', 'query ($w: Wish) { echo(wish: $w) }', { w: { number: 1, even: 3 } }],
  ])('%s, they are left to the reference executor', async (_name, query, variables) => {
    const question = ask(query, {}, variables as Question['variables'])
    expect((await reference(question)).wrong.length).toBeGreaterThan(0)
    expect(compiled(question)).toBeUndefined()
  })
})

describe('what variables skip or include', () => {
  const query = 'query ($a: Boolean!, $b: Boolean = true, $c: Boolean!) { text @include(if: $a) number ...F @skip(if: $b) ... @include(if: $c) { yes text } person { ... on Person @skip(if: $a) { name } age @include(if: $c) } } fragment F on Query { id number text @skip(if: $c) }'
  const context = { text: 'x', number: 1, yes: true, id: 'i', person: ada }

  it('is skipped or included in every combination, in the order of the answer', async () => {
    const made = compileQuery<Data>(schema, valid({ schema, query }))
    const texts = new Set<string>()
    for (const a of [true, false]) for (const b of [true, false, undefined]) for (const c of [true, false]) {
      const { text, wrong } = await reference(ask(query, context, { a, b, c }))
      expect(wrong).toEqual([])
      expect(textOf(made?.run(context, { a, b, c }))).toBe(text)
      texts.add(text)
    }
    expect(texts.size).toBe(8)
  })

  it('is left to the reference executor where a condition is null', async () => {
    const question = ask('query ($a: Boolean = true) { text @skip(if: $a) }', {}, { a: null })
    expect((await reference(question)).wrong).toHaveLength(1)
    expect(compiled(question)).toBeUndefined()
  })

  it('is left to it beyond eight combinations, which are kept', () => {
    const four = compileQuery<Data>(schema, valid({ schema, query: 'query ($a: Boolean!, $b: Boolean!, $c: Boolean!, $d: Boolean!) { text @skip(if: $a) number @skip(if: $b) yes @skip(if: $c) id @skip(if: $d) }' }))
    const answers = Array.from({ length: 16 }, (_, bits) => four?.run(context, { a: !!(bits & 1), b: !!(bits & 2), c: !!(bits & 4), d: !!(bits & 8) }))
    expect(answers.map((answer) => answer === undefined)).toEqual(answers.map((_, at) => at >= 8))
    expect(textOf(four?.run(context, { a: true, b: false, c: false, d: false }))).toBe('{"data":{"number":1,"yes":true,"id":"i"}}')
  })
})

describe('whatever is wrong is left to the reference executor', () => {
  const fail = (): never => { throw new Error('failed') }
  it.each<[string, string, Data, string]>([
    ['a resolver that throws', '{ text }', { text: fail }, 'failed'],
    ['a resolver that gives an error', '{ person { name } }', { person: new Error('given') }, 'given'],
    ['an error among items', '{ matrix }', { matrix: [[1], new Error('given')] }, 'given'],
    ['an error as a leaf', '{ any }', { any: new Error('given') }, 'given'],
    ['null where none may be', '{ person { age } }', { person: { name: 'x' } }, 'Cannot return null for non-nullable field Person.age.'],
    ['null among items that may not be', '{ things { name } }', { things: [ada, null] }, 'Cannot return null for non-nullable field Query.things.'],
    ['null deep in a grid', '{ thing { ... on Place { grid } } }', { thing: { ...rome, grid: [[1, null]] } }, 'Cannot return null for non-nullable field Place.grid.'],
    ['a list that is none', '{ matrix }', { matrix: 5 }, 'Expected Iterable'],
    ['a text for a list', '{ colours }', { colours: 'RED' }, 'Expected Iterable'],
    ['a number out of bounds', '{ number }', { number: 2147483648 }, 'Int cannot represent non 32-bit'],
    ['a fraction', '{ number }', { number: 1.5 }, 'Int cannot represent non-integer'],
    ['no number', '{ float }', { float: NaN }, 'Float cannot represent'],
    ['an infinite one', '{ float }', { float: -Infinity }, 'Float cannot represent'],
    ['an object for a text', '{ text }', { text: {} }, 'String cannot represent'],
    ['an unknown enum value', '{ colour }', { colour: 'RED' }, 'cannot represent value: "RED"'],
    ['a scalar that gives nothing', '{ any }', { any: 'bad' }, 'to return non-nullable value'],
    ['a type that is not named', '{ thing { name } }', { thing: { name: 'x' } }, 'must resolve to an Object type'],
    ['a type that is not there', '{ thing { name } }', { thing: { kind: 'Ghost' } }, 'does not exist inside the schema'],
    ['a type that is no object', '{ thing { name } }', { thing: { kind: 'Thing' } }, 'non-object type'],
    ['a type of another family', '{ found { __typename } }', { found: [{ kind: 'Query' }] }, 'is not a possible type'],
    ['a type that is no name', '{ thing { name } }', { thing: { kind: 4 } }, 'not a valid Object type name'],
    ['a value that its type disowns', '{ marked { mark } }', { marked: [{ __typename: 'Left', side: 'right' }] }, 'Expected value of type "Left"'],
    ['a value that no type owns', '{ marked { mark } }', { marked: [{ side: 'none' }] }, 'must resolve to an Object type'],
    ['a method that throws', '{ person { name } }', { person: { name: fail } }, 'failed'],
    ['something at the bottom', '{ thing { next { next { next { name colour } } } } }', { thing: { kind: 'Person', next: { kind: 'Person', next: { kind: 'Place', next: { kind: 'Place', colour: 77 } } } } }, 'cannot represent value: 77'],
  ])('%s', async (_name, query, context, message) => {
    const { wrong } = await reference(ask(query, context))
    expect(wrong).toEqual([expect.stringContaining(message)])
    expect(await compiled(ask(query, context))).toBeUndefined()
  })

  it.each<[string, Data]>([
    ['an iterable that is no array', { colours: new Set([1]) }],
    ['an asynchronous iterable', { colours: (async function* () { yield 1 })() }],
    ['a function of a scalar, which JSON leaves out', { any: () => () => 0 }],
  ])('so is what is rare: %s', async (_name, context) => {
    const question = ask('{ colours any }', context)
    expect(await compiled(question)).toBeUndefined()
  })

  it('a type that fails once is asked again the next time', () => {
    const made = compileQuery<Data>(schema, valid({ schema, query: '{ thing { name } }' }))
    expect([made?.run({ thing: { kind: 'Ghost' } }, {}), textOf(made?.run({ thing: ada }, {}))]).toEqual([undefined, '{"data":{"thing":{"name":"Ada"}}}'])
  })
})

describe('what is not compiled', () => {
  const curious = schemaOf('type Query { plain: String, path: String, rest: String } type Mutation { a: Int } type Subscription { a: Int }', {
    fields: { Query: { plain: () => 'p', path: (_source, _args, _context, { path }) => String(path.key), rest: (...all) => (all[3] as { fieldName: string }).fieldName } },
  })
  it.each([
    ['a mutation', 'mutation { a }'], ['a subscription', 'subscription { a }'], ['introspection', '{ __schema { queryType { name } } }'], ['introspection of a type', '{ plain __type(name: "Query") { name } }'],
    ['a resolver that takes info', '{ plain path }'], ['several operations, none of them named', 'query A { plain } query B { plain }'],
  ])('%s', (_name, query) => {
    expect(compileQuery(curious, valid({ schema: curious, query }))).toBeUndefined()
  })

  it('an operation that is not there', () => {
    expect([compileQuery(curious, parse('query A { plain }'), 'B'), compileQuery(curious, parse('{ plain }'), '')]).toEqual([undefined, undefined])
  })

  it.each(['{ plain @defer }', '{ ... @defer { plain } }', 'query A($a: Int) { ...F(a: $a) } fragment F($a: Int) on Query { plain }'])('what only a later GraphQL has: %s', (query) => {
    expect(compileQuery(curious, parse(query, { experimentalFragmentArguments: true }))).toBeUndefined()
  })

  it('the answer of a resolver that takes info without saying so', () => {
    expect(compiled({ schema: curious, query: '{ rest }' })).toBeUndefined()
  })
})
