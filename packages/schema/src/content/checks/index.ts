// Written by `npm run generate` from the files of this folder.
import { anchorOutsideSource } from './anchor-outside-source.ts'
import { attributionOrder } from './attribution-order.ts'
import { containmentCycle } from './containment-cycle.ts'
import { danglingReference } from './dangling-reference.ts'
import { derivationCycle } from './derivation-cycle.ts'
import { duplicateSlug } from './duplicate-slug.ts'
import { inferenceWithoutFact } from './inference-without-fact.ts'
import { modeWithoutSource } from './mode-without-source.ts'
import { quantityBounds } from './quantity-bounds.ts'
import { questionAsserted } from './question-asserted.ts'
import { quoteTooLong } from './quote-too-long.ts'
import { relationToItself } from './relation-to-itself.ts'
import { sectionOrder } from './section-order.ts'
import { unanchoredEvidence } from './unanchored-evidence.ts'
import { unknownUnit } from './unknown-unit.ts'
import { unresolvedTodo } from './unresolved-todo.ts'

/** Every check, in the order of their names. */
export const checks = [
  anchorOutsideSource,
  attributionOrder,
  containmentCycle,
  danglingReference,
  derivationCycle,
  duplicateSlug,
  inferenceWithoutFact,
  modeWithoutSource,
  quantityBounds,
  questionAsserted,
  quoteTooLong,
  relationToItself,
  sectionOrder,
  unanchoredEvidence,
  unknownUnit,
  unresolvedTodo,
] as const
