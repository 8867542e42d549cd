import type { NameRule } from '../../rule.ts'

/** “PORT ELSIN, 3 May (Varpress) —”: the place from which a dispatch comes, and the agency that sends it. */
export const nameDateline: NameRule = ({ sentence, first, last, text }) => {
  const [open, close, dash] = [sentence.tokens[first - 1]?.text, sentence.tokens[last]?.text, sentence.tokens[last + 1]?.text ?? '']
  // PORT ELSIN, 3 May (Varpress) —
  if (open === '(' && close === ')' && /^[—–-]$/.test(dash) && first < 9) return { kind: 'organization', weight: 5 }
  if (first !== 0 || !/^[\p{Lu}\s.’'-]+$/u.test(text) || text.length < 4) return undefined
  // Not the label of a speaker: HOLLIS: I think …
  if (sentence.tokens[last]?.text === ':' && sentence.start < 250 && !/^(?:i|we|you|yes|no|so|well|it's|what|why|how|who|where|do|did|is|are)$/.test(sentence.tokens[last + 1]?.lower ?? '')) return { kind: 'place', weight: 6 }
  return sentence.tokens.slice(last, last + 10).some(({ text: mark }) => /^[—–(-]$/.test(mark)) ? { kind: 'place', weight: 6 } : undefined
}
