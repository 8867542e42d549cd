import { fieldsOf } from '../kinds/define-kind.ts'
import type { Drafts } from './drafts.ts'
import { byPlace } from './findings.ts'
import { listContent } from './list.ts'
import { formerSlugs, namesIn } from './names.ts'
import { ReadFiles } from './read-files.ts'
import { referencesOf } from './references.ts'
import { unfit, type Inspection } from './validate.ts'

/**
 * Checks some files of a content folder as the check of all of it does, and reads of the others only what these depend on: a file's
 * name says its slug and kind, and little else of it matters to another.
 * @param chosen - paths of the files, as they are shown
 */
export function inspectSome(directory: string, shown: string, chosen: ReadonlySet<string>): Inspection {
  const list = listContent(directory, shown)
  const files = new ReadFiles(list.files)
  files.read(({ path }) => chosen.has(path))
  const own = files.drafts()
  const slugs = namesakes(own)
  files.read(({ slug }) => slugs.has(slug))
  readWholes(files)
  const renamed = own.entities.some(({ entry }) => entry.formerly.length > 0) || own.articles.some(({ entry }) => entry.formerly.length > 0)
  if (renamed) files.readMentioning('formerly')

  const names = namesIn(list.files, (slug) => files.article(slug), () => {
    files.readMentioning('formerly')
    return formerSlugs(files.drafts())
  }, (article, slug) => files.showsClaim(article, slug))
  const drafts = files.drafts()
  const problems = [...list.problems, ...files.problems(), ...unfit(drafts, names)].filter(({ file }) => chosen.has(file))
  return { files: files.files().filter(({ path }) => chosen.has(path)), drafts, problems: problems.toSorted(byPlace) }
}

/** The slugs that may be taken twice: those of the files, their former ones, and those of unnamed sources. */
const namesakes = ({ articles, entities, broken }: Drafts): ReadonlySet<string> =>
  new Set([
    ...broken.map(({ slug }) => slug),
    ...entities.flatMap(({ slug, entry }) => [slug, ...entry.formerly]),
    ...articles.flatMap(({ slug, entry }) => [slug, ...entry.formerly, ...entry.unnamed.map((source) => source.slug)]),
  ])

/** What parts lead up to: whether something contains itself is seen only there. */
function readWholes(files: ReadFiles): void {
  for (let known = -1; files.size !== known;) {
    known = files.size
    const { entities } = files.drafts()
    const nesting = new Map(entities.map(({ file, kind }) => [file, new Set(fieldsOf(kind).flatMap(([name, { nests }]) => (nests === true ? [name] : [])))]))
    const wholes = new Set(referencesOf({ articles: [], entities, broken: [] }).flatMap(({ file, path: [key], target }) => (nesting.get(file)?.has(String(key)) === true ? [target] : [])))
    files.read(({ slug }) => wholes.has(slug))
  }
}
