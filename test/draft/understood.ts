import { english, understand, type DraftData } from '../../packages/draft/src/index.ts'

/** What is understood of a text that appeared on Wednesday, 14 May 2031. */
export const understood = (text: string, published = '2031-05-14'): DraftData => understand(text, { language: english, published: Temporal.PlainDate.from(published), known: [] })

/** `"words" speaker (rule)` of everything that somebody is said to say. */
export const said = (text: string): string[] =>
  understood(text).utterances.map(({ start, end, speaker, rule }) => `“${text.slice(start, end)}” ${speaker.name} (${rule})`)

/** `Name: kind` of all that is named. */
export const named = (text: string): string[] => understood(text).entities.map(({ name, kind }) => `${name}: ${kind}`)

/** `words = value unit APPROXIMATION` of every figure; EXACT is left out. */
export const figures = (text: string): string[] =>
  understood(text).figures.map(({ start, end, value, min, max, unit, approximation }) => `${text.slice(start, end)} = ${value ?? `${min}..${max}`} ${unit}${approximation === 'EXACT' ? '' : ` ${approximation}`}`)

/** `words = EDTF` of every date. */
export const dates = (text: string, published?: string): string[] => understood(text, published).dates.map(({ start, end, edtf }) => `${text.slice(start, end)} = ${edtf}`)
