import type { FileType } from './json-schema.ts'

/** The folder, in that of the content, with what editors complete from. Hidden: it is no content. */
export const SCHEMA_FOLDER = '.schema'

/** The first line of a content file: it tells editors where the schema of its type is. */
export const modelineFor = ({ name }: FileType): string => `# yaml-language-server: $schema=../${SCHEMA_FOLDER}/${name}.json`

/** Whether a comment, without its #, is such a line. */
export const isModeline = (comment: string): boolean => /^ *yaml-language-server *:/.test(comment)
