import { count, languageName } from '../src/prose.ts'
import type { Article } from '../src/linked.ts'
import { DateText } from './date.tsx'
import { EntityLink, EntityLinks, ExternalLink } from './links.tsx'

/** Where the article comes from, and what is known of its source document. What is not known says so. */
export function ArticleFacts({ article }: { readonly article: Article }) {
  const { authors, publisher, published, url, source, notes } = article
  return (
    <dl class="facts in-margin">
      <dt>Written by</dt>
      <dd>{authors.length > 0 ? <EntityLinks entities={authors} /> : 'not stated in the source'}</dd>
      <dt>Published by</dt>
      <dd>
        {publisher === null ? 'not stated in the source' : <EntityLink entity={publisher} />}
        {article.publisherIsInferred && <span class="aside"> inferred: the source does not name its publisher</span>}
      </dd>
      <dt>Published</dt>
      <dd>{published === null ? 'not stated in the source' : <DateText date={published} />}</dd>
      <dt>Language</dt>
      <dd>{languageName(article.language)}</dd>
      {url !== null && (
        <>
          <dt>Original</dt>
          <dd>
            <ExternalLink url={url} />
          </dd>
        </>
      )}
      {notes.length > 0 && (
        <>
          <dt>Editors’ notes</dt>
          <dd>
            <a href="#notes">{count(notes.length, 'note')} on the article</a>
          </dd>
        </>
      )}
      <dt>Source document</dt>
      <dd>
        {source.paragraphs} paragraphs, {source.length} characters
        <details>
          <summary>Its fingerprint, and what that is for</summary>
          <p>
            SHA-256 <code class="hash">{source.sha256}</code>
          </p>
          <p>
            The text is not republished. Whoever holds the document can prove that it is the same one, and that every claim here rests where it says
            it does: <code>npm run verify -- FILE</code>.
          </p>
        </details>
      </dd>
    </dl>
  )
}
