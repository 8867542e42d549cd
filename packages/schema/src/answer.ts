/**
 * What a store gives: at once when it holds everything in memory, by promise when it has to ask a database.
 * Code that goes through {@link after} pays for a promise only where there is one.
 */
export type Answer<T> = T | Promise<T>

const isPromise = <T>(answer: Answer<T>): answer is Promise<T> => answer instanceof Promise

/** Goes on with an answer as soon as it is there. */
export function after<A, B>(answer: Answer<A>, next: (value: A) => Answer<B>): Answer<B> {
  return isPromise(answer) ? answer.then(next) : next(answer)
}

/** All answers in order; a promise only if one of them is. */
export function all<T>(answers: readonly Answer<T>[]): Answer<T[]> {
  return answers.some(isPromise) ? Promise.all(answers) : (answers as T[])
}
