import type { Assertion, ClaimKind } from '../../claims.ts'
import type { Utterance } from '../../speech.ts'

/** Words by which the kind of a claim is guessed, the first that fits. */
const SIGNS: readonly (readonly [ClaimKind, RegExp])[] = [
  ['CRITICISM', /\b(?:shameful|disgrace(?:ful)?|irresponsible|reckless|failed to|failure|incompeten\w+|negligen\w+|outrage\w*|unacceptable|too little|too late|betray\w+|scandal\w*|wrong to|absurd|inadequate|botched)\b/i],
  ['INTENT', /\b(?:plans? to|intends? to|vow\w* to|promis\w+ to|pledg\w+ to|aims? to|wants? to|hopes? to|is to|are to|ordered|decided to|going to)\b/i],
  ['PREDICTION', /\b(?:will|won['’]t|would be|expects? to|likely to|is expected|are expected|forecast|by 20[2-9]\d|in the coming)\b/i],
  ['CAUSAL', /\b(?:because|caused|led to|leads to|due to|as a result|result(?:ed|s)? (?:in|from)|thanks to|triggered|blamed on|prevent(?:ed|s)?|so that)\b/i],
  ['ESTIMATE', /\b(?:an estimated|estimat\w+|about|around|roughly|approximately|some|nearly|almost|up to|between)\s+(?:[$£€]?\d|a dozen|two|three|four|five|six|seven|eight|nine|ten|half)/i],
  ['ASSESSMENT', /\b(?:should|must|ought|best|worst|better|worse|important|significant|serious|dangerous|safe|unsafe|fair|unfair|good|bad|great|remarkable|right|wrong|clear(?:ly)?|obvious(?:ly)?|too|enough|deserves?|seems?|appears?|matters?)\b/i],
]
const BY_VERB: Readonly<Record<string, ClaimKind>> = { estimate: 'ESTIMATE', calculate: 'ESTIMATE', predict: 'PREDICTION', expect: 'PREDICTION', forecast: 'PREDICTION', promise: 'INTENT', vow: 'INTENT', pledge: 'INTENT', threaten: 'INTENT', accuse: 'CRITICISM', criticise: 'CRITICISM', criticize: 'CRITICISM', condemn: 'CRITICISM', denounce: 'CRITICISM', blame: 'CRITICISM', dismiss: 'CRITICISM', deride: 'CRITICISM', argue: 'ASSESSMENT', believe: 'ASSESSMENT', think: 'ASSESSMENT', describe: 'ASSESSMENT', call: 'ASSESSMENT', praise: 'ASSESSMENT', hail: 'ASSESSMENT', fear: 'PREDICTION', hope: 'PREDICTION' }
const CONCEDING = new Set(['concede', 'acknowledge', 'admit', 'grant', 'accept'])
const HEDGES = /\b(perhaps|possibly|probably|maybe|apparently|allegedly|reportedly|it is thought|might|may|could|likely)\b/i

/** What kind of act a claim is, how far its speaker stands behind it, and the words that tell. */
export function kindOf(text: string, utterance: Utterance | null): { readonly kind: ClaimKind; readonly assertion: Assertion; readonly because: string; readonly hedge: string | null } {
  const hedge = HEDGES.exec(text)?.[1] ?? null
  if (/\?\s*$/.test(text) || utterance?.rule === 'asked-whether') return { kind: 'QUESTION', assertion: 'ASKED', because: 'since it asks', hedge: null }
  const verb = utterance?.verb ?? ''
  const assertion: Assertion = CONCEDING.has(verb) ? 'CONCEDED' : /\bwould have\b/.test(text) && /\b(?:if|had)\b/i.test(text) ? 'COUNTERFACTUAL' : 'ASSERTED'
  const byVerb = Object.hasOwn(BY_VERB, verb) ? BY_VERB[verb] : undefined
  if (byVerb !== undefined) return { kind: byVerb, assertion, because: `by the verb “${verb}”`, hedge }
  for (const [kind, sign] of SIGNS) {
    const word = sign.exec(text)?.[0]
    if (word !== undefined) return { kind, assertion, because: `by the word “${word}”`, hedge }
  }
  return { kind: 'REPORT', assertion, because: 'since nothing speaks for another kind', hedge }
}
