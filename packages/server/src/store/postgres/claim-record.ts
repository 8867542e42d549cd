import type { ArticleSource, Attribution, Claim, Entity, Evidence, Note, Quantity, Relation, Review } from '@whosaid/schema'
import type { Kept } from './kept.ts'

/** What nearly every query of claims asks for, or how they are found. */
type Head = readonly [key: string, slug: string, article: string, text: string, kind: Claim['kind'], speaker: string, about: readonly string[]]
/** Its other properties that are no lists. */
type Rest = Pick<Claim, 'identity' | 'formerly' | 'section' | 'mode' | 'assertion' | 'quote' | 'hedge' | 'when' | 'uttered' | 'recorded'>

const LISTS = ['attribution', 'quantities', 'evidence', 'relations', 'reviews', 'notes'] as const

/**
 * A claim as it is stored: JSON in lines, so that what is not asked for need not be read.
 * @param own - what its chain names of the article's own sources: whoever reads a claim nearly always asks next who says it
 */
export function storedClaim(claim: Claim, own: readonly ArticleSource[]): string {
  const { key, slug, article, text, kind, speaker, about, identity, formerly, section, mode, assertion, quote, hedge, when, uttered, recorded } = claim
  const head: Head = [key, slug, article, text, kind, speaker, about]
  const rest: Rest = { identity, formerly, section, mode, assertion, quote, hedge, when, uttered, recorded }
  return [head, rest, ...LISTS.map((name) => claim[name]), own].map((part) => JSON.stringify(part)).join('\n')
}

/** A stored claim: its lines are read as they are asked for, which halves what a large page costs. */
export class ClaimRecord implements Claim {
  readonly type = 'claim'
  readonly key: string
  readonly slug: string
  readonly article: string
  readonly text: string
  readonly kind: Claim['kind']
  readonly speaker: string
  readonly about: readonly string[]
  readonly #lines: readonly string[]
  readonly #read: unknown[] = []

  constructor(stored: string) {
    this.#lines = stored.split('\n')
    const [key, slug, article, text, kind, speaker, about] = JSON.parse(this.#lines[0]!) as Head
    this.key = key
    this.slug = slug
    this.article = article
    this.text = text
    this.kind = kind
    this.speaker = speaker
    this.about = about
  }

  /** The article's own sources in its chain, as JSON. */
  get ownSources(): string {
    return this.#lines.at(-1)!
  }

  get identity(): string {
    return this.#rest.identity
  }

  get formerly(): readonly string[] {
    return this.#rest.formerly
  }

  get section(): string | null {
    return this.#rest.section
  }

  get mode(): Claim['mode'] {
    return this.#rest.mode
  }

  get assertion(): Claim['assertion'] {
    return this.#rest.assertion
  }

  get quote(): string | null {
    return this.#rest.quote
  }

  get hedge(): string | null {
    return this.#rest.hedge
  }

  get when(): Claim['when'] {
    return this.#rest.when
  }

  get uttered(): Claim['uttered'] {
    return this.#rest.uttered
  }

  get recorded(): Claim['recorded'] {
    return this.#rest.recorded
  }

  get attribution(): readonly Attribution[] {
    return this.#list('attribution')
  }

  get quantities(): readonly Quantity[] {
    return this.#list('quantities')
  }

  get evidence(): readonly Evidence[] {
    return this.#list('evidence')
  }

  get relations(): readonly Relation[] {
    return this.#list('relations')
  }

  get reviews(): readonly Review[] {
    return this.#list('reviews')
  }

  get notes(): readonly Note[] {
    return this.#list('notes')
  }

  get #rest(): Rest {
    return this.#line(1) as Rest
  }

  #list<Name extends (typeof LISTS)[number]>(name: Name): Claim[Name] {
    return this.#line(2 + LISTS.indexOf(name)) as Claim[Name]
  }

  #line(at: number): unknown {
    return (this.#read[at] ??= JSON.parse(this.#lines[at]!))
  }
}

/** Reads claims one after the other, and keeps the sources that come with them. Claims of an article bring the same ones, which are read once. */
export function claimReader(sources: Kept<Entity | ArticleSource | null>): (stored: string) => ClaimRecord {
  let last = '[]'
  return (stored) => {
    const claim = new ClaimRecord(stored)
    const { ownSources } = claim
    if (ownSources !== last) {
      for (const source of JSON.parse(ownSources) as ArticleSource[]) if (sources.get(source.slug) === undefined) sources.set(source.slug, source, ownSources.length)
      last = ownSources
    }
    return claim
  }
}
