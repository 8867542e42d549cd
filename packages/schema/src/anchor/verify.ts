import type { Article, Claim, Evidence } from '../model.ts'
import { coverageOf } from './coverage.ts'
import { slice, spanHash, type SourceText } from './document.ts'

/** An anchor, or what rests on it, that does not hold against the source. */
export interface Failure {
  readonly claim: string
  readonly message: string
}

/** How much of a paragraph lies under a claim. */
export interface ParagraphCoverage {
  readonly paragraph: number
  /** Code points. */
  readonly length: number
  readonly covered: number
}

export interface Verification {
  /** Whether the file is, byte for byte, the one that was annotated. */
  readonly sameFile: boolean
  readonly anchors: number
  /** How many of them have their text in their place. */
  readonly holding: number
  readonly failures: readonly Failure[]
  /** Of every paragraph that is no furniture, subheadings included. */
  readonly coverage: readonly ParagraphCoverage[]
}

/** Holds every anchor of an article against a source document. */
export function verifyArticle(article: Article, claims: readonly Claim[], source: SourceText): Verification {
  const failures = claims.flatMap((claim) => [
    ...claim.evidence.flatMap((evidence) => anchorFailures(claim, evidence, source)),
    ...wordingFailures(claim, source),
  ])
  return {
    sameFile: article.source.sha256 === source.sha256,
    anchors: claims.reduce((sum, { evidence }) => sum + evidence.length, 0),
    holding: claims.reduce((sum, claim) => sum + claim.evidence.filter((evidence) => anchorFailures(claim, evidence, source).length === 0).length, 0),
    failures,
    coverage: coverageOf(article, claims, source).flatMap(({ paragraph, furniture, length, covered }) => (furniture ? [] : [{ paragraph, length, covered }])),
  }
}

function anchorFailures({ slug }: Claim, { paragraph, start, end, sha256 }: Evidence, source: SourceText): Failure[] {
  const extent = source.paragraphs[paragraph - 1]
  const place = `paragraph ${paragraph}, ${start} to ${end}`
  if (extent === undefined) return [{ claim: slug, message: `${place}: the source has no such paragraph` }]
  if (start < extent.start || end > extent.end) {
    return [{ claim: slug, message: `${place}: the paragraph reaches from ${extent.start} to ${extent.end}` }]
  }
  return spanHash(source, start, end) === sha256 ? [] : [{ claim: slug, message: `${place}: the text there is not the text that was annotated` }]
}

/** What the claim says of its wording must be so in the text: quoted words stand there, a direct quotation in quotation marks. */
function wordingFailures({ slug, quote, mode, evidence }: Claim, source: SourceText): Failure[] {
  const plain = (text: string): string => text.replaceAll(/[“”„]/g, '"').replaceAll(/[‘’]/g, "'").replaceAll(/\s+/g, ' ').toLowerCase()
  const passages = evidence.map(({ start, end }) => plain(slice(source, start, end)))
  const failures: Failure[] = []
  if (quote !== null && !passages.some((passage) => passage.includes(plain(quote)))) {
    failures.push({ claim: slug, message: `its quotation "${quote}" does not stand in its evidence` })
  }
  if (mode === 'DIRECT_QUOTE' && !evidence.some((span) => insideQuotation(span, source))) {
    failures.push({ claim: slug, message: 'is a DIRECT_QUOTE, but no span of its evidence stands in quotation marks' })
  }
  return failures
}

/** What closes a quotation that was opened by a mark. German closes with what English opens with. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«', '‹': '›', '‘': '’', '「': '」', '『': '』', '"': '"' }

/** Whether a span stands in quotation marks; a quotation that its paragraph does not close runs to the paragraph's end. */
function insideQuotation({ paragraph, start, end }: Evidence, { paragraphs, codePoints }: SourceText): boolean {
  const extent = paragraphs[paragraph - 1]
  if (extent === undefined) return false
  const isLetter = (at: number): boolean => /\p{L}/u.test(codePoints[at] ?? '')
  let open: { readonly at: number; readonly closing: string } | undefined
  for (let at = extent.start; at < extent.end; at++) {
    const point = codePoints[at] ?? ''
    if (open === undefined) {
      const closing = CLOSING[point]
      if (closing !== undefined) open = { at, closing }
      // An apostrophe inside a word closes nothing.
    } else if (open.closing.includes(point) && !(point === '’' && isLetter(at + 1))) {
      if (open.at <= start && end <= at + 1) return true
      open = undefined
    }
  }
  return open !== undefined && open.at <= start && end <= extent.end
}
