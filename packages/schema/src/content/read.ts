import { readdirSync, readFileSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import { SLUG } from '../fields/slug.ts'
import { kinds } from '../kinds/registry.ts'
import { didYouMean, type Problem } from '../problem.ts'
import { parseSourceFile, unreadableFile, type SourceFile } from './source-file.ts'

/** A file of more bytes is no annotation: refused before it is parsed. */
const MAX_BYTES = 4_000_000

export const ARTICLE_FOLDER = 'articles'
const FOLDERS: readonly string[] = [ARTICLE_FOLDER, ...kinds.map(({ folder }) => folder)]

export interface ContentFiles {
  readonly files: readonly SourceFile[]
  readonly problems: readonly Problem[]
}

/**
 * Reads every file of a content folder, in the order of folder and name.
 * @param directory - the folder that holds articles/, people/ …
 * @param shown - how the folder is called in messages; by default as given
 */
export function readContent(directory: string, shown = directory): ContentFiles {
  const files: SourceFile[] = []
  const problems: Problem[] = []
  const refuse = (file: string, message: string, hint?: string, code: Problem['code'] = 'unreadable-file') =>
    problems.push({ code, file, message, ...(hint !== undefined && { hint }) })

  for (const folder of entriesOf(directory, shown, refuse)) {
    const folderShown = join(shown, folder.name)
    if (folder.name.startsWith('.')) continue
    if (!folder.isDirectory() || !FOLDERS.includes(folder.name)) {
      refuse(folderShown, `Expected only the folders ${FOLDERS.join(', ')}.`, didYouMean(folder.name, FOLDERS))
      continue
    }
    for (const entry of entriesOf(join(directory, folder.name), folderShown, refuse)) {
      const path = join(folderShown, entry.name)
      if (entry.name.startsWith('.')) continue
      const slug = entry.name.replace(/\.yaml$/, '')
      if (!entry.isFile()) refuse(path, 'Expected a plain file, neither a folder nor a link.')
      else if (slug === entry.name) refuse(path, 'Expected a file that ends in .yaml.')
      else if (!SLUG.test(slug)) refuse(path, `"${slug}" is no slug: lower-case ASCII words joined by hyphens.`, undefined, 'invalid-slug')
      else {
        const text = textOf(join(directory, folder.name, entry.name), path, refuse)
        const identity = { path, folder: folder.name, slug }
        const parsed = text === undefined ? { file: unreadableFile(identity), problems: [] } : parseSourceFile(identity, text)
        files.push(parsed.file)
        problems.push(...parsed.problems)
      }
    }
  }
  return { files, problems }
}

type Refuse = (file: string, message: string) => void

function entriesOf(directory: string, shown: string, refuse: Refuse): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    refuse(shown, `Cannot be read: ${(error as Error).message}.`)
    return []
  }
}

function textOf(path: string, shown: string, refuse: Refuse): string | undefined {
  try {
    const bytes = readFileSync(path)
    if (bytes.length > MAX_BYTES) {
      refuse(shown, `Has ${bytes.length.toLocaleString('en')} bytes; a content file holds at most ${MAX_BYTES.toLocaleString('en')}.`)
      return undefined
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    const message = error instanceof TypeError ? 'Is not UTF-8: save it in that encoding.' : `Cannot be read: ${(error as Error).message}.`
    refuse(shown, message)
    return undefined
  }
}
