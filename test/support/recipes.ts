import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CopiedRepository } from './copied-repository.ts'
import { REPOSITORY } from './real-content.ts'

/** What a recipe has one do with a file: write it, or join lines to it. */
type Step =
  | { readonly file: string; readonly text: string }
  | { readonly file: string; readonly hunks: readonly (readonly string[])[] }

/** The steps under a heading of CONTRIBUTING.md, in their order. */
export function recipe(heading: string): readonly Step[] {
  const guide = readFileSync(join(REPOSITORY, 'CONTRIBUTING.md'), 'utf8')
  const section = guide.split(/^## /m).find((part) => part.startsWith(`${heading}\n`))
  if (section === undefined) throw new Error(`CONTRIBUTING.md has no heading "${heading}"`)
  return [...section.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, language, text = '']): Step[] => {
    const [first = '', ...rest] = text.trimEnd().split('\n')
    if (language === 'diff') return [{ file: first.replace('+++ ', ''), hunks: hunksOf(rest) }]
    const file = /^\/\/ (\S+)$/.exec(first)?.[1]
    return file === undefined ? [] : [{ file, text: `${rest.join('\n')}\n` }]
  })
}

function hunksOf(lines: readonly string[]): string[][] {
  return lines.join('\n').split(/^@@\n/m).map((hunk) => hunk.trimEnd().split('\n'))
}

/** Does what a recipe says, in a copy of the repository. */
export function follow(steps: readonly Step[], repository: CopiedRepository): void {
  for (const step of steps) {
    if ('text' in step) repository.write(step.file, step.text)
    else repository.write(step.file, step.hunks.reduce(joined, repository.read(step.file)))
  }
}

/** A text with a hunk's new lines; the others of the hunk must stand in it, once and together. */
function joined(text: string, hunk: readonly string[]): string {
  const before = hunk.filter((line) => line.startsWith(' ')).map((line) => line.slice(1)).join('\n')
  const after = hunk.map((line) => line.slice(1)).join('\n')
  if (`\n${text}`.split(`\n${before}\n`).length !== 2) throw new Error(`the lines stand not once in the file:\n${before}`)
  return `\n${text}`.replace(`\n${before}\n`, () => `\n${after}\n`).slice(1)
}
