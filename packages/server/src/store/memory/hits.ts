import { Best } from '../../text/best.ts'
import type { Found } from '../../text/text-index.ts'

/** What a query that is a whole name or alias adds to the score of what is called so: more than any text can gather. */
const WHOLE_NAME = 100

type Range = readonly [from: number, to: number]

/**
 * Stretches of what was found, best first; what is called by the whole query comes before all else.
 * @param ranges - of places, ascending and apart
 * @param called - documents
 */
export function bestWithin({ documents, scores }: Found, ranges: readonly Range[], called: readonly number[]): Best {
  const size = ranges.reduce((sum, [from, to]) => sum + to - from, 0)
  const chosen = { documents: new Uint32Array(size), scores: new Float64Array(size) }
  let end = 0
  for (const [from, to] of ranges) {
    chosen.documents.set(documents.subarray(from, to), end)
    chosen.scores.set(scores.subarray(from, to), end)
    end += to - from
  }
  for (const document of new Set(called)) {
    const place = chosen.documents.indexOf(document)
    if (place !== -1) chosen.scores[place]! += WHOLE_NAME
  }
  return new Best(chosen.documents, chosen.scores)
}
