import type { NameRule } from '../../rule.ts'

/** “PORT ELSIN, 3 May (Varpress) —”: the place from which a dispatch comes. */
export const nameDateline: NameRule = ({ sentence, first, last, text }) => {
  if (first !== 0 || !/^[\p{Lu}\s.’'-]+$/u.test(text) || text.length < 4) return undefined
  if (sentence.tokens[last]?.text === ':') return { kind: 'place', weight: 6 }
  return sentence.tokens.slice(last, last + 10).some(({ text: mark }) => /^[—–(-]$/.test(mark)) ? { kind: 'place', weight: 6 } : undefined
}
