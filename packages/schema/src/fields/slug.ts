import { z } from 'zod'

/** Lower-case ASCII words joined by hyphens, 100 characters at most. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export const slugShape = z
  .string('expected a slug: lower-case words joined by hyphens')
  .max(100, 'expected at most 100 characters')
  .regex(SLUG, 'expected a slug: lower-case ASCII words joined by hyphens')

/** What may be named at a reference: an entity of a kind or of several, `any` entity, or a `speaker`, whatever its kind. */
export type ReferenceTo = string | readonly string[]

/** An entity's slug; what may be named there is kept for editors that complete it. */
export const entitySlug = (to: ReferenceTo): z.ZodType<string> => slugShape.meta({ references: to })

/** `claim` of the article at hand, or `article/claim`. */
export const claimReferenceShape = z
  .string('expected a claim: its slug, or article/claim')
  .regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected a claim: its slug, or article/claim')
  .meta({ sample: 'article/claim' })
