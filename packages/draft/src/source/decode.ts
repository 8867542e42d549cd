/** A file's text, and what had to be done to read it. */
export interface Decoded {
  readonly text: string
  /** Whether the file's bytes are another text than this: it was in another encoding. */
  readonly converted: boolean
  readonly notes: readonly string[]
}

/** Reads bytes as UTF-8, as UTF-16 where a byte order mark says so, else as Windows-1252, in which every byte is some character. */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), converted: true, notes: ['read as UTF-16'] }
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), converted: true, notes: ['read as UTF-16'] }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), converted: false, notes: [] }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), converted: true, notes: ['is not UTF-8 and was read as Windows-1252: look whether letters with accents are right'] }
  }
}
