import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getIntrospectionQuery } from 'graphql'
import { EXAMPLES } from '../../packages/server/src/http/examples.ts'
import { REPOSITORY } from '../support/real-content.ts'

interface Heavy {
  readonly name: string
  readonly query: string
}

const folder = join(REPOSITORY, 'test/newsroom/queries')

/** What honest clients ask at their heaviest: no limit may stand in their way. */
export const heavy: readonly Heavy[] = [
  { name: 'introspection, as tools send it', query: getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, schemaDescription: true }) },
  { name: 'a hundred claims with everything of each', query: `{ claims(first: 100) { totalCount nodes { id slug path text kind mode assertion quote hedge article { slug title } attribution { source { slug name kind } mode as nested inferred } speaker { slug name } about { slug name } when { edtf earliest latest text basis } uttered { edtf } quantities { value min max unit measure of approximation derived text } evidence { paragraph start end sha256 } relations { type direction claim { slug } } notes { kind text } } } }` },
  { name: 'ten articles with twenty claims each', query: '{ articles(first: 10) { nodes { slug title claims(first: 20) { nodes { text speaker { name } about { name } quantities { value unit text } evidence { start end sha256 } } } } } }' },
  { name: 'every facet', query: '{ claims { facets { kind { value count } mode { value count } speaker { value count label } about { value count label } } } }' },
  { name: 'the graph', query: '{ graph(first: 1000) { claims source { name } target { name } } }' },
  { name: 'the timeline', query: '{ timeline(first: 100) { nodes { label date { text } node { id } } } }' },
  { name: 'a filter of many parts', query: '{ claims(first: 100, filter: { or: [{ kind: { in: [ESTIMATE, REPORT] } }, { not: { speaker: { named: true } } }, { quantity: { range: { unit: "count", min: 1 } } }] }) { totalCount nodes { slug } } }' },
  ...EXAMPLES.map(({ title, query }) => ({ name: `example: ${title}`, query })),
  ...readdirSync(folder).filter((name) => name.endsWith('.graphql')).slice(0, 12).map((name) => ({ name: `golden: ${name}`, query: readFileSync(join(folder, name), 'utf8') })),
]
