import { describe, expect, it } from 'vitest'
import { compileQuery } from '../../packages/server/src/execute/compile.ts'
import { declareLasting } from '../../packages/server/src/execute/lasting.ts'
import { reference, textOf, valid } from './reference.ts'
import { schemaOf } from './resolvers.ts'

interface Record { kind: string; name: string | null; words?: readonly string[]; next?: Record; age?: unknown }
interface Context { readonly shown: readonly Record[]; readonly greeting: string }

const SDL = /* GraphQL */ `
  interface Thing { name: String! }
  type Person implements Thing { name: String!, words: [String!], next: Place, age: Int, greeted: String, said(first: Int): String }
  type Place implements Thing { name: String! }
  type Query { things: [Thing!], people: [Person!] }
`
const schema = schemaOf(SDL, {
  fields: {
    Query: { things: (_source, _args, { shown }: Context) => shown, people: (_source, _args, { shown }: Context) => shown },
    Person: { greeted: ({ name }: Record, _args, { greeting }: Context) => `${greeting}, ${name}` },
  },
  resolveType: { Thing: ({ kind }: Record) => kind },
})

/** Asks one compiled query again and again, each time in another context. */
function asker(query: string): (...contexts: readonly Context[]) => (string | undefined)[] {
  const made = compileQuery<Context>(schema, valid({ schema, query }))
  return (...contexts) => contexts.map((context) => textOf(made?.run(context, {})) as string | undefined)
}

function lasting(): Record {
  const record: Record = { kind: 'Person', name: 'Ada', words: ['one', 'two'], next: { kind: 'Place', name: 'Rome' }, age: 36 }
  declareLasting([record])
  return record
}
const shown = (record: Record, greeting = 'Hello'): Context => ({ shown: [record, record], greeting })

describe('what a selection makes of a lasting record', () => {
  it.each(['{ things { name } }', '{ things { __typename ... on Person { a: name words next { name } } } }', '{ people { age name next { __typename name } } }'])('is written once: %s', async (query) => {
    const [record, ask] = [lasting(), asker(query)]
    const { text } = await reference({ schema, query, context: shown(record) })
    const [first] = ask(shown(record))
    // Nobody may change it. Whoever did would see that it is not read again.
    record.name = 'Eve'
    expect([first, ...ask(shown(record), shown(record))]).toEqual([text, text, text])
  })

  it('is written by every selection for itself', async () => {
    const [record, query] = [lasting(), '{ a: things { name } b: things { ... on Person { name age } } c: people { name words } }']
    const { text } = await reference({ schema, query, context: shown(record) })
    expect(asker(query)(shown(record), shown(record))).toEqual([text, text])
  })

  it.each(['{ things { ... on Person { greeted } } }', '{ people { name greeted } }'])('is written anew where a resolver has a say: %s', (query) => {
    const [one, other] = asker(query)(shown(lasting()), shown(lasting(), 'Goodbye'))
    expect([one, other?.replaceAll('Goodbye', 'Hello')]).toEqual([one, one])
    expect(other).toContain('Goodbye, Ada')
  })

  it('is written anew where a field takes arguments', () => {
    const record = Object.assign(lasting(), { said: 'first' })
    const ask = asker('{ people { name said(first: 1) } }')
    expect(ask(shown(record))[0]).toContain('first')
    record.said = 'second'
    expect(ask(shown(record))[0]).toContain('second')
  })

  it('is not remembered when it is wrong, nor while it is under way', async () => {
    const [record, ask] = [lasting(), asker('{ things { name ... on Person { age } } }')]
    record.name = null
    expect(ask(shown(record))).toEqual([undefined])
    record.name = 'Ada'
    record.age = Promise.resolve(37)
    const made = compileQuery<Context>(schema, valid({ schema, query: '{ things { ... on Person { age } } }' }))
    expect(await textOf(made?.run(shown(record), {}))).toBe('{"data":{"things":[{"age":37},{"age":37}]}}')
    record.age = 38
    expect(textOf(made?.run(shown(record), {}))).toContain('38')
    expect(ask(shown(record))[0]).toContain('"Ada"')
  })
})

it('any other record is read each time', () => {
  const [record, ask] = [{ kind: 'Person', name: 'Ada' }, asker('{ things { name } }')]
  expect(ask(shown(record))[0]).toContain('Ada')
  record.name = 'Eve'
  expect(ask(shown(record))[0]).toContain('Eve')
})

it('what is remembered is bounded: then it is written anew, and right', async () => {
  const query = '{ people { name } }'
  const people = Array.from({ length: 300 }, (_, at): Record => ({ kind: 'Person', name: `${at}${'x'.repeat(60_000)}` }))
  declareLasting(people)
  const ask = asker(query)
  const [first, ...others] = ask(...Array.from({ length: 3 }, () => ({ shown: people, greeting: '' })))
  expect(first).toBe((await reference({ schema, query, context: { shown: people } })).text)
  expect(others).toEqual([first, first])
  // The first were forgotten to make room for the last.
  const [changed] = people
  changed!.name = 'new'
  expect(ask({ shown: people.slice(0, 1), greeting: '' })).toEqual(['{"data":{"people":[{"name":"new"}]}}'])
})
