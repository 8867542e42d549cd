import type { NameRule } from '../../rule.ts'

/** “beat Tarn 2-1”, “against Tarn Rovers”, “Tarn striker Ivo Brandt”: sides of a match. */
export const nameContest: NameRule = ({ sentence, first, last }) => {
  const [before, after, third] = [sentence.tokens[first - 1]?.lower ?? '', sentence.tokens[last]?.lower ?? '', sentence.tokens[last + 1]?.text ?? '']
  if (/^(?:beat|beats|beating|against|thrashed|defeated|hosted|overcame|edged)$/.test(before)) return { kind: 'organization', weight: 2 }
  if (/^(?:striker|goalkeeper|midfielder|defender|winger|captain|coach)$/.test(after)) return { kind: 'organization', weight: 3 }
  return /^\d+$/.test(after) && /^[-–]$/.test(third) ? { kind: 'organization', weight: 2 } : undefined
}
