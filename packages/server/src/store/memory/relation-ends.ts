import type { Tables } from './columns/columns.ts'
import { ownersOf } from './columns/owners.ts'
import type { Keys } from './keys.ts'

const NOWHERE = 0xffffffff

/** Relations by the ordinals of the claims that they lead from and to, and by the claims that they lead to. */
export class RelationEnds {
  readonly from: Uint32Array
  /** A number above every claim's where the claim is not there. */
  readonly to: Uint32Array
  readonly #starts: Uint32Array
  readonly #incoming: Uint32Array

  constructor({ claim, relation }: Tables, keys: Keys) {
    this.from = ownersOf(claim.relations)
    this.to = new Uint32Array(relation.size)
    this.#starts = new Uint32Array(claim.size + 1)
    for (let at = 0; at < relation.size; at++) {
      const article = keys.articleOfWord(relation.article[at]!)
      const to = article === undefined ? undefined : keys.claimOfWord(article, relation.slug[at]!)
      this.to[at] = to ?? NOWHERE
      if (to !== undefined) this.#starts[to + 1]!++
    }
    for (let at = 0; at < claim.size; at++) this.#starts[at + 1]! += this.#starts[at]!
    this.#incoming = new Uint32Array(this.#starts[claim.size]!)
    const ends = this.#starts.slice()
    for (let at = 0; at < relation.size; at++) if (this.to[at] !== NOWHERE) this.#incoming[ends[this.to[at]!]!++] = at
  }

  leads(relation: number): boolean {
    return this.to[relation] !== NOWHERE
  }

  /** Relations that lead to a claim, as they are written. */
  incoming(claim: number): Uint32Array {
    return this.#incoming.subarray(this.#starts[claim], this.#starts[claim + 1])
  }
}
