import { after, type Answer } from '../answer.ts'

/**
 * A record that a checked reference names. The content's checks promise that it is there; a store without it is damaged.
 * @throws Error, masked for clients, with what is missing
 */
export function present<T>(answer: Answer<T | null>, key: string): Answer<T> {
  return after(answer, (record) => {
    if (record === null) throw new Error(`the index lacks ${key}`)
    return record
  })
}
