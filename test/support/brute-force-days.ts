/**
 * Dates once more, day by day. Days are counted where the dates of tests lie: every day from 1900 to 2060, the first and the last of each
 * other year from -200 to 12100, and one before and one after them all, which only an open end reaches.
 */
export type Stretch = readonly [first: number, last: number]

/** A day as a number that grows with it: 20310412. Real days only; a month may be said to end on its 31st. */
export const dayOf = (year: number, month: number, day: number): number => year * 10_000 + month * 100 + day

const [FIRST_DENSE, LAST_DENSE, FIRST, LAST] = [1900, 2060, -200, 12_100]

function daysOf(year: number): number[] {
  if (year < FIRST_DENSE || year > LAST_DENSE) return [dayOf(year, 1, 1), dayOf(year, 12, 31)]
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return lengths.flatMap((length, month) => Array.from({ length }, (_, day) => dayOf(year, month + 1, day + 1)))
}

const YEARS = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index)
const DAYS: readonly number[] = [dayOf(FIRST - 1, 1, 1), ...YEARS.flatMap(daysOf), dayOf(LAST + 1, 1, 1)]

/** Which of the days are meant, one bit each. */
export class Days {
  readonly #bits: Uint32Array

  private constructor(bits: Uint32Array) {
    this.#bits = bits
  }

  static in(stretches: readonly Stretch[]): Days {
    const bits = new Uint32Array((DAYS.length >>> 5) + 1)
    DAYS.forEach((day, index) => {
      if (stretches.some(([first, last]) => first <= day && day <= last)) bits[index >>> 5] = (bits[index >>> 5] ?? 0) | (1 << (index & 31))
    })
    return new Days(bits)
  }

  or(other: Days): Days {
    return new Days(this.#bits.map((word, index) => word | (other.#bits[index] ?? 0)))
  }

  and(other: Days): Days {
    return new Days(this.#bits.map((word, index) => word & (other.#bits[index] ?? 0)))
  }

  meets(other: Days): boolean {
    return this.#bits.some((word, index) => (word & (other.#bits[index] ?? 0)) !== 0)
  }

  within(other: Days): boolean {
    return this.#bits.every((word, index) => (word & ~(other.#bits[index] ?? 0)) === 0)
  }
}
