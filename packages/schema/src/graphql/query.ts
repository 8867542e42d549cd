import type { ContentVersion } from '../store.ts'
import { ArticleConnection, ArticleOrder } from './article-connection.ts'
import { builder, fieldsOn } from './builder.ts'
import { checkArticleFilter, checkEntityFilter } from './check-filter.ts'
import { claimsField } from './claim-connection.ts'
import { connect, pageArguments } from './connection.ts'
import { EntityConnection, EntityOrder } from './entity-connection.ts'
import { ArticleFilterInput, EntityFilterInput } from './filters/refs.ts'
import { ArticleRef, ClaimRef, EntityRef } from './refs.ts'

const ContentVersionType = builder.objectRef<ContentVersion>('ContentVersion').implement({
  description: 'What is being served. Put version beside a query and the answer can be cited and replayed.',
  fields: (t) => ({
    version: t.exposeString('version', { description: "Hash of the canonical content and the model's version, 32 hexadecimal digits." }),
    articles: t.exposeInt('articles', { description: 'How many there are.' }),
    claims: t.exposeInt('claims', { description: 'How many there are.' }),
    entities: t.exposeInt('entities', { description: 'How many there are.' }),
  }),
})

builder.queryType({ description: 'Who said what, about whom, on whose say-so. Read-only: content changes in Git.' })

builder.queryFields((t) => ({
  article: t.field({
    type: ArticleRef,
    nullable: true,
    description: 'An article by slug or former slug; null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    resolve: (_root, { slug }, { read }) => read.article(slug),
  }),
  articles: t.field({
    type: ArticleConnection,
    description: 'Articles that fit a filter.',
    args: {
      ...pageArguments(fieldsOn(t)),
      filter: t.arg({ type: ArticleFilterInput, required: false, description: 'Which of them.' }),
      orderBy: t.arg({ type: ArticleOrder, required: false, description: 'NEWEST when left out.' }),
    },
    resolve: (_root, { filter, orderBy, ...page }, context) => {
      checkArticleFilter(filter ?? {})
      return connect(context, 'article', filter ?? {}, orderBy ?? 'NEWEST', page)
    },
  }),
  claim: t.field({
    type: ClaimRef,
    nullable: true,
    description: "A claim by its article's slug and its own, former ones included; null when there is none.",
    args: {
      article: t.arg.string({ required: true, description: "Its article's slug." }),
      slug: t.arg.string({ required: true, description: 'Its slug in the article.' }),
    },
    resolve: (_root, { article, slug }, { read }) => read.claim(`${article}/${slug}`),
  }),
  claims: claimsField(fieldsOn(t), 'Claims that fit a filter.', () => undefined),
  entity: t.field({
    type: EntityRef,
    nullable: true,
    description: 'An entity of any kind by slug or former slug; null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    resolve: (_root, { slug }, { read }) => read.entity(slug),
  }),
  entities: t.field({
    type: EntityConnection,
    description: 'Entities that fit a filter.',
    args: {
      ...pageArguments(fieldsOn(t)),
      filter: t.arg({ type: EntityFilterInput, required: false, description: 'Which of them.' }),
      orderBy: t.arg({ type: EntityOrder, required: false, description: 'NAME when left out.' }),
    },
    resolve: (_root, { filter, orderBy, ...page }, context) => {
      checkEntityFilter(filter ?? {})
      return connect(context, 'entity', filter ?? {}, orderBy ?? 'NAME', page)
    },
  }),
  content: t.field({ type: ContentVersionType, description: 'What is being served.', resolve: (_root, _args, { read }) => read.content }),
}))
