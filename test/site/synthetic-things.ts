import type { Findable } from '../../packages/site/src/search/shapes.ts'

const SYLLABLES = ['ba', 'ra', 'ti', 'on', 'men', 'ka', 'lo', 'per', 'su', 'vi', 'tor', 'ne', 'al', 'qu', 'sha', 'de', 'co', 'in', 're', 'th', 'st', 'an', 'er', 'is', 'ol', 'um', 'ga', 'fi', 'mo', 'ce']
const KINDS = ['report', 'estimate', 'assessment', 'prediction', 'intent', 'criticism', 'cause', 'question']
const TYPES = ['Person', 'Organization', 'Place', 'Event', 'Topic']
/** Claims of an article, and speakers among whom they fall. */
const [CLAIMS, CAST] = [18, 5]

/** So many invented entities, articles and claims: words as frequent as in a language (Zipf), a few speakers an article. The same for a seed. */
export function syntheticThings(count: number, seed: number, vocabularySize = 60_000): readonly Findable[] {
  const random = randomFrom(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const vocabulary = vocabularyOf(vocabularySize, below)
  const words = (length: number): string =>
    Array.from({ length }, () => vocabulary[Math.min(vocabularySize - 1, Math.floor(vocabularySize ** random()) - 1)] ?? '').join(' ')
  const names = Array.from({ length: Math.ceil(count / 10) }, () => words(1 + below(3)))
  const someone = (): string => names[Math.floor(random() ** 3 * names.length)] ?? ''
  const oftenest = <Value>(values: readonly Value[]): Value => values[Math.floor(random() ** 2 * values.length)] as Value

  const things: Findable[] = names.map((text, at) => ({
    path: `/entities/e${at}/`, text, type: oftenest(TYPES), about: random() < 0.5 ? words(12) : '', ...(random() < 0.3 && { aliases: words(2) }),
  }))
  const articles = Math.ceil(count / 20)
  for (let at = 0; at < articles; at++) things.push({ path: `/articles/a${at}/`, text: words(8), type: 'Article', about: words(25) })
  let cast: readonly string[] = []
  for (let at = 0; things.length < count; at++) {
    if (at % CLAIMS === 0) cast = [...Array.from({ length: CAST - 1 }, someone), `${words(2)} and ${words(2)}`]
    const [kind, speaker] = [oftenest(KINDS), oftenest(cast)]
    things.push({ path: `/articles/a${Math.floor(at / CLAIMS)}/c${at}/`, text: words(15), type: 'Claim', about: `${kind}, ${speaker}`, kind, speaker, also: [someone(), someone(), someone()].join(' · ') })
  }
  return things
}

/** The 700 most frequent are short. */
function vocabularyOf(size: number, below: (limit: number) => number): readonly string[] {
  const syllable = (): string => SYLLABLES[below(SYLLABLES.length)] ?? ''
  const words = new Set<string>()
  while (words.size < size) words.add(Array.from({ length: (words.size < 700 ? 1 : 3) + below(3) }, syllable).join(''))
  return [...words]
}

/** Numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
