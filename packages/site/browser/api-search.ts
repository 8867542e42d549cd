import type { ClaimKind, FoundFragment, SearchQuery, SearchQueryVariables } from '../src/generated/graphql.ts'
import { aboutClaim } from '../src/search/about.ts'
import { prefixesOf, termsOf } from '../src/search/terms.ts'
import { KIND } from '../src/words.ts'
import { isChosen, type Answer, type Chosen, type Counts, type Line, type Question } from './answer.ts'
import { partsOf, textOf } from './marks.ts'
import { line } from './search.ts'

/** Where the API is and what it needs to know. */
export interface ApiPlace {
  readonly address: string
  /** The hash by which it knows the site's query. */
  readonly document: string
  /** Kinds of entities by their labels: what a filter takes. */
  readonly kinds: Readonly<Record<string, string>>
}

export type Fetch = (address: URL, init: RequestInit) => Promise<Response>

/** Who has waited so long while typing is better served by the site's own files. */
const PATIENCE_MS = 1000

/**
 * Asks the API. Addresses that answers can be kept by, since all of a question stands in them.
 * @throws Error when it is not there, answers an error or is slow
 */
export async function apiSearch(place: ApiPlace, question: Question, signal: AbortSignal, fetch: Fetch): Promise<Answer> {
  const ask = (words: string): Promise<SearchQuery> => send(place, variablesOf(words, question, place), signal, fetch)
  const beginnings = withEndings(question.words)
  const data = await ask(beginnings)
  const isSlip = data.search.totalCount === 0 && !isChosen(question.chosen) && beginnings !== question.words
  return answerOf(isSlip ? await ask(question.words) : data, question, place)
}

async function send({ address, document }: ApiPlace, variables: SearchQueryVariables, signal: AbortSignal, fetch: Fetch): Promise<SearchQuery> {
  const url = new URL(address)
  url.searchParams.set('documentId', document)
  url.searchParams.set('variables', JSON.stringify(variables))
  const patience = new AbortController()
  const stop = (): void => patience.abort()
  const timer = setTimeout(stop, PATIENCE_MS)
  signal.addEventListener('abort', stop, { once: true })
  try {
    const response = await fetch(url, { headers: { accept: 'application/graphql-response+json' }, credentials: 'omit', signal: patience.signal })
    const answer = (await response.json()) as { readonly data?: SearchQuery | null; readonly errors?: readonly unknown[] }
    if (!response.ok || answer.errors !== undefined || !answer.data) throw new Error(`The API answers ${response.status}.`)
    return answer.data
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}

/** Each word may go on, as a reader types; who writes the API's own signs is taken at their word. */
const withEndings = (words: string): string => (/["*]/.test(words) ? words : words.trim().split(/\s+/).map((word) => `${word}*`).join(' '))

/** Which list the results come from: everything by relevance, claims of a kind or speaker, or entities of a kind. */
function listOf({ type, kind, speaker }: Chosen, { kinds }: ApiPlace): 'all' | 'claims' | 'entities' | 'none' {
  const ofClaims = kind !== '' || speaker !== ''
  if (type === '' || type === 'Claim') return ofClaims ? 'claims' : 'all'
  if (ofClaims) return 'none'
  return type === 'Article' ? 'all' : kinds[type] === undefined ? 'none' : 'entities'
}

function variablesOf(words: string, { chosen, first, words: typed }: Question, place: ApiPlace): SearchQueryVariables {
  const list = listOf(chosen, place)
  const kind = Object.entries(KIND).find(([, { label }]) => label === chosen.kind)?.[0] as ClaimKind | undefined
  const byKind = chosen.kind !== '' && { kind: { in: kind === undefined ? [] : [kind] } }
  const bySpeaker = chosen.speaker !== '' && { speaker: { name: chosen.speaker } }
  const ofType = { kind: { eq: place.kinds[chosen.type] ?? '' } }
  return {
    words,
    types: chosen.type === 'Article' ? ['ARTICLE'] : chosen.type === 'Claim' ? ['CLAIM'] : null,
    first: list === 'all' ? first : 0,
    claims: { text: words, ...byKind, ...bySpeaker },
    firstClaims: list === 'claims' ? first : 0,
    ofAnyKind: { text: words, ...bySpeaker },
    ofAnySpeaker: { text: words, ...byKind },
    entities: { text: words, ...ofType },
    called: { name: typed.trim(), ...ofType },
    firstEntities: list === 'entities' ? first : 0,
  }
}

function answerOf(data: SearchQuery, { words, chosen, first }: Question, place: ApiPlace): Answer {
  const prefixes = prefixesOf(words)
  const plain = (nodes: readonly FoundFragment[]): readonly Line[] => nodes.map((node) => line(findableOf(node), prefixes))
  const note = 'Searched by the API.'
  const counts = countsOf(data, chosen, place)
  switch (listOf(chosen, place)) {
    case 'all': return { total: data.search.totalCount, lines: data.search.edges.map(highlighted), counts, note }
    case 'claims': return { total: data.claims.totalCount, lines: plain(data.claims.nodes), counts, note }
    case 'entities': {
      const lines = plain([...data.called.nodes, ...data.entities.nodes])
      const once = lines.filter(({ path }, at) => lines.findIndex((other) => other.path === path) === at)
      return { total: data.entities.totalCount, lines: once.slice(0, first), counts, note }
    }
    case 'none': return { total: 0, lines: [], counts, note }
  }
}

/** The words that the API marks are marked where they stand; the passage itself is shown when the line would not say why it was found. */
function highlighted({ node, highlight }: SearchQuery['search']['edges'][number]): Line {
  const passage = partsOf(highlight)
  const found = line(findableOf(node), passage.flatMap(({ text, marked }) => (marked ? termsOf(text) : [])))
  const words = textOf(passage).replace(/^… /, '').replace(/ …$/, '')
  return found.text.some((part) => part.marked) || found.about.includes(words) ? found : { ...found, passage }
}

function findableOf(node: FoundFragment): Parameters<typeof line>[0] {
  if ('title' in node) return { path: node.path, text: node.title, type: 'Article', about: node.summary }
  if ('text' in node) return { path: node.path, text: node.text, type: 'Claim', about: aboutClaim(node) }
  return { path: node.path, text: node.name, type: node.kindLabel, about: node.description ?? '' }
}

function countsOf({ claims, articles, ofAnyType, ofAnyKind, ofAnySpeaker }: SearchQuery, { type, kind, speaker }: Chosen, { kinds }: ApiPlace): Counts {
  const label = (value: string): string => Object.keys(kinds).find((name) => kinds[name] === value) ?? value
  const others = kind === '' && speaker === '' ? [['Article', articles.totalCount] as const, ...ofAnyType.facets.kind.map(({ value, count }) => [label(value), count] as const)] : []
  const ofClaims = type === '' || type === 'Claim'
  return {
    type: [['Claim', claims.totalCount] as const, ...others].filter(([, count]) => count > 0).toSorted(([, a], [, b]) => b - a),
    kind: ofClaims ? ofAnyKind.facets.kind.map(({ value, count }) => [KIND[value as ClaimKind]?.label ?? value, count]) : [],
    speaker: ofClaims ? ofAnySpeaker.facets.speaker.map(({ label: name, count }) => [name, count]) : [],
  }
}
