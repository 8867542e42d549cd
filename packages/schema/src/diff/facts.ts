import { isDeepStrictEqual } from 'node:util'

export const ASPECTS = ['article', 'entity', 'claim', 'attribution', 'figure', 'date', 'relation', 'evidence', 'note'] as const
export type Aspect = (typeof ASPECTS)[number]

/** Something that a record says in one revision. */
export interface Fact {
  readonly aspect: Aspect
  /** Where: `text`, `quantities`, `affiliations`. */
  readonly path: string
  /** In a list, what tells an item from the others: changed items of one key are compared, items without a like are new or gone. */
  readonly key: string
  readonly value: unknown
  /** For people. */
  readonly text: string
}

/** A fact that one revision has otherwise than the other; null where it has none. */
export interface FactChange {
  readonly aspect: Aspect
  readonly path: string
  readonly before: unknown
  readonly after: unknown
  /** Both for people. */
  readonly texts: readonly [before: string | null, after: string | null]
}

/** What two revisions of a record say differently, in the order of the later one. */
export function changedFacts(before: readonly Fact[], after: readonly Fact[]): FactChange[] {
  const open = [...before]
  const take = (fits: (fact: Fact) => boolean): Fact | undefined => {
    const index = open.findIndex(fits)
    return index === -1 ? undefined : open.splice(index, 1)[0]
  }
  const left = after.filter((fact) => take((one) => one.path === fact.path && isDeepStrictEqual(one.value, fact.value)) === undefined)
  const keyed = left.map((fact) => ({ fact, was: take((one) => one.path === fact.path && one.key === fact.key) }))
  return [
    ...keyed.map(({ fact, was }) => change(was, fact)),
    ...open.map((fact) => change(fact, undefined)),
  ]
}

function change(before: Fact | undefined, after: Fact | undefined): FactChange {
  const { aspect, path } = (after ?? before) as Fact
  return { aspect, path, before: before?.value ?? null, after: after?.value ?? null, texts: [before?.text ?? null, after?.text ?? null] }
}
