import { kindOfFolder } from '../kinds/registry.ts'
import { ARTICLE_FOLDER, listContent } from './list.ts'
import { ReadFiles } from './read-files.ts'

/**
 * What has a slug that a new article or entity is to get, or had it and is still found by it.
 * @param directory - the content folder
 * @returns nothing when it is free
 */
export function holderOfSlug(directory: string, shown: string, of: 'article' | 'entity', slug: string): string | undefined {
  const list = listContent(directory, shown)
  const same = list.files.find((file) => file.slug === slug && (file.folder === ARTICLE_FOLDER) === (of === 'article'))
  if (same !== undefined) return `is the ${kindOfFolder(same.folder)?.name ?? 'article'} in ${same.path}`
  const files = new ReadFiles(list.files)
  files.readMentioning(slug)
  const { articles, entities } = files.drafts()
  const former = (of === 'article' ? articles : entities).find(({ entry }) => entry.formerly.includes(slug) || entry.id === slug)
  if (former !== undefined) return `was that of ${former.file.path} and still finds it`
  const unnamed = of === 'entity' ? articles.find(({ entry }) => entry.unnamed.some((source) => source.slug === slug)) : undefined
  return unnamed === undefined ? undefined : `is an unnamed source of ${unnamed.file.path}`
}
