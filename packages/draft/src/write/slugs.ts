const LONGEST = 90

/** The slug that words would have: Zoë Kréjci’s is `zoe-krejci`. */
export const slugOf = (words: string): string =>
  words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[’']/g, '').replaceAll(/[^a-z0-9]+/g, '-').slice(0, LONGEST).replaceAll(/^-+|-+$/g, '') || 'unnamed'

/** Gives out slugs that nothing has yet. */
export class FreeSlugs {
  readonly #taken: Set<string>

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken)
  }

  take(words: string, kind: string): string {
    const own = slugOf(words)
    let slug = own
    for (let turn = 1; this.#taken.has(slug); turn++) slug = turn === 1 ? `${own}-${kind}` : `${own}-${turn}`
    this.#taken.add(slug)
    return slug
  }
}
