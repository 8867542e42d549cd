import { all, after } from '../answer.ts'
import type { Entity, Article, Section, SourceDocument } from '../model.ts'
import { articlePath, formerArticlePaths } from '../paths.ts'
import { builder } from './builder.ts'
import { claimsField } from './claim-connection.ts'
import { EdtfDate } from './date.ts'
import { entitiesField } from './entity-connection.ts'
import { EditorialNote } from './note.ts'
import { ArticleRef, ClaimRef, kindRef, NodeRef } from './refs.ts'
import { claimsOfArticle } from './walk.ts'

interface ArticleSection {
  readonly article: Article
  readonly section: Section
}

const SectionType = builder.objectRef<ArticleSection>('Section')

/** Named from claims too, which belong to one. */
export const SectionRef = SectionType

SectionType.implement({
  description: 'A part of an article under a subheading.',
  fields: (t) => ({
    slug: t.string({ description: 'Unique in its article.', resolve: ({ section }) => section.slug }),
    title: t.string({ description: "In the editors' words.", resolve: ({ section }) => section.title }),
    claims: t.field({
      type: [ClaimRef],
      description: 'Its claims, in the order of the text.',
      resolve: ({ article, section }, _args, context) =>
        after(claimsOfArticle(context, article.slug), (claims) => claims.filter((claim) => claim.section === section.slug)),
    }),
  }),
})

const SourceDocumentType = builder.objectRef<SourceDocument>('SourceDocument').implement({
  description: 'The original, known by fingerprint; its text is not republished.',
  fields: (t) => ({
    sha256: t.exposeString('sha256', { description: "SHA-256 of the file's bytes, 64 hexadecimal digits." }),
    length: t.exposeInt('length', { description: 'Length in Unicode code points.' }),
    paragraphs: t.exposeInt('paragraphs', { description: 'Lines with a visible character; a lone no-break space is none.' }),
  }),
})

ArticleRef.implement({
  description: 'A news article: what is known of it, and the claims it makes or passes on.',
  interfaces: [NodeRef],
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Unique among articles.' }),
    title: t.exposeString('title', { description: "The headline, or the editors' own." }),
    titleIsEditorial: t.exposeBoolean('titleIsEditorial', { description: 'True when the source has no headline and the editors gave the title.' }),
    authors: t.field({
      type: [kindRef('person')],
      description: 'Those who signed it, in their order; none where nobody did.',
      resolve: ({ authors }, _args, { read }) =>
        after(all(authors.map((slug) => read.entity(slug))), (found) => found.filter((author): author is Entity => author !== null)),
    }),
    publisher: t.field({
      type: kindRef('organization'),
      nullable: true,
      description: 'Who published it; null when that is not known.',
      resolve: ({ publisher }, _args, { read }) => (publisher === null ? null : read.entity(publisher)),
    }),
    publisherIsInferred: t.exposeBoolean('publisherIsInferred', {
      description: 'True when the source does not name its publisher and the editors worked it out.',
    }),
    published: t.expose('published', { type: EdtfDate, nullable: true, description: 'When it appeared; null when that is not known.' }),
    language: t.exposeString('language', { description: 'Of the original, a BCP 47 tag.' }),
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Where the original can be read.' }),
    summary: t.exposeString('summary', { description: "In the editors' words." }),
    path: t.string({ description: 'Path of its page on the site.', resolve: articlePath }),
    formerPaths: t.stringList({ description: 'Paths of that page under its former slugs, from which the site redirects.', resolve: formerArticlePaths }),
    sections: t.field({
      type: [SectionType],
      description: 'In the order of the text.',
      resolve: (article) => article.sections.map((section) => ({ article, section })),
    }),
    source: t.expose('source', { type: SourceDocumentType, description: 'The original, by fingerprint.' }),
    notes: t.expose('notes', { type: [EditorialNote], description: 'What the editors add to the article as a whole.' }),
    claims: claimsField(t, 'What it claims, in its own voice or by the mouths of others.', ({ slug }) => ({ article: { eq: slug } })),
    entities: entitiesField(t, 'What its claims are about, and the named sources in their chains.', ({ slug }) => ({ inArticle: slug })),
  }),
})
