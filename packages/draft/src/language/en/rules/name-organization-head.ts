import type { NameRule } from '../../rule.ts'
import { isPersonal } from '../personal-name.ts'
import { ORGANIZATION_HEADS } from '../words.ts'

/** “Tarn Island Lines”, “Ministry of Transport”, “The Ledger”: a word that organizations' names turn on, at their end or before “of”. */
export const nameOrganizationHead: NameRule = ({ tokens, sentence, first }) => {
  // told The Ledger: an article with a capital is a publication’s.
  if (sentence.tokens[first - 1]?.text === 'The' && first > 1 && sentence.tokens[first - 2]?.kind === 'word') return { kind: 'organization', weight: 5 }
  const of = tokens.findIndex(({ lower }) => lower === 'of' || lower === 'for')
  const heads = [tokens.at(-1), of > 0 ? tokens[of - 1] : undefined]
  if (tokens.length === 1) return undefined
  if (tokens.some(({ text }) => text === '&')) return { kind: 'organization', weight: 5 }
  if (of > 0 && heads[1] !== undefined && ORGANIZATION_HEADS.has(heads[1].lower)) return { kind: 'organization', weight: 7 }
  return heads[0] !== undefined && (of <= 0 ? ORGANIZATION_HEADS.has(heads[0].lower) : false) ? { kind: 'organization', weight: isPersonal(tokens) ? 2 : 5 } : undefined
}
