import { statement, type Sql, type Statement } from './statement.ts'

/** A question as it is sent, and its place among those that were asked. */
interface Asked extends Statement {
  readonly request: number
}

/**
 * Several questions in one statement, whose rows begin with the number of their question (`request`). Questions that differ in texts alone become one, asked for
 * each of a list of texts: the claims of a hundred articles are as short a statement as those of two, and the same one, which the server has planned before.
 */
export function oneStatement(questions: readonly Sql[]): Statement {
  const asked = questions.map((question, request) => ({ request, ...statement(question) }))
  const forms = asked.length === 1 ? [asked] : [...Map.groupBy(asked, formOf).values()]
  const values: unknown[] = []
  const parts = forms.map((form) => (form.length === 1 ? alone(form[0]!, values) : forEach(form, values)))
  return { text: parts.join(' union all '), values }
}

/** All of a question but its texts; JSON has no infinite numbers. */
const formOf = ({ text, values }: Asked): string =>
  [text, ...values.map((value) => (typeof value === 'string' ? '' : typeof value === 'number' ? String(value) : JSON.stringify(value)))].join('\n')

function alone({ request, text, values }: Asked, all: unknown[]): string {
  return `select ${request} as request, question.* from (${withValues(text, (at) => placed(values[at], all))}) as question`
}

function forEach(form: readonly Asked[], all: unknown[]): string {
  const [first] = form as [Asked]
  const columns: string[] = []
  const lists: string[] = [`${placed(form.map(({ request }) => request), all)}::int[]`]
  const text = withValues(first.text, (at) => {
    const its = form.map(({ values }) => values[at])
    if (its.every((value) => typeof value !== 'string' || value === its[0])) return placed(its[0], all)
    columns.push(`v${at}`)
    lists.push(`${placed(its, all)}::text[]`)
    return `asked.v${at}`
  })
  return `select asked.request, question.* from unnest(${lists.join(', ')}) as asked (${['request', ...columns].join(', ')}) cross join lateral (${text}) as question`
}

/** A statement's text with its parameters, each written once, replaced: all other text in it is this program's, and has no `$1`. */
function withValues(text: string, write: (at: number) => string): string {
  const written = new Map<number, string>()
  return text.replaceAll(/\$(\d+)/g, (_, number: string) => {
    const at = Number(number) - 1
    const known = written.get(at) ?? write(at)
    written.set(at, known)
    return known
  })
}

const placed = (value: unknown, all: unknown[]): string => `$${all.push(value)}`
