// Loads every file that adds types, then builds.
import './scalars.ts'
import './node.ts'
import './source.ts'
import './quantity.ts'
import './filters/article.ts'
import './filters/claim.ts'
import './filters/entity.ts'
import './filters/quantity.ts'
import './article.ts'
import './claim.ts'
import './entity.ts'
import './query.ts'
import './quantities.ts'
import './search.ts'
import './timeline.ts'
import './graph.ts'
import { builder } from './builder.ts'

export type { Context } from './builder.ts'
export { BadScalar, ERROR_CODES, type ErrorCode } from './errors.ts'

/** The executable schema. */
export const schema = builder.toSchema()
