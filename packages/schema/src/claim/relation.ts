import { z } from 'zod'
import { proseShape } from '../fields/prose.ts'
import { claimReferenceShape } from '../fields/slug.ts'
import { wordShape } from '../fields/word.ts'
import { relationType } from '../vocabulary/relation-type.ts'

/** A relation from the claim in whose entry it stands to another. */
export const relationShape = z.strictObject({
  type: wordShape(relationType),
  claim: claimReferenceShape.describe('The other claim: its slug, or article/claim.'),
  inferred: z.boolean().default(false).describe('The text has no word for it.'),
  note: proseShape.nullable().default(null).describe('How the editors read it.'),
})

/** The key of a claim named in an article: `claim` is one of its own. */
export const claimKey = (article: string, reference: string): string => (reference.includes('/') ? reference : `${article}/${reference}`)
