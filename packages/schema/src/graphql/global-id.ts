import type { Article, Claim, Entity } from '../model.ts'
import { badInput } from './errors.ts'

/** An opaque id is made of the type and the slug a thing was first known by, so that it survives a change of slug. */
export function globalId({ type, identity }: Article | Claim | Entity): string {
  return Buffer.from(`${type}:${identity}`).toString('base64url')
}

const ID = /^(article|claim|entity):([a-z0-9/-]+)$/

/**
 * The type and key that an id names.
 * @throws a BAD_ID error for an id that this service did not make
 */
export function parseGlobalId(id: string): { type: 'article' | 'claim' | 'entity'; key: string } {
  const [, type, key] = ID.exec(Buffer.from(id, 'base64url').toString()) ?? []
  if (type === undefined || key === undefined || Buffer.from(`${type}:${key}`).toString('base64url') !== id) {
    throw badInput('BAD_ID', `"${id.slice(0, 60)}" is no id of this service. Ids are opaque: send one that an answer gave you.`)
  }
  return { type: type as 'article' | 'claim' | 'entity', key }
}
