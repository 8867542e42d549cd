import type { NameRule } from '../../rule.ts'

/** “beat Tarn 2-1”, “against Tarn Rovers”: sides of a match. */
export const nameContest: NameRule = ({ sentence, first, last }) => {
  const [before, after, third] = [sentence.tokens[first - 1]?.lower ?? '', sentence.tokens[last]?.lower ?? '', sentence.tokens[last + 1]?.text ?? '']
  if (/^(?:beat|beats|beating|against|thrashed|defeated|hosted|overcame|edged)$/.test(before)) return { kind: 'organization', weight: 2 }
  // Northbridge City beat Harrow Athletic.
  if (/^(?:beat|beats|thrashed|defeated|hosted|host|overcame|edged|drew|face|visit|trounced|hammered)$/.test(after) && /^\p{Lu}/u.test(third)) return { kind: 'organization', weight: 6 }
  return /^\d+$/.test(after) && /^[-–]$/.test(third) ? { kind: 'organization', weight: 2 } : undefined
}
