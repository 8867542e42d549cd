import type { ImplementableObjectRef } from '@pothos/core'
import type { Article, ArticleSource, Claim, Entity, Quantity } from '../model.ts'
import { builder, type SchemaTypes } from './builder.ts'

/** Types that refer to one another, named before any of them is made. */
export const NodeRef = builder.interfaceRef<Article | Claim | Entity>('Node')
export const SourceRef = builder.interfaceRef<Entity | ArticleSource>('Source')
export const EntityRef = builder.interfaceRef<Entity>('Entity')
export const ArticleRef = builder.objectRef<Article>('Article')
export const ClaimRef = builder.objectRef<Claim>('Claim')
export const QuantityRef = builder.objectRef<Quantity>('Quantity')

const typeNames = new Map<string, string>()

/** `place` → `Place`, `court-case` → `CourtCase`. Asked for every entity of an answer, and there are few kinds: each is worked out once. */
export function typeName(kind: string): string {
  const known = typeNames.get(kind)
  if (known !== undefined) return known
  const name = kind.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
  typeNames.set(kind, name)
  return name
}

const kinds = new Map<string, ImplementableObjectRef<SchemaTypes, Entity>>()

/** The object type of an entity kind. */
export function kindRef(kind: string): ImplementableObjectRef<SchemaTypes, Entity> {
  const ref = kinds.get(kind) ?? builder.objectRef<Entity>(typeName(kind))
  kinds.set(kind, ref)
  return ref
}
