import { lstatSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { didYouMean, FOLDERS, listContent, type ListedFile } from '@whosaid/schema'
import { CONTENT, shownPath, userPath } from './paths.ts'
import { CommandError } from './report.ts'

/** Content files that the user names, and the folder of the content that they belong to. */
export interface ChosenFiles {
  readonly content: string
  /** Paths as they are shown; nothing where none is named, and all are meant. */
  readonly chosen: ReadonlySet<string> | undefined
}

/**
 * Finds files that the user names. Without a folder, the content is where they lie.
 * @throws CommandError for what cannot be a content file
 */
export function chooseFiles(paths: readonly string[], folder: string | undefined): ChosenFiles {
  if (paths.length === 0) return { content: userPath(folder ?? CONTENT), chosen: undefined }
  const places = paths.map((path) => userPath(path))
  const content = folder === undefined ? dirname(dirname(places[0] ?? '')) : userPath(folder)
  for (const [index, place] of places.entries()) refuseOther(paths[index] ?? '', place, content)
  return { content, chosen: new Set(places.map((place) => join(shownPath(content), relative(content, place)))) }
}

function refuseOther(path: string, place: string, content: string): void {
  const file = lstatSync(place, { throwIfNoEntry: false })
  if (file === undefined) throw new CommandError(`There is no file ${path}.${nearTo(place)}`)
  if (file.isDirectory()) throw new CommandError(`${path} is a folder; expected files of it, or none to take all content.`)
  const folder = basename(dirname(place))
  if (dirname(dirname(place)) !== content || !FOLDERS.includes(folder)) {
    throw new CommandError(`${path} is no file of the content in ${shownPath(content)}; expected ${join(shownPath(content), 'FOLDER/SLUG.yaml')}, where the folder is one of ${FOLDERS.join(', ')}.`)
  }
}

/** A file of the same folder with a name like it. */
function nearTo(place: string): string {
  const { files } = listContent(dirname(dirname(place)), '')
  const hint = didYouMean(basename(place), files.filter(({ location }) => dirname(location) === dirname(place)).map(({ slug }) => `${slug}.yaml`))
  return hint === undefined ? '' : ` ${hint}`
}

/** The files of a content folder, or the chosen ones, in order. */
export function listed({ content, chosen }: ChosenFiles): readonly ListedFile[] {
  const { files } = listContent(content, shownPath(content))
  return chosen === undefined ? files : files.filter(({ path }) => chosen.has(path))
}
