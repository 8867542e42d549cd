import type { Cast } from '../corpus-entities.ts'
import type { Random } from '../random.ts'

/** What questions can be asked about: enough to make variables without reading the corpus. */
export interface Subject {
  readonly articles: number
  /** Of each article. */
  readonly claims: number
  readonly cast: Cast
}

export type Variables = Readonly<Record<string, unknown>>

/** What every server is asked. */
export interface Query {
  readonly name: string
  readonly title: string
  readonly document: string
  /** Other variables at every call, the same for the same random numbers. */
  readonly variables: (random: Random, subject: Subject) => Variables
  /** What of an answer has to be the same at all servers; everything when left out. */
  readonly comparable?: (data: Readonly<Record<string, unknown>>) => unknown
}
