import { graph, type Graph } from '../pictures/graph.ts'
import type { Claim } from '../src/linked.ts'
import { count } from '../src/prose.ts'
import { useHref } from '../src/site-context.ts'
import { GraphOf } from './graph.tsx'
import { GraphTable } from './graph-table.tsx'
import { Layout } from './layout.tsx'
import { EntityLink } from './links.tsx'

/** Everybody's say about everybody, over the whole site. */
export function SpeakersPage({ claims }: { readonly claims: readonly Claim[] }) {
  const found = graph(claims)
  return (
    <Layout
      title="Who speaks about whom"
      description="Sources, whom they speak about, how often, and whether in direct quotation, in indirect speech or in the reporters’ own voice."
      crumbs={[]}
      class="speakers-page"
    >
      <header class="page-head">
        <h1>Who speaks about whom</h1>
        {found.talks.length === 0 ? <p class="lead">No claim here is about a person, an organization or whoever else can speak.</p> : <Lead found={found} />}
      </header>
      {found.talks.length > 0 && (
        <>
          <GraphOf graph={found} />
          <GraphTable talks={found.all} />
        </>
      )}
    </Layout>
  )
}

/** What the picture shows, in words, and what it leaves out. */
function Lead({ found: { speakers, subjects, talks, total } }: { readonly found: Graph }) {
  const href = useHref()
  const [most] = subjects
  if (most === undefined) return null
  const voices = new Set(talks.filter(({ subject }) => subject === most).map(({ speaker }) => speaker)).size
  return (
    <>
      <p class="lead">
        Most is said about <EntityLink entity={most.entity} />: <a href={href(`${most.entity.path}#about`)}>{count(most.claims.length, 'claim')}</a>, by{' '}
        {outOf(voices, speakers.length)} {speakers.length === 1 ? 'source' : 'sources'} drawn here.
      </p>
      <p class="aside">
        {speakers.length < total.speakers || subjects.length < total.subjects
          ? `Drawn: ${outOf(speakers.length, total.speakers)} who speak, and ${outOf(subjects.length, total.subjects)} people and bodies ` +
            'that they speak about, those with the most claims. The table has more.'
          : 'All who speak about somebody, and all the people and bodies that they speak about.'}{' '}
        The number beside a name is all that it says, or all that is said about it.
      </p>
    </>
  )
}

function outOf(some: number, all: number): string {
  if (all === 1) return 'the one'
  return some === all ? `all ${all}` : `${some} of the ${all}`
}
