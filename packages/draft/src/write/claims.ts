import { anchorAt, type Anchor, type SourceText } from '@whosaid/schema'
import type { ClaimSpan } from '../claims.ts'
import type { DraftData } from '../draft-data.ts'
import type { FoundEntity } from '../entities.ts'
import type { Speaker } from '../speech.ts'
import { quantitiesOf, type QuantityDraft } from './quantities.ts'

/** A claim's entry as a draft leaves it: everything but its text. */
export interface ClaimDraft {
  slug: string
  text: ''
  kind: string
  assertion?: string
  attribution?: readonly { source: string; mode?: string; as?: string; nested?: true }[]
  quote?: string
  hedge?: string
  about?: readonly string[]
  when?: string | { edtf: string; basis: string }
  uttered?: string | { edtf: string; basis: string }
  quantities?: readonly QuantityDraft[]
  evidence: readonly Anchor[]
  todo: readonly string[]
}

export interface ClaimSurroundings {
  readonly data: DraftData
  readonly source: SourceText
  /** Code points before each UTF-16 offset. */
  readonly codePointAt: (offset: number) => number
  readonly slugOf: (entity: FoundEntity) => string
  /** The slug of a source that is only described. */
  readonly unnamed: (speaker: Speaker) => string
  readonly canSpeak: (entity: FoundEntity) => boolean
}

const dateOf = ({ edtf, basis }: { readonly edtf: string; readonly basis: string | null }): string | { edtf: string; basis: string } => (basis === null ? edtf : { edtf, basis })
const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text)

/** One claim's entry: what the span says of who, what, how much and when, each guess with its reason. */
export function claimDraft(span: ClaimSpan, slug: string, { data, source, codePointAt, slugOf, unnamed, canSpeak }: ClaimSurroundings): ClaimDraft | undefined {
  const { reading: { text } } = data
  const paragraph = source.paragraphs[span.paragraph - 1]
  if (paragraph === undefined) return undefined
  const inside = ({ start, end }: { readonly start: number; readonly end: number }): boolean => start >= span.start && end <= span.end
  const { utterance } = span
  const speaker = utterance?.speaker
  const named = data.entities.filter((entity) => entity.mentions.some(inside))
  const dates = data.dates.filter(inside)
  const uttered = utterance === null ? undefined : data.dates.find((date) => !inside(date) && date.start >= utterance.sentence.start && date.end <= utterance.sentence.end)
  const figures = data.figures.filter(inside)
  const sourceOf = (one: Speaker): string => (one.entity !== null && canSpeak(one.entity) ? slugOf(one.entity) : unnamed(one))
  const spoken = speaker === undefined ? undefined : sourceOf(speaker)
  const via = (utterance?.via ?? []).map(sourceOf).filter((source, at, all) => source !== spoken && source !== all[at - 1])
  const [when] = dates
  const quoted = span.quote === null ? undefined : text.slice(...span.quote).replace(/[.,;:!?]+$/, '').trim()
  const role = speaker?.role?.trim()
  const todo = [
    'text: to be written in own words',
    `kind: ${span.kind}, ${span.because}`,
    ...(spoken === undefined || speaker === undefined ? [] : [`attribution: ${speaker.reason ?? `${speaker.name}, by ${utterance?.verb == null ? 'the form of the paragraph' : `the verb “${utterance.verb}”`}`}`]),
    ...(when === undefined ? [] : [`when: “${text.slice(when.start, when.end)}”${dates.length > 1 ? `; the span has ${dates.length} dates` : ''}`]),
    ...(uttered === undefined ? [] : [`uttered: “${text.slice(uttered.start, uttered.end)}” beside the words`]),
    ...(figures.length === 0 ? [] : [`quantities: ${short(figures.map(({ start, end }) => `“${text.slice(start, end)}”`).join(', '))}`]),
    ...(named.length === 0 ? [] : ['about: who and what the span names, in its order']),
    ...(span.hedge === null ? [] : [`hedge: “${span.hedge}”`]),
    ...(quoted === undefined ? [] : ['quote: whether the words are worth quoting']),
  ]
  return {
    slug, text: '', kind: span.kind,
    ...(span.assertion !== 'ASSERTED' && { assertion: span.assertion }),
    ...(spoken !== undefined && { attribution: [...via.map((source) => ({ source })), { source: spoken, ...(utterance?.mode === 'quote' && { mode: 'DIRECT_QUOTE' }), ...(utterance?.mode === 'thought' && { nested: true as const }), ...(role !== undefined && role !== '' && role.length < 100 && { as: role }) }] }),
    ...(quoted !== undefined && quoted !== '' && { quote: quoted }),
    ...(span.hedge !== null && { hedge: span.hedge }),
    ...(named.length > 0 && { about: [...new Set(named.map(slugOf))] }),
    ...(when !== undefined && { when: dateOf(when) }),
    ...(uttered !== undefined && { uttered: dateOf(uttered) }),
    ...(figures.length > 0 && { quantities: quantitiesOf(figures, text, slug) }),
    evidence: [anchorAt(source, paragraph, codePointAt(span.start), codePointAt(span.end))],
    todo,
  }
}
