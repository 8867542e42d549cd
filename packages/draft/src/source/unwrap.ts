/** The text with its lines joined to paragraphs, where lines end in the midst of sentences; nothing where a line is a paragraph. */
export function unwrapped(text: string): string | undefined {
  const blocks = text.split(/(?:\r?\n[ \t]*){2,}/).map((block) => block.split(/\r?\n|\r/).map((line) => line.trim()).filter((line) => line !== ''))
  const inner = blocks.flatMap((lines) => lines.slice(0, -1))
  const broken = inner.filter((line) => line.length > 40 && line.length < 110 && !/[.!?:”"]$/.test(line) && !/^(?:[-*•]|\d+[.)])\s/.test(line))
  // Most lines that another follows end without an end: lists and verses are shorter.
  if (inner.length < 6 || broken.length < inner.length * 0.6) return undefined
  return `${blocks.filter((lines) => lines.length > 0).map((lines) => lines.join(' ')).join('\n\n')}\n`
}
