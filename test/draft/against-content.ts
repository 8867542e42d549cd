import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { inspectContent, isAnchor, readSource } from '@whosaid/schema'
import { articleDraft, english, understand } from '../../packages/draft/src/index.ts'
import { parse } from 'yaml'

interface DraftedClaim {
  readonly attribution?: readonly { readonly source: string }[]
  readonly quantities?: readonly { readonly value?: number; readonly min?: number; readonly max?: number; readonly unit: string; readonly approximation?: string }[]
  readonly evidence: readonly { readonly start: number; readonly end: number }[]
}

/** How a draft of a source compares with the annotation that editors published of it: shares as [of, all]. */
export interface AgainstContent {
  readonly article: string
  /** Published claims of which a draft's claim covers at least half, or the other way round. */
  readonly found: readonly [number, number]
  /** Of those, how many the draft gives to the same speaker. */
  readonly sameSpeaker: readonly [number, number]
  /** Stated figures that the draft has with value, unit and approximation. */
  readonly figures: readonly [number, number]
}

/** Drafts a source with what the content already knows, as an editor would, and compares. */
export function againstContent(path: string, content: string): AgainstContent {
  const bytes = readFileSync(path)
  const { drafts } = inspectContent(content)
  const published = drafts.articles.find(({ entry }) => entry.source.sha256 === createHash('sha256').update(bytes).digest('hex'))
  if (published === undefined) throw new Error(`no article in ${content} rests on ${path}`)
  const { entry } = published
  const known = drafts.entities.map(({ slug, entry: { name, aliases }, kind }) => ({ slug, name, aliases, kind: kind.name }))
  const source = readSource(bytes)
  const day = /^\d{4}-\d\d-\d\d/.exec(entry.published?.edtf ?? '')?.[0]
  const data = understand(source.codePoints.join(''), { language: english, published: day === undefined ? undefined : Temporal.PlainDate.from(day), known })
  const { article } = articleDraft(data, source, { slug: 'draft', title: null, published: day ?? null, recorded: '2000-01-01', language: 'en', taken: drafts.entities.map(({ slug }) => slug) })
  const claims = (parse(article.text) as { claims: readonly DraftedClaim[] }).claims
  const pairs = entry.claims.flatMap((claim) => {
    const own = claim.evidence.find(isAnchor)
    const near = claims.map((drafted) => ({ drafted, share: own === undefined ? 0 : common(own, drafted.evidence[0]) })).toSorted((a, b) => b.share - a.share)[0]
    return near !== undefined && near.share >= 0.5 ? [{ claim, drafted: near.drafted }] : []
  })
  const same = pairs.filter(({ claim, drafted }) => claim.attribution.findLast(({ nested, inferred }) => !nested && !inferred)?.source === drafted.attribution?.at(-1)?.source)
  const stated = entry.claims.flatMap(({ quantities }) => quantities.filter(({ derivedFrom }) => derivedFrom.length === 0))
  const drafted = claims.flatMap(({ quantities = [] }) => quantities)
  const right = stated.filter((figure) => drafted.some((other) => (other.value ?? null) === figure.value && (other.min ?? null) === figure.min && (other.max ?? null) === figure.max && other.unit === figure.unit && (other.approximation ?? 'EXACT') === figure.approximation))
  return { article: published.slug, found: [pairs.length, entry.claims.length], sameSpeaker: [same.length, pairs.length], figures: [right.length, stated.length] }
}

/** What two spans have in common, as a share of the shorter. */
function common(a: { readonly start: number; readonly end: number }, b: { readonly start: number; readonly end: number } | undefined): number {
  if (b === undefined) return 0
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return Math.max(0, shared) / Math.min(a.end - a.start, b.end - b.start)
}
