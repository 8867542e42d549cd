import { loosened } from '../approximations.ts'
import type { FigureRule } from '../figures.ts'

/** a quarter-point cut · half a percentage point: parts of a hundredth. */
export const figurePoint: FigureRule = (tokens, at) => {
  const [, part = '', half = '', quarter = ''] = /^(?:((?:quarter|half|three-quarter)-(?:percentage-)?point)|(half)|(a|three))$/.exec(tokens[at]?.lower ?? '') ?? []
  const joined = part !== '' ? { value: part.startsWith('three') ? 0.75 : part.startsWith('half') ? 0.5 : 0.25, last: at + 1 } : spelled()
  if (joined === undefined) return undefined
  const { approximation, first } = loosened(tokens, at, joined.last)
  return { first, last: joined.last, value: joined.value, min: null, max: null, unit: 'percent', approximation, measure: 'change' }

  /** half a percentage point, three quarters of a point */
  function spelled(): { readonly value: number; readonly last: number } | undefined {
    const from = half !== '' ? at + 1 : quarter !== '' && /^quarters?$/.test(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.lower === 'of' ? at + 3 : undefined
    if (from === undefined || tokens[from]?.lower !== 'a') return undefined
    const points = /^per(?:centage|cent)$/.test(tokens[from + 1]?.lower ?? '') ? from + 2 : tokens[from + 1]?.lower === 'per' && tokens[from + 2]?.lower === 'cent' ? from + 3 : undefined
    if (points === undefined) return undefined
    return { value: half !== '' ? 0.5 : quarter === 'three' ? 0.75 : 0.25, last: tokens[points]?.lower === 'point' ? points + 1 : points }
  }
}
