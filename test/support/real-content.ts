import { fileURLToPath } from 'node:url'
import { loadContent, type Model } from '@whosaid/schema'

export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url))
export const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url))

/** The repository's own content. */
export const realModel = (): Model => loadContent(CONTENT, 'content')
