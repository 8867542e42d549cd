import { inGraphiql, type Behind } from '../src/behind.ts'
import { Html } from '../src/markup/html.ts'
import { useSite } from '../src/site-context.ts'

/** A block of data, which no browser runs: the policy against inline scripts does not concern it. */
export function JsonLd({ data }: { readonly data: object }) {
  // "<" is all that could end the block early.
  return <script type="application/ld+json">{new Html(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>
}

/** The page's data beside it, and the query that gives it. */
export function ForMachines({ behind }: { readonly behind: Behind }) {
  const { api } = useSite()
  return (
    <p class="machines">
      For machines: <a href="index.json">this page’s data</a> and the query behind it, as JSON
      {api !== null && (
        <>
          {' · '}
          <a href={inGraphiql(api, behind)}>the query, to change and run</a>
        </>
      )}
    </p>
  )
}
