import type { Claim } from '../src/linked.ts'
import { useHref } from '../src/site-context.ts'
import type { ClaimDetailFragment, NoteFragment } from '../src/generated/graphql.ts'
import { NOTE } from '../src/words.ts'
import { DateText } from './date.tsx'
import { ExternalLink, SourceLink } from './links.tsx'

/** What the editors add: set apart, and saying so in words. */
export function Notes({ notes }: { readonly notes: readonly NoteFragment[] }) {
  return (
    <>
      {notes.map((note) => (
        <div class="note" role="note">
          <p class="note-kind">{NOTE[note.kind].label}</p>
          <p dir="auto">{note.text}</p>
          {note.url !== null && (
            <p>
              See <ExternalLink url={note.url} />
            </p>
          )}
          {note.recorded !== null && (
            <div class="aside">
              Noted <DateText date={note.recorded} />
            </div>
          )}
        </div>
      ))}
    </>
  )
}

/** In an article, where the notes would drown the claims: what there is to read on the claim's own page, and of which kind. */
export function NoteLinks({ claim: { notes, path } }: { readonly claim: Pick<Claim, 'notes' | 'path'> }) {
  const href = useHref()
  const kinds = [...Map.groupBy(notes, ({ kind }) => kind)]
  return (
    <>
      {kinds.map(([kind, members]) => (
        <p class="note-link">
          <a href={href(`${path}#notes`)}>{NOTE[kind].label}</a>
          {members.length > 1 && ` (${members.length} notes)`}
        </p>
      ))}
    </>
  )
}

/** What others found when they checked the claim. */
export function Reviews({ reviews }: { readonly reviews: ClaimDetailFragment['reviews'] }) {
  return (
    <ul class="reviews">
      {reviews.map((review) => (
        <li>
          <p dir="auto">
            <strong>{review.verdict}</strong>, according to <SourceLink source={review.by} />
          </p>
          {review.text !== null && <p dir="auto">{review.text}</p>}
          {review.url !== null && (
            <p>
              <ExternalLink url={review.url} />
            </p>
          )}
          {review.reviewed !== null && (
            <div class="aside">
              Reviewed <DateText date={review.reviewed} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
