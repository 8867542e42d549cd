import { decode } from './decode.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { unwrapped } from './unwrap.ts'

/** A file as an article's text, a paragraph to a line. */
export interface SourceReading {
  readonly text: string
  readonly title: string | null
  /** A day, where the page says when it appeared. */
  readonly published: string | null
  readonly language: string | null
  /** Whether it is another text than the file's: then it is what anchors go by, and has to be kept beside the file. */
  readonly changed: boolean
  /** What an editor should know of the reading; each goes on after the file's name. */
  readonly notes: readonly string[]
}

export type SourceFormat = 'text' | 'html' | 'markdown'

/** What a file holds, by its name's ending. */
export const formatOf = (name: string): SourceFormat => (/\.html?$|\.xhtml$/i.test(name) ? 'html' : /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text')

/** Reads a source of any of the formats, whatever its encoding. */
export function readAnySource(bytes: Uint8Array, format: SourceFormat): SourceReading {
  const { text, converted, notes } = decode(bytes)
  const read = format === 'html' ? readHtml(text) : format === 'markdown' ? readMarkdown(text) : plain(text)
  return { ...read, changed: read.changed || converted, notes: [...notes, ...read.notes] }
}

function plain(text: string): SourceReading {
  const whole = unwrapped(text)
  return {
    text: whole ?? text, title: null, published: null, language: null, changed: whole !== undefined,
    notes: whole === undefined ? [] : ['breaks its lines in the midst of sentences: they were joined to paragraphs'],
  }
}
