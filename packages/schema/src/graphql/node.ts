import { all } from '../answer.ts'
import type { Answer } from '../answer.ts'
import type { Article, Claim, Entity } from '../model.ts'
import type { Reader } from '../reader.ts'
import type { NodeType } from '../store.ts'
import { builder } from './builder.ts'
import { badInput } from './errors.ts'
import { globalId, parseGlobalId } from './global-id.ts'
import { NodeRef, typeName } from './refs.ts'

builder.interfaceType(NodeRef, {
  description: 'Whatever has an id. The id is opaque and survives a change of slug; a former slug still finds what it named.',
  fields: (t) => ({ id: t.id({ description: 'Opaque, for node and nodes.', resolve: (node) => globalId(node) }) }),
  resolveType: (node) => (node.type === 'entity' ? typeName(node.kind) : typeName(node.type)),
})

const LARGEST_BATCH = 100

/** Whatever has this type and key. */
export function nodeNamed({ type, key }: { readonly type: NodeType; readonly key: string }, read: Reader): Answer<Article | Claim | Entity | null> {
  switch (type) {
    case 'article': return read.article(key)
    case 'claim': return read.claim(key)
    case 'entity': return read.entity(key)
  }
}

builder.queryFields((t) => ({
  node: t.field({
    type: NodeRef,
    nullable: true,
    description: 'Whatever has this id; null when nothing has. An id that this service did not make is an error with code BAD_ID.',
    args: { id: t.arg.id({ required: true, description: 'As an answer gave it.' }) },
    resolve: (_root, { id }, { read }) => nodeNamed(parseGlobalId(id), read),
  }),
  nodes: t.field({
    type: [NodeRef],
    nullable: { list: false, items: true },
    description: `Whatever has these ids, in their order, null for those that nothing has; ${LARGEST_BATCH} at most.`,
    args: { ids: t.arg.idList({ required: true, description: 'As answers gave them.' }) },
    resolve: (_root, { ids }, { read }) => {
      if (ids.length > LARGEST_BATCH) throw badInput('BAD_PAGE_SIZE', `ids: ${ids.length} are more than ${LARGEST_BATCH}.`)
      return all(ids.map((id) => nodeNamed(parseGlobalId(id), read)))
    },
  }),
}))
