import type { Path, SourceFile } from '../source-file.ts'
import { withinFile, type Check, type Report } from './check.ts'

const amongFiles: Check = ({ articles, entities }, report) => {
  const entitySlugs = uniqueness(report, 'entity')
  for (const { slug, file } of entities) entitySlugs(slug, file, [])
  for (const { file, entry } of entities) entry.formerly.forEach((slug, index) => entitySlugs(slug, file, ['formerly', index]))

  const articleSlugs = uniqueness(report, 'article')
  for (const { slug, file } of articles) articleSlugs(slug, file, [])
  const known = new Set(entities.map(({ slug }) => slug))
  for (const { file, entry } of articles) {
    entry.formerly.forEach((slug, index) => articleSlugs(slug, file, ['formerly', index]))
    entry.unnamed.forEach(({ slug }, index) => {
      if (!known.has(slug)) return
      report('duplicate-slug', file, ['unnamed', index, 'slug'], `"${slug}" is an entity's slug too; a chain could mean either.`, 'Give the unnamed source another.')
    })
  }
}

const amongParts = withinFile(({ articles }, report) => {
  for (const { file, entry } of articles) {
    const sections = uniqueness(report, 'section')
    entry.sections.forEach(({ slug }, index) => sections(slug, file, ['sections', index, 'slug']))

    const sources = uniqueness(report, 'unnamed source')
    sources('byline', file, [])
    entry.unnamed.forEach(({ slug }, index) => sources(slug, file, ['unnamed', index, 'slug']))

    const claims = uniqueness(report, 'claim')
    entry.claims.forEach(({ slug }, index) => claims(slug, file, ['claims', index, 'slug']))
    entry.claims.forEach(({ formerly }, c) => formerly.forEach((slug, index) => claims(slug, file, ['claims', c, 'formerly', index])))

    const quantities = uniqueness(report, 'figure')
    entry.claims.forEach((claim, c) =>
      claim.quantities.forEach(({ key }, q) => {
        if (key !== undefined) quantities(key, file, ['claims', c, 'quantities', q, 'key'])
      }),
    )
  }
})

/** No slug, former slug or key names two things. */
export const duplicateSlug = [amongFiles, amongParts]

/** Remembers what has which slug and tells of the second. */
function uniqueness(report: Report, what: string) {
  const seen = new Map<string, () => string>()
  return (slug: string, file: SourceFile, path: Path): void => {
    const first = seen.get(slug)
    if (first === undefined) seen.set(slug, () => placeOf(file, path))
    else report('duplicate-slug', file, path, `"${slug}" names an ${what} already, in ${first()}; expected a slug of its own.`.replace(/ an (?=[^aeiou])/, ' a '))
  }
}

/** As an editor would type it; a whole file by its name alone. */
function placeOf(file: SourceFile, path: Path): string {
  const position = path.length === 0 ? undefined : file.locate(path)
  return position === undefined ? file.path : `${file.path}:${position.line}`
}
