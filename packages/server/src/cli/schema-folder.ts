import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listContent, SCHEMA_FOLDER, schemaFiles } from '@whosaid/schema'
import { writeFiles, type FileChange } from './write-file.ts'

/** What is to be changed in a content folder's `.schema`, so that editors complete from the content as it is now. */
export function schemaChanges(content: string): FileChange[] {
  const folder = join(content, SCHEMA_FOLDER)
  const files = schemaFiles(listContent(content, content).files)
  const gone = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json') && !files.has(name)) : []
  const stale = [...files].filter(([name, text]) => textAt(join(folder, name)) !== text)
  return [...stale.map(([name, text]) => ({ path: join(folder, name), text })), ...gone.map((name) => ({ path: join(folder, name), text: null }))]
}

/** Renews a content folder's `.schema` after a change of what there is, where editors have one. */
export function renewSchemas(content: string): void {
  if (existsSync(join(content, SCHEMA_FOLDER))) writeFiles(schemaChanges(content))
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // Not there yet: stale like any other difference.
    return undefined
  }
}
