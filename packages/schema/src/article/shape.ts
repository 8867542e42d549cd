import { z } from 'zod'
import { claimShape } from '../claim/shape.ts'
import { dateShape } from '../fields/date.ts'
import { proseShape } from '../fields/prose.ts'
import { slugShape } from '../fields/slug.ts'
import { urlShape } from '../fields/url.ts'
import { noteShape } from './note.ts'

const paragraph = z.int().min(1)

const sourceShape = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "expected 64 hexadecimal digits: the SHA-256 of the file's bytes"),
  length: z.int().min(1).describe('Unicode code points of its text.'),
  paragraphs: paragraph.describe('Lines with a visible character.'),
  furniture: z.array(paragraph).default([]).describe('Paragraphs that are no part of the text: byline, captions, links.'),
})

const sectionShape = z.strictObject({
  slug: slugShape,
  title: proseShape,
  paragraph: paragraph.describe('The paragraph of its subheading, or its first.'),
})

/** What an article's file holds, its claims included. */
export const articleShape = z.strictObject({
  title: proseShape,
  titleIsEditorial: z.boolean().default(false).describe('True when the source has no headline and the editors gave the title.'),
  authors: z.array(slugShape).default([]).describe('People.'),
  publisher: slugShape.nullable().default(null).describe('An organization.'),
  publisherIsInferred: z.boolean().default(false).describe('True when the source does not name its publisher.'),
  published: dateShape.nullable().default(null),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'expected a BCP 47 language tag such as en or pt-BR')
    .describe('BCP 47.'),
  url: urlShape.nullable().default(null).describe('Where the original can be read.'),
  recorded: dateShape.describe('When it was entered here.'),
  summary: proseShape.describe('In own words.'),
  source: sourceShape.describe('The source document by fingerprint; its text is not republished.'),
  sections: z.array(sectionShape).default([]),
  unnamed: z
    .array(z.strictObject({ slug: slugShape, name: proseShape }))
    .default([])
    .describe('Sources the article does not name.'),
  notes: z.array(noteShape).default([]),
  formerly: z.array(slugShape).default([]).describe('Former slugs that still find it.'),
  id: slugShape.optional().describe('Written by a rename: the slug its opaque id was made from.'),
  claims: z.array(claimShape).default([]),
})

export type ArticleFile = z.output<typeof articleShape>
export type SourceFields = z.output<typeof sourceShape>
