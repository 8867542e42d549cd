import type { NameRule } from '../../rule.ts'
import { WEEKDAYS } from '../words.ts'

const TIMES = new Set<string>(['yesterday', 'today', 'tomorrow', 'tonight', 'week', 'month', 'morning', 'weekend', ...WEEKDAYS])

/** “in yesterday’s Ledger”, “Sunday’s Herald”: what has issues is a paper. */
export const nameDaysPaper: NameRule = ({ sentence, first, tokens }) => {
  const [mark, day] = [sentence.tokens[first - 1]?.text ?? '', sentence.tokens[first - 2]?.lower ?? '']
  return /^[’']s$/.test(mark) && TIMES.has(day) && tokens.length < 3 && tokens.at(-1)?.kind === 'word' && !/^(?:match|final|game|race|stage|meeting)$/.test(tokens.at(-1)?.lower ?? '') ? { kind: 'organization', weight: 3 } : undefined
}
