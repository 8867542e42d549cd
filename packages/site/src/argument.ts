import { believers } from './chain.ts'
import type { RelationType, SourceLinkFragment } from './generated/graphql.ts'
import type { Article, Claim, Relation } from './linked.ts'

/** Whose a claim is: of a belief, whoever is said to hold it, since the speaker who tells of it does not stand behind it. */
export interface Holder {
  readonly source: SourceLinkFragment
  readonly believes: boolean
}

/** What one voice does to another's claims: disputes, limits, supports or answers them. */
export interface Stance {
  readonly type: RelationType
  readonly from: Holder
  readonly to: Holder
  readonly claims: readonly Claim[]
  readonly others: readonly Claim[]
  readonly inferred: boolean
}

/** Those that set one voice against or beside another; the rest only order what one of them says. */
const TELLING: readonly RelationType[] = ['DISPUTES', 'RETRACTS', 'QUALIFIES', 'SUPPORTS', 'ANSWERS']

export function holderOf(claim: Claim): Holder {
  const belief = believers(claim).at(-1)
  return belief === undefined ? { source: claim.speaker, believes: false } : { source: belief.source, believes: true }
}

/** The argument between an article's voices, disagreement first, then by how much there is of it. */
export function stances(article: Article): readonly Stance[] {
  const told = article.claims.flatMap((claim) =>
    claim.relations.filter(({ type, direction, claim: other }) => direction === 'OUT' && TELLING.includes(type) && !sameHolder(claim, other)).map((relation) => ({ claim, relation })),
  )
  return [...Map.groupBy(told, keyOf).values()]
    .flatMap((members) => stanceOf(members))
    .toSorted((a, b) => TELLING.indexOf(a.type) - TELLING.indexOf(b.type) || b.claims.length - a.claims.length)
}

type Told = { readonly claim: Claim; readonly relation: Relation }

function stanceOf(members: readonly Told[]): readonly Stance[] {
  const [first] = members
  if (first === undefined) return []
  return [
    {
      type: first.relation.type,
      from: holderOf(first.claim),
      to: holderOf(first.relation.claim),
      claims: [...new Set(members.map(({ claim }) => claim))],
      others: [...new Set(members.map(({ relation }) => relation.claim))],
      inferred: members.every(({ relation }) => relation.inferred),
    },
  ]
}

const key = ({ source, believes }: Holder): string => `${source.slug} ${believes}`
const keyOf = ({ claim, relation }: Told): string => `${relation.type} ${key(holderOf(claim))} ${key(holderOf(relation.claim))}`
const sameHolder = (one: Claim, other: Claim): boolean => key(holderOf(one)) === key(holderOf(other))
