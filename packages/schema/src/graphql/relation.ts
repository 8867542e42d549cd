import { all, after, type Answer } from '../answer.ts'
import type { Claim, Relation } from '../model.ts'
import type { Direction } from '../vocabulary/direction.ts'
import type { RelationType } from '../vocabulary/relation-type.ts'
import type { Reader } from '../reader.ts'
import { builder, type Context } from './builder.ts'
import { present } from './present.ts'
import { ClaimRef } from './refs.ts'
import { DirectionEnum, RelationTypeEnum } from './vocabulary.ts'

interface SeenRelation {
  readonly relation: Relation
  readonly direction: Direction
  /** Key of the claim at the other end. */
  readonly other: string
}

export const ClaimRelationType = builder.objectRef<SeenRelation>('ClaimRelation').implement({
  description: 'How a claim bears on another.',
  fields: (t) => ({
    type: t.field({ type: RelationTypeEnum, description: 'What the claim it starts from does to the other.', resolve: ({ relation }) => relation.type }),
    direction: t.expose('direction', { type: DirectionEnum, description: 'OUT: from the claim that was asked to the other; IN: from the other to it. Never BOTH.' }),
    claim: t.field({ type: ClaimRef, description: 'The claim at the other end.', resolve: ({ other }, _args, { read }) => present(read.claim(other), other) }),
    inferred: t.boolean({ description: 'True when the text has no word for it.', resolve: ({ relation }) => relation.inferred }),
    note: t.string({ nullable: true, description: "Why the editors see it, in their words.", resolve: ({ relation }) => relation.note }),
  }),
})

interface Asked {
  readonly type?: readonly RelationType[] | null | undefined
  readonly direction?: Direction | null | undefined
}

/** A claim's relations as seen from it: those written at it, then those written at others. */
export function relationsOf(claim: Claim, { type, direction }: Asked, { read }: Context): Answer<SeenRelation[]> {
  const wanted = (relation: Relation) => type === null || type === undefined || type.includes(relation.type)
  const out = direction === 'IN' ? [] : claim.relations.map((relation): SeenRelation => ({ relation, direction: 'OUT', other: relation.claim }))
  const incoming = direction === 'OUT' ? [] : incomingOf(claim, read)
  return after(incoming, (seen) => [...out, ...seen].filter(({ relation }) => wanted(relation)))
}

function incomingOf({ key }: Claim, read: Reader): Answer<SeenRelation[]> {
  return after(read.incomingRelations(key), (found) =>
    all(
      found.map(({ from, index }) =>
        after(present(read.claim(from), from), ({ relations }): SeenRelation => {
          const relation = relations[index]
          if (relation === undefined) throw new Error(`the index lacks relation ${index} of ${from}`)
          return { relation, direction: 'IN', other: from }
        }),
      ),
    ),
  )
}
