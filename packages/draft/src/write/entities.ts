import { kindNamed } from '@whosaid/schema'
import { stringify } from 'yaml'
import type { FoundEntity } from '../entities.ts'
import type { FileDraft } from './article.ts'

/** The file of an entity that the content does not have yet. */
export function entityFile({ name, kind, aliases, lead }: FoundEntity, slug: string): FileDraft {
  const todo = [
    `name: a new ${kind}, ${lead >= 4 ? 'by more than one sign' : lead >= 2 ? 'by one sign' : 'by a weak sign'}; look whether it is there under another name`,
    ...(aliases.length === 0 ? [] : ['aliases: shorter forms in the text, read as the same']),
  ]
  const { folder } = kindNamed(kind)
  return { folder, slug, text: stringify({ name, ...(aliases.length > 0 && { aliases }), todo }, { lineWidth: 0 }), passages: new Map() }
}
