import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { oneStatement } from '../../packages/server/src/store/postgres/questions.ts'

const claimsOf = (article: string, first = 20, most = 1) => sql`select record from claim where article = ${article} and since <= ${most} and until > ${most} limit ${first}`
const articles = (count: number): string[] => Array.from({ length: count }, (_, index) => `article-${index}`)

it('Questions that differ in texts alone are one piece of SQL, however many there are', () => {
  const [two, hundred] = [oneStatement(articles(2).map((slug) => claimsOf(slug))), oneStatement(articles(100).map((slug) => claimsOf(slug)))]
  expect(hundred.text).toBe(two.text)
  expect(two.values).toEqual([[0, 1], articles(2), 1, 1, 20])
  expect(hundred.values[1]).toEqual(articles(100))
})

it('Questions that differ in anything else stand beside one another, each with its number', () => {
  const { text, values } = oneStatement([claimsOf('a'), claimsOf('b', 5), claimsOf('c')])
  expect(text.split(' union all ')).toHaveLength(2)
  expect(text).toContain('select 1 as request, question.* from (select record from claim where article = $')
  expect(values).toEqual([[0, 2], ['a', 'c'], 1, 1, 20, 'b', 1, 1, 5])
})

it.each([[Infinity, -Infinity], [0, null], [true, 'true'], [['a'], ['b']]])('A bound of %s is not one of %s', (one, other) => {
  const question = (bound: unknown) => sql`select record from quantity where least > ${bound}`
  expect(oneStatement([question(one), question(other)]).text.split(' union all ')).toHaveLength(2)
})
