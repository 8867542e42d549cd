import type { ArticleFilter } from '../filter.ts'
import { builder, type FieldsOn } from './builder.ts'
import { connect, connectionType, pageArguments } from './connection.ts'
import { ArticleRef } from './refs.ts'

export const ArticleConnection = connectionType({ listing: 'article', name: 'Article', node: ArticleRef })

/** Articles in the scope of their parent. */
export function articlesField<Parent>(t: FieldsOn<Parent>, description: string, scope: (parent: Parent) => ArticleFilter) {
  return t.field({
    type: ArticleConnection,
    description,
    args: pageArguments(t),
    resolve: (parent, page, context) => connect(context, 'article', scope(parent), 'NEWEST', page),
  })
}

export const ArticleOrder = builder.enumType('ArticleOrder', {
  description: 'In which order articles come.',
  values: {
    NEWEST: { description: 'By the day they appeared, latest first, undated last.' },
    OLDEST: { description: 'By the day they appeared, earliest first, undated last.' },
    TITLE: { description: 'By title.' },
  } as const,
})
