import type { FoundEntity } from './entities.ts'
import type { Sentence } from './reading/sentences.ts'

/** Who is said to speak. */
export interface Speaker {
  /** The fullest name in the text, or the words by which the text describes whoever it is. */
  readonly name: string
  readonly entity: FoundEntity | null
  /** As the text states it there: `a deckhand`. */
  readonly role: string | null
  /** How a pronoun or a description was resolved; null where the text has the name. */
  readonly reason: string | null
}

/** Words of a text that somebody is said to have said. Offsets are UTF-16 units of the text. */
export interface Utterance {
  /** Between quotation marks, a clause of what is said, what is promised as an infinitive (to pay), or a clause of what somebody only thinks. */
  readonly mode: 'quote' | 'indirect' | 'promise' | 'thought'
  readonly start: number
  readonly end: number
  readonly speaker: Speaker
  /** Who tells what the speaker said, the one nearest to the article first: the newspaper that cites an engineer. */
  readonly via: readonly Speaker[]
  /** The verb that carries it, or the words: `according to`; null where only the place tells whose words they are. */
  readonly verb: string | null
  /** The rule that found it. */
  readonly rule: string
  readonly sentence: Sentence
  readonly paragraph: number
}
