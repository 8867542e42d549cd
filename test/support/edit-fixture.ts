import { inspectContent, inspectFiles, namedBy, rename, merge, type ContentChange, type Inspection, type Named } from '@whosaid/schema'
import { compileModel } from '../../packages/schema/src/content/compile.ts'
import type { EntityDraft } from '../../packages/schema/src/content/drafts.ts'
import type { Model } from '@whosaid/schema'
import { contentFixture, type Change } from './content-fixture.ts'

/** The fixture with these changes, read and free of problems. */
export function fixtureContent(...changes: readonly Change[]): Inspection {
  const content = inspectContent(contentFixture(...changes).folder, 'content')
  if (content.problems.length > 0) throw new Error(content.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'))
  return content
}

export const modelOf = ({ drafts }: Inspection): Model => compileModel(drafts)

/** What a file is after a change, by `folder/slug`; nothing when it is gone. */
export function textOf({ result }: ContentChange, name: string): string | undefined {
  return result.files.find(({ folder, slug }) => `${folder}/${slug}` === name)?.text
}

export const renamed = (content: Inspection, address: string, to: string, type?: Named['type']): ContentChange => rename(content, namedBy(content.drafts, address, type), to)

export function entityOf({ drafts }: Inspection, slug: string): EntityDraft {
  const draft = drafts.entities.find((one) => one.slug === slug)
  if (draft === undefined) throw new Error(`the fixture has no ${slug}`)
  return draft
}

export const merged = (content: Inspection, one: string, other: string, keep?: string): ContentChange => merge(content, entityOf(content, one), entityOf(content, other), keep)

/** The content of a change, read once more from its texts. */
export const reread = ({ result }: ContentChange): Inspection => inspectFiles(result.files)
