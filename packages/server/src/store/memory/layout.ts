import { ownersOf } from './columns/owners.ts'
import type { Columns, Tables } from './columns/columns.ts'
import type { Words } from './columns/words.ts'
import { between } from './records/values.ts'

/** Columns, and what of them every record needs to find its way. */
export class Layout {
  readonly words: Words
  readonly tables: Tables
  /** By claim, its article. */
  readonly articleOfClaim: Uint32Array
  readonly articleDigests: Buffer
  readonly evidenceDigests: Buffer

  constructor({ words, tables }: Columns) {
    this.words = words
    this.tables = tables
    this.articleOfClaim = ownersOf(tables.article.claims)
    this.articleDigests = bufferOf(tables.article.sha256)
    this.evidenceDigests = bufferOf(tables.evidence.sha256)
  }

  claimKey(claim: number): string {
    return `${this.words.at(this.tables.article.slug[this.articleOfClaim[claim]!]!)}/${this.words.at(this.tables.claim.slug[claim]!)}`
  }

  authorsOf(article: number): readonly string[] {
    const { words, tables } = this
    return between(tables.article.authors[article]!, tables.article.authors[article + 1]!, (at) => words.at(tables.author.person[at]!))
  }
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
