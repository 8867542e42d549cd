/** Those before whom a case is put: what they hear, its lawyers say. */
const HEARERS = /\b(?:courts?|jury|jurors|inquest|tribunal|hearing|trial|inquiry|magistrates|sheriff|panel|committee|mps|senators|session)\b/i

export const isHearing = (name: string): boolean => HEARERS.test(name)
