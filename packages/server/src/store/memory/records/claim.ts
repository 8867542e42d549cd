import type { Attribution, Claim, DateValue, Evidence, Note, Quantity, Relation, Review } from '@whosaid/schema'
import type { Layout } from '../layout.ts'
import { EvidenceRecord } from './evidence.ts'
import { quantityOf } from './quantity.ts'
import { between, dateOf, listed } from './values.ts'

/** A claim as it is read from the columns: nothing is made before it is asked for. */
export class ClaimRecord implements Claim {
  declare readonly type: 'claim'
  readonly #layout: Layout
  readonly #at: number

  static {
    Object.defineProperty(this.prototype, 'type', { value: 'claim', enumerable: true })
  }

  constructor(layout: Layout, ordinal: number) {
    this.#layout = layout
    this.#at = ordinal
  }

  get #table() {
    return this.#layout.tables.claim
  }

  get key(): string {
    return this.#layout.claimKey(this.#at)
  }

  get slug(): string {
    return this.#layout.words.at(this.#table.slug[this.#at]!)
  }

  get identity(): string {
    const { words, tables: { article }, articleOfClaim } = this.#layout
    const own = this.#table.identity[this.#at]!
    return own === 0 ? `${words.at(article.identity[articleOfClaim[this.#at]!]!)}/${this.slug}` : words.at(own)
  }

  get formerly(): readonly string[] {
    return listed(this.#layout.words, this.#table.formerly[this.#at]!)
  }

  get article(): string {
    const { words, tables: { article }, articleOfClaim } = this.#layout
    return words.at(article.slug[articleOfClaim[this.#at]!]!)
  }

  get section(): string | null {
    return this.#layout.words.orNull(this.#table.section[this.#at]!)
  }

  get text(): string {
    return this.#table.text.at(this.#at)
  }

  get kind(): Claim['kind'] {
    return this.#layout.words.at(this.#table.kind[this.#at]!) as Claim['kind']
  }

  get mode(): Claim['mode'] {
    return this.#layout.words.at(this.#table.mode[this.#at]!) as Claim['mode']
  }

  get assertion(): Claim['assertion'] {
    return this.#layout.words.at(this.#table.assertion[this.#at]!) as Claim['assertion']
  }

  get attribution(): readonly Attribution[] {
    const { words, tables: { link } } = this.#layout
    return between(this.#table.attribution[this.#at]!, this.#table.attribution[this.#at + 1]!, (at) => ({
      source: words.at(link.source[at]!),
      mode: words.at(link.mode[at]!) as Attribution['mode'],
      as: words.orNull(link.as[at]!),
      nested: link.nested[at] === 1,
      inferred: link.inferred[at] === 1,
    }))
  }

  get speaker(): string {
    return this.#layout.words.at(this.#table.speaker[this.#at]!)
  }

  get quote(): string | null {
    return this.#layout.words.orNull(this.#table.quote[this.#at]!)
  }

  get hedge(): string | null {
    return this.#layout.words.orNull(this.#table.hedge[this.#at]!)
  }

  get about(): readonly string[] {
    const { words, tables: { subject } } = this.#layout
    return between(this.#table.about[this.#at]!, this.#table.about[this.#at + 1]!, (at) => words.at(subject.entity[at]!))
  }

  get when(): DateValue | null {
    return dateOf(this.#layout.words, this.#table.when[this.#at]!, this.#table.whenBasis[this.#at]!)
  }

  get uttered(): DateValue | null {
    return dateOf(this.#layout.words, this.#table.uttered[this.#at]!, this.#table.utteredBasis[this.#at]!)
  }

  get recorded(): DateValue {
    return dateOf(this.#layout.words, this.#table.recorded[this.#at]!, this.#table.recordedBasis[this.#at]!)!
  }

  get quantities(): readonly Quantity[] {
    return between(this.#table.quantities[this.#at]!, this.#table.quantities[this.#at + 1]!, (at) => quantityOf(this.#layout, at, this.#at))
  }

  get evidence(): readonly Evidence[] {
    return between(this.#table.evidence[this.#at]!, this.#table.evidence[this.#at + 1]!, (at) => new EvidenceRecord(this.#layout, at))
  }

  get relations(): readonly Relation[] {
    const { words, tables: { relation } } = this.#layout
    return between(this.#table.relations[this.#at]!, this.#table.relations[this.#at + 1]!, (at) => ({
      type: words.at(relation.type[at]!) as Relation['type'],
      claim: `${words.at(relation.article[at]!)}/${words.at(relation.slug[at]!)}`,
      inferred: relation.inferred[at] === 1,
      note: words.orNull(relation.note[at]!),
    }))
  }

  get reviews(): readonly Review[] {
    return listed(this.#layout.words, this.#table.reviews[this.#at]!)
  }

  get notes(): readonly Note[] {
    return listed(this.#layout.words, this.#table.notes[this.#at]!)
  }
}
