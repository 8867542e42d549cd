import { visible, wordDiff, type FactChange, type RecordChange } from '@whosaid/schema'
import { countText, nameText } from './diff-text.ts'
import { closeWords } from './print.ts'

const HEADS: Readonly<Record<RecordChange['type'], string>> = { article: 'Articles', entity: 'Entities', claim: 'Claims' }

// What Markdown or HTML would read as their own.
const escaped = (text: string): string => visible(text).replaceAll(/[\\`*_{}[\]<>()#+!|~&]/g, (character) => `\\${character}`)

/** The changes as Markdown, for people who review them. */
export function diffMarkdown(changes: readonly RecordChange[], { from, to }: { from: string; to: string }): string {
  const title = `## Content: ${escaped(from)} → ${escaped(to)}`
  if (changes.length === 0) return `${title}\n\nNothing changed.`
  const parts = Object.entries(HEADS).flatMap(([type, head]) => {
    const own = changes.filter((change) => change.type === type)
    return own.length === 0 ? [] : [`### ${head}\n\n${own.map(recordText).join('\n')}`]
  })
  return `${title}\n\n${countText(changes)}\n\n${parts.join('\n\n')}`
}

function recordText(record: RecordChange): string {
  const { change, title, facts } = record
  const words = change === 'renamed' || change === 'merged' ? '' : ` ${change}`
  const head = `- **${escaped(nameText(record))}**${words}${change === 'merged' ? '' : `: ${escaped(title)}`}`
  const shown = change === 'removed' ? [] : facts
  return [head, ...shown.map((fact) => `  - ${factText(fact)}`)].join('\n')
}

function factText({ path, texts: [before, after] }: FactChange): string {
  if (before === null) return `${escaped(path)}: **${escaped(after ?? '')}**`
  if (after === null) return `${escaped(path)}: ~~${escaped(before)}~~`
  const pieces = wordDiff(before, after)
  if (pieces === undefined) return `${escaped(path)}: ~~${escaped(before)}~~ → **${escaped(after)}**`
  return `${escaped(path)}: ${pieces.map(({ in: where, text }) => pieceText(where, text)).join('')}`
}

/** Marks stand close around words: Markdown takes none with a blank inside. */
function pieceText(where: 'both' | 'before' | 'after', text: string): string {
  if (where === 'both' || text.trim() === '') return escaped(text)
  const mark = where === 'before' ? '~~' : '**'
  const [start, words, end] = closeWords(text)
  return `${start}${mark}${escaped(words)}${mark}${end}`
}
