import type { NameRule } from '../../rule.ts'

const WHAT = /^(?:company|firm|union|charity|newspaper|club|retailer|operator|airline|carrier|bank|party|agency|group|maker|manufacturer|start-up|startup|publisher|broadcaster|developer|insurer|supermarket|chain|brewery|contractor|supplier|regulator|watchdog|think-tank|magazine|side|team|champions|rivals|consultancy|consultants|broker|brokerage|brokers|lender|utility|producer|miner|steelmaker|carmaker|shipbuilder|housebuilder|broadsheet|tabloid|weekly|daily|blog|website|portal|app|platform|startup|ngo|nonprofit|foundation|institute|institution|laboratory|collective|co-operative|cooperative|band|orchestra|troupe|label|franchise|militia|rebels|subsidiary|parent|investor|shareholder|landlord|network|pollster|pollsters|lobby|association|federation|faction|bloc|alliance)$/

/** “a spokesman for Tarn”, “shares in Tarn”, “works for Tarn”: what people speak for and work for is an organization. */
export const nameBelonging: NameRule = ({ sentence, first, tokens }) => {
  const before = sentence.tokens.slice(Math.max(0, first - 4), first).map(({ lower }) => lower).filter((lower) => lower !== 'the')
  const [noun, preposition] = before.slice(-2)
  if (sentence.tokens[first - 1] !== undefined && WHAT.test(sentence.tokens[first - 1]?.lower ?? '')) return { kind: 'organization', weight: 4 }
  if (/^(?:joined|joins|joining|founded|founds|chairs|chaired|heads|sued|sues|suing|advises|employs|nationalised|acquired|acquires|bought|rejoined|represents|owns|runs|ran|led)$/.test(preposition ?? '')) return { kind: 'organization', weight: 3 }
  if (preposition === undefined || noun === undefined) return undefined
  if (preposition === 'by' && tokens.length === 1 && /^(?:seen|obtained|reviewed|published|commissioned|viewed|accessed)$/.test(noun)) return { kind: 'organization', weight: 2 }
  if (preposition === 'for' && /^(?:spokesman|spokeswoman|spokesperson|spokespeople|works|worked|analyst|played|plays|lawyer|lawyers|economist|researcher|striker)$/.test(noun)) return { kind: 'organization', weight: 4 }
  if (preposition === 'of' && /^(?:executive|director|member|members|chairman|chairwoman|chair|founder|co-founder|employees|customers|owner|owners|secretary|shareholders|treasurer|chief)$/.test(noun)) return { kind: 'organization', weight: 3 }
  if (preposition === 'at' && /^(?:analyst|professor|economist|researcher|lecturer|fellow|expert|engineer|manager|partner|biologist|scientist|historian|geologist|ecologist|physicist|chemist|strategist|workers|staff|colleagues|epidemiologist|specialist|consultant|surgeon)$/.test(noun)) return { kind: 'organization', weight: 3 }
  return preposition === 'in' && /^(?:shares|stake|investors)$/.test(noun) ? { kind: 'organization', weight: 5 } : undefined
}
