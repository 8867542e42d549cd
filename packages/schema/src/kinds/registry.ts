import { kinds as declared } from './index.ts'
import type { Inverse } from '../fields/field.ts'
import { refuseBadKinds } from '../entity/kind-problems.ts'
import { fieldsOf, type Kind } from './define-kind.ts'

/** Every entity kind. */
export const kinds: readonly Kind[] = declared

refuseBadKinds(kinds)

const byName = new Map(kinds.map((kind) => [kind.name, kind]))
const byFolder = new Map(kinds.map((kind) => [kind.folder, kind]))

/** @throws Error for a kind that the index has and this code has not: the two are of different versions */
export function kindNamed(name: string): Kind {
  const kind = byName.get(name)
  if (kind === undefined) throw new Error(`no kind is named ${name}`)
  return kind
}

export const kindOfFolder = (folder: string): Kind | undefined => byFolder.get(folder)

/** A field of some kind that can be read from its other end. */
export interface DeclaredInverse {
  readonly owner: string
  readonly field: string
  readonly inverse: Inverse
}

const inverses = kinds.flatMap((owner) =>
  fieldsOf(owner).flatMap(([field, { inverse }]): DeclaredInverse[] => (inverse === undefined ? [] : [{ owner: owner.name, field, inverse }])),
)

/** What other kinds' relations give to a kind, in the order of the kinds and their fields. */
export const inversesAt = (kind: string): readonly DeclaredInverse[] =>
  inverses.filter(({ inverse }) => inverse.on === 'any' || inverse.on.includes(kind))
