/** A closed list of words with what each means: one entry is all that a new word takes. */
export interface Vocabulary<Word extends string> {
  readonly name: string
  readonly description: string
  readonly words: Readonly<Record<Word, string>>
}

export function defineVocabulary<Word extends string>(vocabulary: Vocabulary<Word>): Vocabulary<Word> {
  return vocabulary
}

/** The words alone, in the order of their declaration. */
export function wordsOf<Word extends string>(vocabulary: Vocabulary<Word>): [Word, ...Word[]] {
  return Object.keys(vocabulary.words) as [Word, ...Word[]]
}
