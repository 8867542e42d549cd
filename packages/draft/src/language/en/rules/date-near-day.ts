import { dayText } from '../calendar.ts'
import type { DateRule } from '../dates.ts'

const DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }
const NIGHTS: Readonly<Record<string, number>> = { 'last night': -1, 'this morning': 0, 'this afternoon': 0, 'this evening': 0 }

/** yesterday · this morning · the day before yesterday. */
export const dateNearDay: DateRule = ({ tokens, published }, at) => {
  const lowers = [0, 1, 2, 3].map((offset) => tokens[at + offset]?.lower ?? '')
  const [own = '', second = ''] = lowers
  const say = (day: Temporal.PlainDate, length: number, against: string) => ({ first: at, last: at + length, edtf: dayText(day), basis: `“${tokens.slice(at, at + length).map(({ text }) => text).join(' ')}” read against ${against}.` })
  if (published === undefined) return undefined
  if (lowers.join(' ') === 'the day before yesterday') return say(published.subtract({ days: 2 }), 4, 'the article’s date')
  if (lowers.join(' ') === 'the day after tomorrow') return say(published.add({ days: 2 }), 4, 'the article’s date')
  const night = NIGHTS[`${own} ${second}`]
  if (night !== undefined) return say(published.add({ days: night }), 2, 'the article’s date')
  const day = Object.hasOwn(DAYS, own) && tokens[at + 1]?.text !== "'s" && tokens[at + 1]?.text !== '’s' ? DAYS[own] : own === 'yesterday' ? -1 : own === 'tomorrow' ? 1 : undefined
  return day === undefined ? undefined : say(published.add({ days: day }), /^(?:morning|afternoon|evening|night)$/.test(second) ? 2 : 1, 'the article’s date')
}
