import type { Reading } from './annotation.ts'

type Said = Reading['quotes'][number]
type Entity = Reading['entities'][number]
type Figure = Reading['figures'][number]
type Dated = Reading['dates'][number]

/** Straight quotes, single blanks, lower case, no punctuation at the ends. */
export const plain = (text: string): string =>
  text.replaceAll(/[“”„«»]/g, '"').replaceAll(/[‘’]/g, "'").replaceAll(/[–—]/g, '-').replaceAll(/\s+/g, ' ').trim().toLowerCase().replaceAll(/^["'\s]+|[.,;:!?…"'\s]+$/g, '')

const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+(?:[.,'-][\p{L}\p{N}]+)*/gu) ?? []

const withoutThe = (name: string): string => plain(name).replace(/^(?:the|a|an|his|her|its|their) /, '')

/** The noun that a description turns on: spokesman, of a spokesman for the port. */
const headNoun = (name: string): string => {
  const words = withoutThe(name).split(' ')
  const end = words.findIndex((word, at) => at > 0 && ['of', 'for', 'at', 'in', 'from', 'with', 'on', 'by', 'who', 'that', 'to', 'and'].includes(word) || (at > 0 && /[a-z]{3}ed$|^seen$|^led$/.test(word)))
  return (words.slice(0, end === -1 ? undefined : end).at(-1) ?? '').replace(/'s$/, '')
}

/** Whether two names mean the same speaker: the same name, surname or head noun. */
export const sameSpeaker = (a: string, b: string): boolean => withoutThe(a) === withoutThe(b) || (headNoun(a) !== '' && headNoun(a) === headNoun(b))

export const sameEntity = (a: Entity, b: Entity): boolean => a.kind === b.kind && withoutThe(a.name) === withoutThe(b.name)

export const sameQuote = (a: Said, b: Said): boolean => plain(a.words) === plain(b.words) && sameSpeaker(a.speaker, b.speaker)

/** F1 of words, each as often as it stands there. */
export function overlap(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const rest = [...right]
  const common = left.filter((word) => {
    const at = rest.indexOf(word)
    if (at !== -1) rest.splice(at, 1)
    return at !== -1
  }).length
  return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length)
}

export const sameIndirect = (a: Said, b: Said): boolean => overlap(a.words, b.words) >= 0.7 && sameSpeaker(a.speaker, b.speaker)

const share = (a: string, b: string): boolean => {
  const words = new Set(wordsOf(a))
  return wordsOf(b).some((word) => words.has(word))
}

/** Fractions have no end: a third is 0.333 to one and 0.3333 to another. */
const near = (a: number | null, b: number | null, unit: string): boolean => (a === null || b === null ? a === b : Math.abs(a - b) <= Math.abs(a) * (unit === 'ratio' ? 0.01 : 1e-9))

export const sameFigure = (a: Figure, b: Figure): boolean =>
  share(a.words, b.words) && a.unit === b.unit && a.approximation === b.approximation && near(a.value, b.value, a.unit) && near(a.min, b.min, a.unit) && near(a.max, b.max, a.unit)

export const sameDate = (a: Dated, b: Dated): boolean => share(a.words, b.words) && a.edtf === b.edtf

export interface Matched<T> {
  readonly right: number
  /** Found, and not in the annotation. */
  readonly wrong: readonly T[]
  /** In the annotation, and not found. */
  readonly missed: readonly T[]
}

/** Pairs what was found with what is annotated, each at most once. */
export function match<T>(found: readonly T[], annotated: readonly T[], same: (a: T, b: T) => boolean): Matched<T> {
  const missed = [...annotated]
  const wrong = found.filter((one) => {
    const at = missed.findIndex((other) => same(one, other))
    if (at !== -1) missed.splice(at, 1)
    return at === -1
  })
  return { right: found.length - wrong.length, wrong, missed }
}
