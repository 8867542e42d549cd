import type { Model } from '../model.ts'
import { changedFacts, type Fact, type FactChange } from './facts.ts'
import { articleFacts, claimFacts, entityFacts, type Naming } from './records.ts'
import { successorsOf, type Successor } from './renamed.ts'

/** What became of an article, an entity or a claim from one revision to another. */
export interface RecordChange {
  readonly type: 'article' | 'entity' | 'claim'
  /** `merged`: it went into the one of `key`, which was there before. */
  readonly change: 'added' | 'removed' | 'changed' | 'renamed' | 'merged'
  /** Slug, or `article/claim`, in the later revision; of what was removed in the earlier one. */
  readonly key: string
  /** What it was called, where that is something else. */
  readonly formerKey: string | null
  /** Of an entity. */
  readonly kind: string | null
  /** Title, name or proposition, for people. */
  readonly title: string
  /** What it says differently; of what was added or removed all that it says. */
  readonly facts: readonly FactChange[]
}

/** What two revisions of the content say differently: articles, entities, claims, each in the order of the later one, what is gone last. */
export function diffModels(before: Model, after: Model): RecordChange[] {
  const successors = successorsOf(before, after)
  const name = (map: ReadonlyMap<string, Successor<{ readonly slug: string }>>) => (slug: string): string => map.get(slug)?.item.slug ?? slug
  const then: Naming = { article: name(successors.articles), entity: name(successors.entities), claim: (key) => successors.claims.get(key)?.item.key ?? key }
  const now: Naming = { article: (slug) => slug, entity: (slug) => slug, claim: (key) => key }
  const article = (names: Naming, model: Model) => (one: Model['articles'][number]): Fact[] => articleFacts(one, model, names)
  const claim = (names: Naming, model: Model) => (one: Model['claims'][number]): Fact[] => claimFacts(one, model, names)
  return [
    ...changes('article', before.articles, after.articles, ({ slug }) => slug, ({ title }) => title, successors.articles, article(then, before), article(now, after)),
    ...changes('entity', before.entities, after.entities, ({ slug }) => slug, (one) => one.name, successors.entities, (one) => entityFacts(one, then), (one) => entityFacts(one, now)),
    // A claim that only its article's new name renames has not changed.
    ...changes('claim', before.claims, after.claims, ({ key }) => key, ({ text }) => text, successors.claims, claim(then, before), claim(now, after),
      ({ article: its, slug }) => `${then.article(its)}/${slug}`),
  ]
}

function changes<Item extends object>(
  type: RecordChange['type'], before: readonly Item[], after: readonly Item[], keyOf: (item: Item) => string, titleOf: (item: Item) => string,
  successors: ReadonlyMap<string, Successor<Item>>, factsBefore: (item: Item) => Fact[], factsAfter: (item: Item) => Fact[], keyThen: (item: Item) => string = keyOf,
): RecordChange[] {
  const predecessors = new Map(before.flatMap((item) => {
    const successor = successors.get(keyOf(item))
    return successor === undefined || successor.merged ? [] : [[successor.item, item] as const]
  }))
  const record = (change: RecordChange['change'], item: Item, facts: readonly FactChange[], formerKey: string | null = null, key = keyOf(item)): RecordChange => ({
    type, change, key, formerKey, kind: 'kind' in item && type === 'entity' ? String(item.kind) : null, title: titleOf(item), facts,
  })
  const later = after.flatMap((item): RecordChange[] => {
    const was = predecessors.get(item)
    if (was === undefined) return [record('added', item, changedFacts([], factsAfter(item)))]
    const facts = changedFacts(factsBefore(was), factsAfter(item))
    if (keyThen(was) !== keyOf(item)) return [record('renamed', item, facts, keyOf(was))]
    return facts.length === 0 ? [] : [record('changed', item, facts)]
  })
  const gone = before.flatMap((item): RecordChange[] => {
    const successor = successors.get(keyOf(item))
    if (successor === undefined) return [record('removed', item, changedFacts(factsBefore(item), []))]
    return successor.merged ? [record('merged', item, [], keyOf(item), keyOf(successor.item))] : []
  })
  return [...later, ...gone]
}
