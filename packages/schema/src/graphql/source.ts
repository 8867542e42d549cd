import { all, after } from '../answer.ts'
import type { ArticleSource, Entity } from '../model.ts'
import { builder } from './builder.ts'
import { present } from './present.ts'
import { ArticleRef, kindRef, SourceRef, typeName } from './refs.ts'

builder.interfaceType(SourceRef, {
  description: 'Anything that can be the origin of a claim, or pass one on: named, collective or anonymous.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: "An entity's slug, or one made for a byline or an unnamed source, ARTICLE/NAME; never shared by two sources." }),
    name: t.exposeString('name', { description: 'The usual name; of a byline, its authors.' }),
    kind: t.exposeString('kind', { description: 'An entity kind, byline or unnamed.' }),
  }),
  resolveType: (source) => (source.type === 'entity' ? typeName(source.kind) : source.kind === 'byline' ? 'Byline' : 'UnnamedSource'),
})

const Byline = builder.objectRef<ArticleSource>('Byline')
const UnnamedSource = builder.objectRef<ArticleSource>('UnnamedSource')

Byline.implement({
  description: "The reporters' own voice: the authors of an article, speaking together.",
  interfaces: [SourceRef],
  fields: (t) => ({
    authors: t.field({
      type: [kindRef('person')],
      description: 'Those who signed the article; none where nobody did.',
      resolve: ({ authors }, _args, { read }) =>
        after(all(authors.map((slug) => read.entity(slug))), (found) => found.filter((author): author is Entity => author !== null)),
    }),
    article: t.field({ type: ArticleRef, description: 'The article they signed.', resolve: ({ article }, _args, { read }) => present(read.article(article), article) }),
  }),
})

UnnamedSource.implement({
  description: "A source the article does not name: \"unnamed officials\", \"critics\", an unidentified questioner. One article's officials are not another's.",
  interfaces: [SourceRef],
  fields: (t) => ({
    article: t.field({ type: ArticleRef, description: 'The only article it occurs in.', resolve: ({ article }, _args, { read }) => present(read.article(article), article) }),
  }),
})
