import { z } from 'zod'

const paragraph = z.int().min(1).describe('Paragraph of the source, from 1.')

/** A span of the source by offsets and hash, as `whosaid anchor` writes it. */
const anchorShape = z.strictObject({
  paragraph,
  start: z.int().min(0).describe('Unicode code points from the start of the document.'),
  end: z.int().min(1).describe('Unicode code points from the start of the document, exclusive.'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits: the SHA-256 of the span').describe("SHA-256 of the span's UTF-8 bytes."),
})

const words = z.string().min(1)

/** A span as an editor marks it while writing: by its first and last few words, or a whole paragraph. */
const markShape = z.strictObject({ paragraph, from: words.describe('The first few words, punctuation included.'), to: words.describe('The last few words, punctuation included.') })
const wholeShape = z.strictObject({ paragraph, whole: z.literal(true).describe('The whole paragraph.') })

export type Anchor = z.output<typeof anchorShape>
export type Mark = z.output<typeof markShape> | z.output<typeof wholeShape>

/** Which of the three forms is meant is seen by its keys, so that a mistake in one is not reported as if it were another. */
export const evidenceShape = z.looseObject({ paragraph }).transform((entry, context): Anchor | Mark => {
  const shape = 'whole' in entry ? wholeShape : 'from' in entry || 'to' in entry ? markShape : anchorShape
  const result = shape.safeParse(entry)
  if (result.success) return result.data
  for (const issue of result.error.issues) context.issues.push({ ...issue, input: entry } as (typeof context.issues)[number])
  return z.NEVER
}).meta({ forms: [markShape, wholeShape, anchorShape] })

export const isAnchor = (evidence: Anchor | Mark): evidence is Anchor => 'sha256' in evidence
