import { monthText, weekText } from '../calendar.ts'
import type { DateRule } from '../dates.ts'

/** the end of the year · later in the month · the start of the week: a part of the span in which the article appeared. */
export const dateEnd: DateRule = ({ tokens, published }, at) => {
  const lowers = [0, 1, 2, 3].map((offset) => tokens[at + offset]?.lower ?? '')
  const joint = /^(?:end|start|beginning|middle|rest|remainder|close)$/.test(lowers[0] ?? '') ? 'of' : /^(?:later|earlier)$/.test(lowers[0] ?? '') ? 'in' : undefined
  if (published === undefined || joint === undefined || lowers[1] !== joint || lowers[2] !== 'the') return undefined
  const edtf = { week: weekText(published), month: monthText(published.year, published.month), year: String(published.year), decade: `${Math.floor(published.year / 10)}X` }[lowers[3] ?? '']
  return edtf === undefined ? undefined : { first: at, last: at + 4, edtf, basis: `“the ${lowers[3]}” read as that of the article’s date.` }
}
