import { all, after, type Answer } from '../answer.ts'
import type { Entity } from '../model.ts'
import type { Reader } from '../reader.ts'
import { present } from './present.ts'

/** The entities whose field, `kind.field`, names a target. */
export function referrersOf(read: Reader, field: string, target: string): Answer<Entity[]> {
  return after(read.referrers({ field, target }), (slugs) => all(slugs.map((slug) => present(read.entity(slug), slug))))
}
