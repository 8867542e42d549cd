import { readdirSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import { SLUG } from '../fields/slug.ts'
import { kinds } from '../kinds/registry.ts'
import { didYouMean, type Problem } from '../problem.ts'

export const ARTICLE_FOLDER = 'articles'
export const FOLDERS: readonly string[] = [ARTICLE_FOLDER, ...kinds.map(({ folder }) => folder)]

/** A content file by its name alone: the folder says its kind, the name its slug. */
export interface ListedFile {
  /** Where it lies. */
  readonly location: string
  /** Path as the editor would type it. */
  readonly path: string
  readonly folder: string
  readonly slug: string
}

export interface ContentList {
  readonly files: readonly ListedFile[]
  /** What lies there and is no content. */
  readonly problems: readonly Problem[]
}

/**
 * Lists the files of a content folder, in the order of folder and name, without opening any.
 * @param directory - the folder that holds articles/, people/ …
 * @param shown - how the folder is called in messages
 */
export function listContent(directory: string, shown: string): ContentList {
  const files: ListedFile[] = []
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
      else files.push({ location: join(directory, folder.name, entry.name), path, folder: folder.name, slug })
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
