import { styleText } from 'node:util'
import { visible, wordDiff, type FactChange, type Piece, type RecordChange } from '@whosaid/schema'
import { counted } from './counted.ts'

const HEADS: Readonly<Record<RecordChange['type'], string>> = { article: 'Articles', entity: 'Entities', claim: 'Claims' }
const SIGNS: Readonly<Record<RecordChange['change'], string>> = { added: '+', removed: '-', changed: '~', renamed: '>', merged: '>' }

/** The changes for a terminal. */
export function diffText(changes: readonly RecordChange[], { from, to }: { from: string; to: string }): string {
  if (changes.length === 0) return `Nothing changed in the content from ${from} to ${to}.`
  const parts = Object.entries(HEADS).flatMap(([type, head]) => {
    const own = changes.filter((change) => change.type === type)
    return own.length === 0 ? [] : [`${styleText('bold', head)}\n${own.map(recordText).join('\n')}`]
  })
  return `${parts.join('\n\n')}\n\n${countText(changes)}`
}

/** "2 entities and 5 claims differ: 1 renamed, 6 changed." */
export function countText(changes: readonly RecordChange[]): string {
  const kinds = [...Map.groupBy(changes, ({ change }) => change)].map(([change, all]) => `${all.length} ${change}`)
  return `${counted(changes.length, 'record')}: ${kinds.join(', ')}.`
}

function recordText(record: RecordChange): string {
  const { change, title, facts } = record
  const head = `${SIGNS[change]} ${nameText(record)}${change === 'changed' || change === 'merged' ? '' : `  ${visible(title)}`}`
  const coloured = change === 'added' ? styleText('green', head) : change === 'removed' ? styleText('red', head) : head
  // All that a new or lost record says would bury what changed.
  const shown = change === 'added' || change === 'removed' ? [] : facts
  return [`  ${coloured}`, ...shown.map((fact) => `      ${factText(fact)}`)].join('\n')
}

/** What it is called, and was. */
export function nameText({ change, key, formerKey, kind }: RecordChange): string {
  const own = kind === null ? key : `${kind} ${key}`
  if (change === 'merged') return `${kind ?? ''} ${formerKey ?? ''} merged into ${key}`.trim()
  return formerKey === null ? own : `${kind === null ? '' : `${kind} `}${formerKey} renamed ${key}`
}

function factText({ path, texts: [before, after] }: FactChange): string {
  if (before === null) return styleText('green', `+ ${path}: ${visible(after ?? '')}`)
  if (after === null) return styleText('red', `- ${path}: ${visible(before)}`)
  const pieces = wordDiff(before, after)
  if (pieces === undefined) return `~ ${path}: ${styleText('red', visible(before))} → ${styleText('green', visible(after))}`
  return `~ ${path}: ${pieces.map(pieceText).join('')}`
}

function pieceText({ in: where, text }: Piece): string {
  if (where === 'both') return visible(text)
  return where === 'before' ? styleText('red', `[-${visible(text)}-]`) : styleText('green', `{+${visible(text)}+}`)
}
