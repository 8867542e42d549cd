import { approximation } from '../vocabulary/approximation.ts'
import { assertion } from '../vocabulary/assertion.ts'
import { attributionMode } from '../vocabulary/attribution-mode.ts'
import { claimKind } from '../vocabulary/claim-kind.ts'
import { direction } from '../vocabulary/direction.ts'
import { noteKind } from '../vocabulary/note-kind.ts'
import { relationType } from '../vocabulary/relation-type.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { builder } from './builder.ts'

function enumOf<Word extends string>({ name, description, words }: Vocabulary<Word>) {
  const values = Object.entries(words) as [Word, string][]
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(values.map(([word, meaning]) => [word, { description: meaning }])) as Record<Word, { description: string }>,
  })
}

export const ClaimKindEnum = enumOf(claimKind)
export const AttributionModeEnum = enumOf(attributionMode)
export const AssertionEnum = enumOf(assertion)
export const ApproximationEnum = enumOf(approximation)
export const NoteKindEnum = enumOf(noteKind)
export const RelationTypeEnum = enumOf(relationType)
export const DirectionEnum = enumOf(direction)
