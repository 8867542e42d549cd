import { z } from 'zod'
import { noteShape } from '../article/note.ts'
import { dateShape } from '../fields/date.ts'
import { draftedProseShape, proseShape } from '../fields/prose.ts'
import { entitySlug, slugShape } from '../fields/slug.ts'
import { todoShape } from '../fields/todo.ts'
import { urlShape } from '../fields/url.ts'
import { wordShape } from '../fields/word.ts'
import { assertion } from '../vocabulary/assertion.ts'
import { claimKind } from '../vocabulary/claim-kind.ts'
import { attributionShape } from './attribution.ts'
import { evidenceShape } from './evidence.ts'
import { quantityShape } from './quantity.ts'
import { relationShape } from './relation.ts'

const reviewShape = z.strictObject({
  verdict: proseShape.describe('In a word or two.'),
  by: entitySlug('speaker').describe('Who reviewed it: an entity that can speak.'),
  reviewed: dateShape.nullable().default(null).describe('When it was reviewed.'),
  url: urlShape.nullable().default(null).describe('Where the review can be read.'),
  text: proseShape.nullable().default(null).describe('What it says, in own words.'),
})

/** One proposition, as an article's file holds it. */
export const claimShape = z.strictObject({
  slug: slugShape.describe('Unique in its article.'),
  text: draftedProseShape.describe("The proposition, in the editors' words."),
  kind: wordShape(claimKind),
  assertion: wordShape(assertion).default('ASSERTED'),
  attribution: z.array(attributionShape).default([]).describe('The chain beyond the byline, outward.'),
  quote: proseShape.nullable().default(null).describe('At most seven words quoted for their wording.'),
  hedge: proseShape.nullable().default(null).describe('Words that limit the claim.'),
  about: z.array(entitySlug('any')).default([]).describe('Entities, most important first.'),
  when: dateShape.nullable().default(null).describe('The time it is about.'),
  uttered: dateShape.nullable().default(null).describe('When it was said.'),
  recorded: dateShape.optional().describe("When it was entered here; left out, the article's own."),
  quantities: z.array(quantityShape).default([]).describe('The figures that it gives.'),
  evidence: z.array(evidenceShape).min(1, 'expected at least one span of the source').describe('Where in the source it rests.'),
  relations: z.array(relationShape).default([]).describe('From this claim to others.'),
  reviews: z.array(reviewShape).default([]).describe('How others judged it.'),
  notes: z.array(noteShape).default([]).describe("The editors' notes."),
  formerly: z.array(slugShape).default([]).describe('Former slugs that still find it.'),
  id: slugShape.optional().describe('Written by a rename: the slug its opaque id was made from.'),
  todo: todoShape,
}).superRefine(({ text, todo }, context) => {
  // What a draft leaves empty is refused as long as it is marked; without a mark, nothing else would say so.
  if (text === '' && todo.length === 0) context.addIssue({ code: 'custom', path: ['text'], message: 'expected some text' })
})

export type ClaimEntry = z.output<typeof claimShape>
