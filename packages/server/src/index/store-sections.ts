import { fromSections, toSections, type Sections } from '../store/memory/columns/sections.ts'
import { storeOf, type MemoryStore } from '../store/memory/store.ts'
import { TextIndex } from '../text/text-index.ts'

/** Sections of the text index stand under this prefix beside those of the columns. */
const TEXT = 'text.'

/** What is packed of a store: its columns and its text index. */
export function sectionsOf(store: MemoryStore): Sections {
  const text = Object.entries(store.text().toSections()).map(([name, bytes]) => [`${TEXT}${name}`, bytes])
  return { ...toSections(store.columns), ...Object.fromEntries(text) as Sections }
}

/**
 * The store of sections, which become its own.
 * @throws Error for what cannot have been a store
 */
export function storeOfSections(sections: Sections, version: string): MemoryStore {
  const columns = fromSections((name) => {
    const bytes = sections[name]
    if (bytes === undefined) throw new Error(`section ${name} is missing`)
    return bytes
  })
  const text = Object.entries(sections).filter(([name]) => name.startsWith(TEXT)).map(([name, bytes]) => [name.slice(TEXT.length), bytes])
  return storeOf(columns, version, (_size, fieldsOf) => TextIndex.fromSections(Object.fromEntries(text) as ReturnType<TextIndex['toSections']>, fieldsOf))
}
