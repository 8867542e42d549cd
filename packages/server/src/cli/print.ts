/** What a command was asked for, on standard output. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`)

/** The same for machines: one JSON document, indented. */
export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2))

/** A text's words and the blanks around them: marks stand close around words. */
export function closeWords(text: string): readonly [before: string, words: string, after: string] {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  return [before, words, after]
}

/** A share from 0 to 1 in percent, rounded down: only what is whole is 100. */
export const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`
