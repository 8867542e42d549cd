import { Lexer } from 'yaml'

interface Comment {
  readonly at: number
  /** From its `#` to the end of its line. */
  readonly text: string
}

/** Marks that the lexer puts between the pieces of the text; the last comes before a scalar, which may hold a `#` of its own. */
const MARKS: readonly string[] = ['\u0002', '\u0018', '\u001F']
const SCALAR = '\u001F'

/** The comments of a YAML text, in order. */
export function commentsOf(text: string): Comment[] {
  const comments: Comment[] = []
  let [at, before] = [0, '']
  for (const piece of new Lexer().lex(text)) {
    if (piece.startsWith('#') && before !== SCALAR) comments.push({ at, text: piece.trimEnd() })
    if (!MARKS.includes(piece)) at += piece.length
    before = piece
  }
  return comments
}

/** Those that stand between two offsets. */
export const commentsIn = (text: string, start: number, end: number): string[] =>
  commentsOf(text).flatMap((comment) => (comment.at >= start && comment.at < end ? [comment.text] : []))
