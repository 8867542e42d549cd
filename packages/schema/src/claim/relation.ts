import { z } from 'zod'
import { proseShape } from '../fields/prose.ts'
import { claimReferenceShape } from '../fields/slug.ts'
import { relationType } from '../vocabulary/relation-type.ts'
import { wordsOf } from '../vocabulary/vocabulary.ts'

/** A relation from the claim in whose entry it stands to another. */
export const relationShape = z.strictObject({
  type: z.enum(wordsOf(relationType)),
  claim: claimReferenceShape,
  inferred: z.boolean().default(false).describe('The text has no word for it.'),
  note: proseShape.nullable().default(null),
})

/** The key of a claim named in an article: `claim` is one of its own. */
export const claimKey = (article: string, reference: string): string => (reference.includes('/') ? reference : `${article}/${reference}`)
