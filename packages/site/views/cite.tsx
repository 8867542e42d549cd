import { cite } from '../src/cite.ts'
import type { Claim } from '../src/linked.ts'
import { useAddress, useSite } from '../src/site-context.ts'
import { spokenBy, standsAs } from './proposition.tsx'

/** The claim for somebody's footnote, under the version of the content that holds it. */
export function Cite({ claim }: { readonly claim: Claim }) {
  const { version } = useSite()
  const { plain, bibtex, cslJson } = cite(claim, {
    stance: standsAs(claim).join(', '),
    said: `${spokenBy(claim)} ${claim.speaker.name}`,
    version: version.version,
    url: useAddress()(claim.path),
  })
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">Cite this claim</h2>
      <p dir="auto">{plain}</p>
      <Format name="BibTeX" text={bibtex} />
      <Format name="CSL-JSON" text={cslJson} />
    </section>
  )
}

function Format({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <details>
      <summary>{name}</summary>
      <pre tabindex={0} role="group" aria-label={name}>
        <code>{text}</code>
      </pre>
    </details>
  )
}
