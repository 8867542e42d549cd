/** A word, a number or a mark of a text. Offsets are UTF-16 units of the whole text, the end exclusive. */
export interface Token {
  readonly text: string
  /** In lower case, with straight apostrophes: what word lists are asked by. */
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'mark'
}

const PARTS = /(?<word>(?:\p{L}\.){2,}|(?:K?[Ss]h|Rs|Rp|RM|Kr)(?=\p{N})|N(?=\p{N}[\p{N}.,]*\s(?:m|b|tr)illion)|\p{L}[\p{L}\p{M}\p{N}]*(?:[’'‐-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)|(?<number>\p{N}+(?:[.,]\p{N}+)*(?:(?:st|nd|rd|th|s|m|bn|k)\b)?)|(?<mark>\.{3}|[^\s\p{L}\p{N}])/gu

const lowered = (text: string): string => text.toLowerCase().replaceAll('’', "'")

/** Splits text into tokens; a possessive ’s stands by itself. */
export function tokensOf(text: string, offset = 0): Token[] {
  const tokens: Token[] = []
  const add = (part: string, at: number, kind: Token['kind']) => tokens.push({ text: part, lower: lowered(part), start: offset + at, end: offset + at + part.length, kind })
  for (const match of text.matchAll(PARTS)) {
    const [part] = match
    if (match.groups?.['word'] === undefined) {
      add(part, match.index, match.groups?.['number'] === undefined ? 'mark' : 'number')
      continue
    }
    const owner = /^(.+)([’']s)$/iu.exec(part)
    if (owner?.[1] === undefined || owner[2] === undefined) add(part, match.index, 'word')
    else {
      add(owner[1], match.index, 'word')
      add(owner[2], match.index + owner[1].length, 'word')
    }
  }
  return tokens
}

export const isCapital = ({ text, kind }: Token): boolean => kind === 'word' && /^\p{Lu}/u.test(text)
