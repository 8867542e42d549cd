/** Everything but quotation marks, backslashes, control characters and halves of surrogate pairs. */
const PLAIN = /^[ !#-[\]-\uD7FF\uE000-\uFFFF]*$/

/** A string as JSON.stringify writes it. Almost every string of an answer has nothing to escape. */
export function jsonString(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text)
}
