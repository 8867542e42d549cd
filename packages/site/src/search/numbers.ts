/**
 * Lists of whole numbers as text that JSON takes as it is and hosts compress: six bits to a character. A number has five bits to each of its
 * characters, least first, and the sixth says that more follow; a dense list of things is a bit for each of them.
 */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES = new Map(Array.from(DIGITS).map((digit, value) => [digit, value]))
const MORE = 32
const DENSE = '!'

/** Any numbers from 0, in any order. */
export function writeNumbers(numbers: Iterable<number>): string {
  let text = ''
  for (let left of numbers) {
    for (; left >= MORE; left >>>= 5) text += DIGITS[(left & (MORE - 1)) | MORE]
    text += DIGITS[left]
  }
  return text
}

/** @throws Error for text that nobody wrote this way */
export function readNumbers(text: string): number[] {
  const numbers: number[] = []
  let [value, shift] = [0, 0]
  for (const character of text) {
    const digit = valueOf(character)
    value |= (digit & (MORE - 1)) << shift
    shift += 5
    if (digit >= MORE) continue
    numbers.push(value)
    ;[value, shift] = [0, 0]
  }
  return numbers
}

/** Different numbers, least first: as their distances, or as bits where that is shorter. */
export function writeSet(numbers: readonly number[]): string {
  const last = numbers.at(-1) ?? -1
  if (numbers.length * 6 > last + 6) return DENSE + bits(numbers, last)
  return writeNumbers(numbers.map((number, at) => number - (at === 0 ? 0 : (numbers[at - 1] ?? 0) + 1)))
}

export function readSet(text: string): number[] {
  if (!text.startsWith(DENSE)) {
    let next = 0
    return readNumbers(text).map((distance) => {
      const number = next + distance
      next = number + 1
      return number
    })
  }
  const numbers: number[] = []
  for (let at = 1; at < text.length; at++) {
    const six = valueOf(text[at] ?? '')
    for (let bit = 0; bit < 6; bit++) if ((six >>> bit) & 1) numbers.push((at - 1) * 6 + bit)
  }
  return numbers
}

function bits(numbers: readonly number[], last: number): string {
  const sixes = new Uint8Array(Math.floor(last / 6) + 1)
  for (const number of numbers) {
    const at = Math.floor(number / 6)
    sixes[at] = (sixes[at] ?? 0) | (1 << (number % 6))
  }
  return Array.from(sixes, (six) => DIGITS[six]).join('')
}

function valueOf(character: string): number {
  const value = VALUES.get(character)
  if (value === undefined) throw new Error(`The search index holds ${JSON.stringify(character)}, which is no number.`)
  return value
}
