import type { NameRule } from '../../rule.ts'
import { isOrganizationNoun } from '../organization-nouns.ts'

/** “a spokesman for Tarn”, “shares in Tarn”, “works for Tarn”: what people speak for and work for is an organization. */
export const nameBelonging: NameRule = ({ sentence, first, tokens }) => {
  const before = sentence.tokens.slice(Math.max(0, first - 4), first).map(({ lower }) => lower).filter((lower) => lower !== 'the')
  const [counted, preposition] = before.slice(-2)
  const noun = counted?.replace(/(?<=[^s])s$/, '')
  if (isOrganizationNoun(sentence.tokens[first - 1]?.lower ?? '')) return { kind: 'organization', weight: 6 }
  if (/^(?:joined|joins|joining|founded|founds|chairs|chaired|heads|sued|sues|suing|advises|employs|nationalised|acquired|acquires|bought|rejoined|represents|owns|runs|ran|led)$/.test(preposition ?? '')) return { kind: 'organization', weight: 3 }
  if (preposition === undefined || noun === undefined) return undefined
  if (preposition === 'by' && tokens.length === 1 && /^(?:seen|obtained|reviewed|published|commissioned|viewed|accessed)$/.test(noun)) return { kind: 'organization', weight: 2 }
  if (preposition === 'for' && /^(?:spokesman|spokeswoman|spokesperson|spokespeople|works|worked|analyst|played|plays|lawyer|economist|researcher|striker)$/.test(noun)) return { kind: 'organization', weight: 4 }
  if (preposition === 'of' && /^(?:executive|director|member|chairman|chairwoman|chair|founder|co-founder|employee|customer|owner|secretary|shareholder|treasurer|chief)$/.test(noun)) return { kind: 'organization', weight: 3 }
  if (preposition === 'at' && /^(?:analyst|professor|economist|researcher|lecturer|fellow|expert|engineer|manager|partner|biologist|scientist|historian|geologist|ecologist|physicist|chemist|strategist|worker|staff|colleague|epidemiologist|specialist|consultant|surgeon)$/.test(noun)) return { kind: 'organization', weight: 3 }
  return preposition === 'in' && /^(?:share|stake|investor)$/.test(noun) ? { kind: 'organization', weight: 5 } : undefined
}
