import { z } from 'zod'
import { proseShape } from '../fields/prose.ts'
import { entitySlug } from '../fields/slug.ts'
import { wordShape } from '../fields/word.ts'
import type { Attribution } from '../model.ts'
import { attributionMode } from '../vocabulary/attribution-mode.ts'

/** A link of the chain beyond the byline. */
export const attributionShape = z.strictObject({
  source: entitySlug('speaker').describe("An entity that can speak, or one of the article's unnamed sources."),
  mode: wordShape(attributionMode).default('INDIRECT_SPEECH'),
  as: proseShape.nullable().default(null).describe('Role as stated there.'),
  nested: z.boolean().default(false).describe('A belief or narrative that the link before ascribes to this one.'),
  inferred: z.boolean().default(false).describe('Not stated by the article, but read from the context.'),
})

/** The link a chain speaks through: the last that the article states and that is not nested, since a believer has not spoken. */
export function speakingLink(chain: readonly Attribution[]): Attribution {
  const link = chain.findLast(({ nested, inferred }) => !nested && !inferred)
  if (link === undefined) throw new Error('a chain of attribution has no byline')
  return link
}
