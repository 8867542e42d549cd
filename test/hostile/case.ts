import type { Step } from './wire.ts'

/** A request that nobody honest sends, and what may come of it. */
export interface Case {
  readonly name: string
  readonly steps: readonly Step[]
  /** Whether it is refused (4xx, or GraphQL errors and no data, or the line closed), answered, or may be either. */
  readonly meets: 'refusal' | 'answer' | 'either'
  /** What the refusal says, where that matters. */
  readonly says?: RegExp
  /** How long it may take, in ms, where waiting is the attack; a second otherwise. */
  readonly within?: number
  /** Whether the sender closes its side when all is sent. */
  readonly half?: boolean
}

export const refused = (name: string, steps: readonly Step[], says?: RegExp): Case => ({ name, steps, meets: 'refusal', ...(says && { says }) })
export const answered = (name: string, steps: readonly Step[]): Case => ({ name, steps, meets: 'answer' })
export const either = (name: string, steps: readonly Step[]): Case => ({ name, steps, meets: 'either' })
