import type { ArticleDetailFragment, ClaimDetailFragment } from '../src/generated/graphql.ts'
import { useHref } from '../src/site-context.ts'
import { list } from '../src/prose.ts'

type Spans = ClaimDetailFragment['evidence']

/** "rests on paragraphs 4 and 5", with a link to where that is proved. */
export function RestsOn({ claim }: { readonly claim: Pick<ClaimDetailFragment, 'evidence' | 'path'> }) {
  const href = useHref()
  const paragraphs = [...new Set(claim.evidence.map(({ paragraph }) => paragraph))]
  if (paragraphs.length === 0) return null
  return (
    <p class="rests">
      rests on{' '}
      <a href={href(`${claim.path}#evidence`)}>
        {paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} {list(paragraphs.map(String))}
      </a>
    </p>
  )
}

/** Each span of the source document, and how to prove it. */
export function EvidenceTable({ evidence, source }: { readonly evidence: Spans; readonly source: ArticleDetailFragment['source'] }) {
  return (
    <>
      <section class="scroll" aria-label="Table of evidence" tabindex={0}>
        <table class="evidence">
          <thead>
            <tr>
              <th scope="col">Paragraph</th>
              <th scope="col">Characters</th>
              <th scope="col">SHA-256 of the words there</th>
            </tr>
          </thead>
          <tbody>
            {evidence.map((span) => (
              <tr>
                <td>{span.paragraph}</td>
                <td>
                  {span.start} to {span.end}
                </td>
                <td>
                  <code class="hash">{span.sha256}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="aside">
        Paragraphs count from 1. Characters are Unicode code points from the start of the source document, which has {source.length} of them; the end
        is exclusive. Whoever holds that document can check this and every other span with <code>npm run verify -- FILE</code>.
      </p>
    </>
  )
}
