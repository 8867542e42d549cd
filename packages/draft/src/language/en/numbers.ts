import type { Token } from '../../reading/token.ts'

const ONES: Readonly<Record<string, number>> = { zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19 }
const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 }
export const MULTIPLES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, lakh: 1e5, lakhs: 1e5, crore: 1e7, crores: 1e7, m: 1e6, bn: 1e9, mn: 1e6, k: 1e3, tn: 1e12 }
const PARTS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }
const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12, thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20, thirtieth: 30 }

/** A number as a text writes it, over so many tokens. */
export interface ReadNumber {
  readonly value: number
  /** How many tokens it takes. */
  readonly length: number
  readonly words: boolean
}

/** The value of a hyphenated or single number word: twenty-four. */
export function wordValue(lower: string): number | undefined {
  const [tens = '', ones = ''] = lower.split('-')
  if (ones === '') return ONES[lower] ?? TENS[lower]
  const [a, b] = [TENS[tens], ONES[ones]]
  return a === undefined || b === undefined ? undefined : a + b
}

/** The value of an ordinal: third, twenty-first, 42nd. */
export function ordinalValue(lower: string): number | undefined {
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(lower)
  if (digits !== null) return Number(digits[1])
  const [tens = '', ones = ''] = lower.split('-')
  if (ones === '') return ORDINALS[lower]
  const [a, b] = [TENS[tens], ORDINALS[ones]]
  return a === undefined || b === undefined ? undefined : a + b
}

/** Digits with commas for thousands and a dot for decimals; a suffix such as m or bn multiplies. */
function digitsValue(text: string): number | undefined {
  const [, digits, suffix = ''] = /^(\d+(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?)([a-z]*)$/.exec(text) ?? []
  if (digits === undefined || (suffix !== '' && MULTIPLES[suffix] === undefined)) return undefined
  return Number((Number(digits.replaceAll(',', '')) * (suffix === '' ? 1 : MULTIPLES[suffix] ?? 1)).toPrecision(15))
}

/** Reads the number that begins at a token: 4,100 · 2.4 million · three hundred and twelve · a hundred. */
export function numberAt(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const first = tokens[at]
  if (first === undefined) return undefined
  let value: number | undefined
  let length = 1
  let words = false
  const multiple = (index: number): number | undefined => {
    const lower = tokens[index]?.lower ?? ''
    return MULTIPLES[lower] !== undefined && lower.length > 1 ? MULTIPLES[lower] : undefined
  }
  if (first.kind === 'number') {
    value = digitsValue(first.lower)
    // 1 200 with a thin or plain space is not English; ½ is.
    const [, whole = '', part = ''] = /^(\d*)([½¼¾])$/.exec(first.text) ?? []
    if (value === undefined && part !== '') value = Number(whole) + (PARTS[part] ?? 0)
    if (value !== undefined && tokens[at + 1]?.text === '½') [value, length] = [value + 0.5, 2]
  } else if ((first.lower === 'a' || first.lower === 'an') && multiple(at + 1) !== undefined) {
    value = 1
    words = true
  } else {
    const [, whole] = /^(.+)-and-a-half$/.exec(first.lower) ?? []
    value = whole === undefined ? wordValue(first.lower) : (wordValue(whole) ?? Number.NaN) + 0.5
    if (Number.isNaN(value)) return undefined
    words = value !== undefined
    if (value !== undefined && first.lower in TENS && ONES[tokens[at + 1]?.lower ?? ''] !== undefined && (ONES[tokens[at + 1]?.lower ?? ''] ?? 0) < 10) {
      value += ONES[tokens[at + 1]?.lower ?? ''] ?? 0
      length = 2
    }
  }
  if (value === undefined) return undefined
  // two and a half, which may be millions
  if (['and', 'a', 'half'].every((word, index) => tokens[at + length + index]?.lower === word)) [value, length] = [value + 0.5, length + 3]
  let total = 0
  let largest = 1
  for (;;) {
    const times = multiple(at + length)
    if (times !== undefined) {
      value = times === 100 ? value * 100 : (total += value * times) && 0
      largest = times
      length += 1
    } else if (words && (value >= 100 || total > 0) && tokens[at + length]?.lower === 'and') {
      const rest = small(tokens, at + length + 1)
      if (rest === undefined) break
      value += rest.value
      length += 1 + rest.length
    } else if (words && total > 0) {
      const rest = small(tokens, at + length)
      if (rest === undefined) break
      value += rest.value
      length += rest.length
    } else break
  }
  // a million and a half
  if (largest > 1 && ['and', 'a', 'half'].every((word, index) => tokens[at + length + index]?.lower === word)) return { value: total + value + largest / 2, length: length + 3, words }
  return { value: Number((total + value).toPrecision(15)), length, words }
}

function small(tokens: readonly Token[], at: number): { value: number; length: number } | undefined {
  const value = wordValue(tokens[at]?.lower ?? '')
  return value === undefined ? undefined : { value, length: 1 }
}
