import type { NameRule } from '../../rule.ts'

/** “Marta Keel, 43,”: only people have an age behind their name. */
export const nameAge: NameRule = ({ sentence, last }) => {
  const [comma, age, after] = sentence.tokens.slice(last, last + 3)
  if (comma?.text === '(' && age !== undefined && /^\d{1,2}$/.test(age.text) && after?.text === ')') return { kind: 'person', weight: 3 }
  return comma?.text === ',' && age !== undefined && /^\d{1,3}$/.test(age.text) && Number(age.text) < 112 && (after === undefined || /^[,.;]$/.test(after.text)) ? { kind: 'person', weight: 5 } : undefined
}
