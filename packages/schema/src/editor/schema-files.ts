import type { ListedFile } from '../content/list.ts'
import { kindOfFolder } from '../kinds/registry.ts'
import { FILE_TYPES, jsonSchemaOf, SLUGS_FILE, slugsSchema } from './json-schema.ts'

export { SCHEMA_FOLDER } from './modeline.ts'

/** What editors complete from, to be written into `.schema` of a content folder: names of files with their text. */
export function schemaFiles(files: readonly Pick<ListedFile, 'folder' | 'slug'>[]): ReadonlyMap<string, string> {
  const slugs = new Map<string, string[]>()
  for (const { folder, slug } of files) {
    const kind = kindOfFolder(folder)
    if (kind !== undefined) slugs.getOrInsertComputed(kind.name, () => []).push(slug)
  }
  const text = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`
  return new Map([...FILE_TYPES.map((type) => [`${type.name}.json`, text(jsonSchemaOf(type))] as const), [SLUGS_FILE, text(slugsSchema(slugs))]])
}
