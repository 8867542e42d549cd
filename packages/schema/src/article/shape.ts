import { z } from 'zod'
import { claimShape } from '../claim/shape.ts'
import { dateShape } from '../fields/date.ts'
import { proseShape } from '../fields/prose.ts'
import { entitySlug, slugShape } from '../fields/slug.ts'
import { todoShape } from '../fields/todo.ts'
import { urlShape } from '../fields/url.ts'
import { noteShape } from './note.ts'

const paragraph = z.int().min(1)

const sourceShape = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "expected 64 hexadecimal digits: the SHA-256 of the file's bytes").describe("SHA-256 of the file's bytes."),
  length: z.int().min(1).describe('Unicode code points of its text.'),
  paragraphs: paragraph.describe('Lines with a visible character.'),
  furniture: z.array(paragraph).default([]).describe('Paragraphs that are no part of the text: byline, captions, links.'),
})

const sectionShape = z.strictObject({
  slug: slugShape.describe('Unique in its article.'),
  title: proseShape.describe("Its subheading, or the editors' own."),
  paragraph: paragraph.describe('The paragraph of its subheading, or its first.'),
})

/** What an article's file holds, its claims included. */
export const articleShape = z.strictObject({
  title: proseShape.describe("The source's headline, or the editors' own title."),
  titleIsEditorial: z.boolean().default(false).describe('True when the source has no headline and the editors gave the title.'),
  authors: z.array(entitySlug(['person'])).default([]).describe('People, in the order of the byline.'),
  publisher: entitySlug(['organization']).nullable().default(null).describe('An organization; left out when unknown.'),
  publisherIsInferred: z.boolean().default(false).describe('True when the source does not name its publisher.'),
  published: dateShape.nullable().default(null).describe('When it appeared.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'expected a BCP 47 language tag such as en or pt-BR')
    .describe('The language it is written in, by its BCP 47 tag: en, pt-BR.'),
  url: urlShape.nullable().default(null).describe('Where the original can be read.'),
  recorded: dateShape.describe('When it was entered here.'),
  summary: proseShape.describe('In own words.'),
  source: sourceShape.describe('The source document by fingerprint; its text is not republished.'),
  sections: z.array(sectionShape).default([]).describe('In order; a claim belongs to the section in which its first evidence stands.'),
  unnamed: z
    .array(z.strictObject({ slug: slugShape.describe('Unique in its article, and the slug of no entity.'), name: proseShape.describe('What people read: “Unnamed officials”.') }))
    .default([])
    .describe('Sources the article does not name.'),
  notes: z.array(noteShape).default([]).describe("The editors' notes."),
  formerly: z.array(slugShape).default([]).describe('Former slugs that still find it.'),
  id: slugShape.optional().describe('Written by a rename: the slug its opaque id was made from.'),
  todo: todoShape,
  claims: z.array(claimShape).default([]).describe('One proposition each, in the order of the text.'),
})

export type ArticleFile = z.output<typeof articleShape>
export type SourceFields = z.output<typeof sourceShape>
