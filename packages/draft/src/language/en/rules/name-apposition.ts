import type { NameRule, NameVote } from '../../rule.ts'
import { isActor, isFinite, isNoun } from '../lexicon.ts'
import { isNamePart } from '../name-sequence.ts'
import { isOrganizationNoun } from '../organization-nouns.ts'
import { ORGANIZATION_HEADS, PLACE_NOUNS, TITLES } from '../words.ts'

/** “Keel, a deckhand,”, “Tarn Lines, which owns the ferry,”, “Elsin, a fishing town”: what stands behind the comma tells the kind. */
export const nameApposition: NameRule = ({ sentence, first, last }) => {
  // Terry Moxon of Moxon Pallets, who: it is told of the former.
  if (/^(?:of|from|at|for)$/.test(sentence.tokens[first - 1]?.lower ?? '') && isNamePart(sentence.tokens[first - 2]) && first > 2) return undefined
  const led = before(sentence.tokens.slice(Math.max(0, first - 5), first).map(({ text }) => text))
  if (led !== undefined && /^[,.—–]$/.test(sentence.tokens[last]?.text ?? '.')) return { kind: led, weight: 3 }
  const after = sentence.tokens.slice(last, last + 14)
  if (after[0]?.text !== ',') return undefined
  const next = after[1]?.lower ?? ''
  if (next === 'who' || next === 'whose' || next === 'whom') return { kind: 'person', weight: 3 }
  if (next === 'which') return [{ kind: 'organization', weight: 2 }, { kind: 'place', weight: 1 }]
  const end = after.findIndex(({ text }, index) => index > 1 && /^[,.;:“"]$/.test(text))
  const phrase = after.slice(1, end === -1 ? undefined : end)
  // At Oberlitten, the group informed customers: a clause of its own.
  if (phrase.slice(2, 5).some(({ lower }, index) => isFinite(lower) && isNoun(phrase[index + 1]?.lower ?? ''))) return undefined
  const preposition = phrase.findIndex(({ lower }) => ['of', 'at', 'for', 'with', 'in', 'on', 'who', 'that', 'and', 'from'].includes(lower))
  const noun = phrase.slice(0, preposition === -1 ? undefined : preposition).at(-1)
  const head = noun?.lower ?? ''
  if (!['a', 'an', 'the', 'its', 'his', 'her', 'their', 'chief', 'head', 'director', 'professor', 'one'].includes(next) && !TITLES.has(next) && phrase[1]?.text !== '’s' && phrase[1]?.text !== "'s") return undefined
  const votes: NameVote[] = []
  // The world's third-largest producer: a country, or a company.
  if (/^(?:producer|exporter|importer|supplier|manufacturer|employer|retailer|lender|insurer|maker|carrier|operator|owner|developer|builder|publisher|brewer|newspaper|broadcaster|market|power|economy|consumer|holder|contractor|(?:car|drug|chip|plane|steel|ship|truck|toy|tyre|phone|bike|gun|arms|boat|glass|engine|device|software|furniture|aircraft|machine|battery|turbine|paper|cement)-?(?:maker|builder)|housebuilder|homebuilder|shipbuilder|wholesaler|distributor|carmaker|hotelier|start-up|startup|pollster)$/.test(head)) return [{ kind: 'organization', weight: 4 }, ...(/^(?:producer|exporter|importer|supplier|market|power|economy|consumer)$/.test(head) ? [{ kind: 'place', weight: 4 } as const] : [])]
  if (isActor(head) || TITLES.has(head) || /(?:man|woman|er|or|ist|ian|head|chief|chair|executive|leader|expert|founder|friend)$/.test(head)) votes.push({ kind: 'person', weight: 4 })
  else if (PLACE_NOUNS.has(head)) votes.push({ kind: 'place', weight: 4 })
  else if ((ORGANIZATION_HEADS.has(head) && /^\p{Ll}/u.test(noun?.text ?? '')) || /^(?:charity|firm|maker|carrier|operator|publisher|retailer|supplier|start-up|startup|think-tank|regulator|lender|insurer|brewer|builder|developer|newspaper|magazine|broadcaster|website|body)$/.test(head)) votes.push({ kind: 'organization', weight: 4 })
  return votes
}

/** “the company, Dalkraft,”, “its leader, Thessaly Quine,”. */
function before(words: readonly string[]): 'person' | 'organization' | 'place' | undefined {
  const [comma = '', noun = '', article = '', preposition = '', head = ''] = words.toReversed()
  if (comma !== ',' || !/^\p{Ll}/u.test(noun)) return undefined
  // a lawyer for the port, Gideon Alvarado,
  if (['for', 'of', 'at'].includes(preposition) && ['the', 'a', 'an', 'its', 'their', 'his', 'her'].includes(article) && (isActor(head) || TITLES.has(head))) return 'person'
  if (article !== '' && isOrganizationNoun(noun)) return 'organization'
  if (PLACE_NOUNS.has(noun)) return 'place'
  return isActor(noun) || TITLES.has(noun) ? 'person' : undefined
}
