import type { ClaimKind } from '../src/generated/graphql.ts'
import type { Html } from '../src/markup/html.ts'
import { KIND } from '../src/words.ts'

/** One mark for each kind of act, drawn with one pen on a square of 16. A word always stands beside it. */
const DRAWN: Readonly<Record<ClaimKind, string>> = {
  REPORT: 'M2 8h12',
  ESTIMATE: 'M2 6q3-3 6 0t6 0M2 11q3-3 6 0t6 0',
  ASSESSMENT: 'M8 2v12M3 5h10M1 10l2-5 2 5zM11 10l2-5 2 5z',
  PREDICTION: 'M2 8h3M7 8h6M10 4l4 4-4 4',
  INTENT: 'M14 8a6 6 0 1 1-12 0 6 6 0 0 1 12 0M10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0',
  CRITICISM: 'M3 3l10 10M13 3L3 13',
  CAUSAL: 'M2 8h4l4-5h4M6 8l4 5h4',
  QUESTION: 'M5 5.5a3 3 0 1 1 4.5 2.6q-1.5.9-1.5 2.4M8 13.4v.6',
}

function drawn(kind: ClaimKind) {
  return (
    <svg class="glyph" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={DRAWN[kind]} />
    </svg>
  )
}

/** Every line of a list has one: each is rendered once. */
const GLYPHS: Partial<Record<ClaimKind, Html>> = {}

export function KindGlyph({ kind }: { readonly kind: ClaimKind }) {
  return (GLYPHS[kind] ??= drawn(kind))
}

/** The glyph and its word. */
export function KindMark({ kind }: { readonly kind: ClaimKind }) {
  return (
    <span class="kind">
      <KindGlyph kind={kind} /> {KIND[kind].label}
    </span>
  )
}
