import { all, after } from '../answer.ts'
import type { Entity, Review } from '../model.ts'
import { claimPath, formerClaimPaths } from '../paths.ts'
import { SectionRef } from './article.ts'
import { AttributionType } from './attribution.ts'
import { builder } from './builder.ts'
import { EdtfDate } from './date.ts'
import { EvidenceType } from './evidence.ts'
import { EditorialNote } from './note.ts'
import { present } from './present.ts'
import { ArticleRef, ClaimRef, EntityRef, NodeRef, QuantityRef, SourceRef } from './refs.ts'
import { ClaimRelationType, relationsOf } from './relation.ts'
import { AssertionEnum, AttributionModeEnum, ClaimKindEnum, DirectionEnum, RelationTypeEnum } from './vocabulary.ts'

const ReviewType = builder.objectRef<Review>('Review').implement({
  description: 'A fact-check of a claim by somebody.',
  fields: (t) => ({
    verdict: t.exposeString('verdict', { description: "In the reviewer's terms." }),
    by: t.field({ type: SourceRef, description: 'Who reviewed it.', resolve: ({ by }, _args, { read }) => present(read.source(by), by) }),
    reviewed: t.expose('reviewed', { type: EdtfDate, nullable: true, description: 'When; null when that is not known.' }),
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Where the review can be read.' }),
    text: t.exposeString('text', { nullable: true, description: 'Its gist, in own words.' }),
  }),
})

ClaimRef.implement({
  description: 'One proposition: who says it, on whose say-so, about what, and where in the source.',
  interfaces: [NodeRef],
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Unique within its article.' }),
    path: t.string({ description: 'Path of its page on the site.', resolve: claimPath }),
    formerPaths: t.stringList({
      description: "Paths of that page under its own and its article's former slugs, from which the site redirects.",
      resolve: (claim, _args, { read }) => after(present(read.article(claim.article), claim.article), (article) => formerClaimPaths(claim, article)),
    }),
    article: t.field({ type: ArticleRef, description: 'The article it stands in.', resolve: ({ article }, _args, { read }) => present(read.article(article), article) }),
    section: t.field({
      type: SectionRef,
      nullable: true,
      description: 'The part of the article it stands in; null before the first.',
      resolve: ({ article, section }, _args, { read }) =>
        after(present(read.article(article), article), (found) => {
          const its = found.sections.find(({ slug }) => slug === section)
          return its === undefined ? null : { article: found, section: its }
        }),
    }),
    text: t.exposeString('text', { description: "The proposition, in the editors' words." }),
    kind: t.expose('kind', { type: ClaimKindEnum, description: 'What kind of act it is.' }),
    mode: t.expose('mode', { type: AttributionModeEnum, description: "How the speaker's words are rendered." }),
    assertion: t.expose('assertion', { type: AssertionEnum, description: 'How far the speaker stands behind the words.' }),
    attribution: t.expose('attribution', {
      type: [AttributionType],
      description: "From the byline outward to the originator. The reporters' own voice is a chain of one, the byline.",
    }),
    speaker: t.field({
      type: SourceRef,
      description: 'The originator: the last link that the article states and that is not nested, since a believer has not spoken.',
      resolve: ({ speaker }, _args, { read }) => present(read.source(speaker), speaker),
    }),
    quote: t.exposeString('quote', { nullable: true, description: 'A few words quoted for their wording, if any.' }),
    hedge: t.exposeString('hedge', { nullable: true, description: 'Words that limit the claim: "might", "perhaps".' }),
    about: t.field({
      type: [EntityRef],
      description: 'What it is about, most important first.',
      resolve: ({ about }, _args, { read }) =>
        after(all(about.map((slug) => read.entity(slug))), (found) => found.filter((entity): entity is Entity => entity !== null)),
    }),
    when: t.expose('when', { type: EdtfDate, nullable: true, description: 'The time it is about; null when it is about none in particular.' }),
    uttered: t.expose('uttered', { type: EdtfDate, nullable: true, description: 'When it was said; null when the source does not say.' }),
    recorded: t.expose('recorded', { type: EdtfDate, description: 'When it was entered here.' }),
    quantities: t.expose('quantities', { type: [QuantityRef], description: 'Its figures.' }),
    evidence: t.expose('evidence', { type: [EvidenceType], description: 'Where in the source it rests, most important first.' }),
    relations: t.field({
      type: [ClaimRelationType],
      description: 'How it bears on other claims and they on it.',
      args: {
        type: t.arg({ type: [RelationTypeEnum], required: false, description: 'Of these types; all when left out.' }),
        direction: t.arg({ type: DirectionEnum, required: false, defaultValue: 'BOTH', description: 'From which end.' }),
      },
      resolve: relationsOf,
    }),
    reviews: t.expose('reviews', { type: [ReviewType], description: 'Fact-checks of it.' }),
    notes: t.expose('notes', { type: [EditorialNote], description: 'What the editors add.' }),
  }),
})
