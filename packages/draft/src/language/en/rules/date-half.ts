import type { DateRule } from '../dates.ts'

const YEAR = /^(?:1[0-9]|20|21)\d\d$/

/** the second half of 2033 · the first half of next year · H1 2031 · Q3 2030. */
export const dateHalf: DateRule = ({ tokens, published }, at) => {
  const lowers = [0, 1, 2, 3, 4].map((offset) => tokens[at + offset]?.lower ?? '')
  const short = /^([hq])([1-4])$/.exec(lowers[0] ?? '')
  if (short !== null) return YEAR.test(lowers[1] ?? '') ? { first: at, last: at + 2, edtf: `${lowers[1]}-${short[1] === 'h' ? 39 + Number(short[2]) : 32 + Number(short[2])}`, basis: null } : undefined
  const code = { first: 40, second: 41 }[lowers[0] ?? '']
  if (code === undefined || lowers[1] !== 'half') return undefined
  const of = lowers[2] === 'of' ? 3 : 2
  if (YEAR.test(lowers[of] ?? '')) return { first: at, last: at + of + 1, edtf: `${lowers[of]}-${code}`, basis: null }
  const step = { last: -1, this: 0, next: 1, the: 0 }[lowers[of] ?? '']
  if (published === undefined || step === undefined || lowers[of + 1] !== 'year') return undefined
  return { first: at, last: at + of + 2, edtf: `${published.year + step}-${code}`, basis: `“${lowers.slice(of, of + 2).join(' ')}” read against the article’s date.` }
}
