import { kinds } from './index.ts'
import type { Kind } from './define-kind.ts'

const byName = new Map<string, Kind>(kinds.map((kind) => [kind.name, kind]))
const byFolder = new Map<string, Kind>(kinds.map((kind) => [kind.folder, kind]))

export { kinds }

/** @throws Error for a kind that the index has and this code has not: the two are of different versions */
export function kindNamed(name: string): Kind {
  const kind = byName.get(name)
  if (kind === undefined) throw new Error(`no kind is named ${name}`)
  return kind
}

export const kindOfFolder = (folder: string): Kind | undefined => byFolder.get(folder)
