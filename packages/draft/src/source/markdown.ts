import { parseHTML } from 'linkedom'
import { marked } from 'marked'
import { blocksOf } from './blocks.ts'
import type { SourceReading } from './source.ts'

/** Reads Markdown: its text, one line for each block, without marks and addresses. */
export function readMarkdown(markdown: string): SourceReading {
  const body = markdown.replace(/^\uFEFF?---\r?\n[^]*?\r?\n---\r?\n/, '')
  const title = /^# +(.+?)\s*#*$/m.exec(body)?.[1] ?? null
  const html = marked.parse(body, { async: false })
  const lines = blocksOf(parseHTML(`<body>${html}</body>`).document.documentElement)
  return { text: `${lines.join('\n\n')}\n`, title, published: null, language: null, changed: true, notes: [] }
}
