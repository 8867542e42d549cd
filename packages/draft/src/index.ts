/** From a text to the draft of its annotation. */
export { understand, type DraftData, type Understanding } from './draft-data.ts'
export type { FoundEntity, KnownEntity } from './entities.ts'
export type { FoundDate, FoundFigure } from './language/rule.ts'
export type { Speaker, Utterance } from './speech.ts'
export { english } from './language/en/english.ts'
