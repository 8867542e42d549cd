import type { NameRule } from '../../rule.ts'

/** What is done to people alone. */
const DONE = /^(?:arrested|arrest|charged|sentenced|jailed|imprisoned|convicted|acquitted|married|questioned|interviewed|sacked|dismissed|fired|hired|stabbed|murdered|elected|appointed|nominated|knighted|buried|adopted|nursed|coached|mentored|divorced|widowed|befriended|hugged|kissed|thanked|telephoned|cross-examined)$/

/** “sentenced Pryce to six years”: whom judges, employers and spouses deal with is a person. */
export const nameObject: NameRule = ({ sentence, first, last, tokens }) => {
  const after = sentence.tokens[last]
  const ownsNext = after !== undefined && /^[’']s?$/.test(after.text)
  return tokens.length < 4 && !ownsNext && !/^\p{Ll}+s$/u.test(after?.text ?? '') && DONE.test(sentence.tokens[first - 1]?.lower ?? '') ? { kind: 'person', weight: 2 } : undefined
}
