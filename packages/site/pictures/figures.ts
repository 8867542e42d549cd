import type { Claim, Figure } from '../src/linked.ts'

/** A figure on a scale that begins at nothing, in percent of the group's greatest. */
export interface FigureBar {
  readonly claim: Claim
  readonly figure: Figure
  readonly from: number
  readonly to: number
  /** "At least", "more than": it goes on, nobody says how far. */
  readonly openEnd: boolean
}

/** Figures that can stand beside each other: of one measure, in one unit. */
export interface FigureGroup {
  readonly measure: string
  readonly unit: string
  /** The greatest. */
  readonly bars: readonly FigureBar[]
  /** How many smaller ones there are besides. */
  readonly more: number
}

/** A place in an order has no length. */
const ORDERS = new Set(['rank'])
/** An open end needs room to go on in. */
const FULLEST = 88
/** Further down nobody compares. */
const MOST_BARS = 60

export function figureGroups(claims: readonly Claim[]): readonly FigureGroup[] {
  const all = claims.flatMap((claim) => claim.figures.map((figure) => ({ claim, figure }))).filter(({ figure }) => !ORDERS.has(figure.unit) && greatest(figure) > 0 && least(figure) >= 0)
  return [...Map.groupBy(all, ({ figure: { measure, unit } }) => JSON.stringify([measure, unit])).values()].flatMap((members) => {
    const [first] = members
    if (first === undefined || members.length < 2) return []
    const most = members.reduce((so, { figure }) => Math.max(so, greatest(figure)), 0)
    const bars = members.map(({ claim, figure }) => ({ claim, figure, ...extent(figure, most) })).toSorted((a, b) => b.to - a.to)
    return [{ measure: first.figure.measure, unit: first.figure.unit, bars: bars.slice(0, MOST_BARS), more: Math.max(0, bars.length - MOST_BARS) }]
  })
}

function extent(figure: Figure, most: number): Pick<FigureBar, 'from' | 'to' | 'openEnd'> {
  const scale = (value: number): number => (value / most) * FULLEST
  const openEnd = figure.approximation === 'AT_LEAST' || figure.approximation === 'MORE_THAN' || (figure.value === null && figure.max === null)
  return { from: figure.value === null && figure.min !== null && figure.max !== null ? scale(figure.min) : 0, to: scale(greatest(figure)), openEnd }
}

const greatest = ({ value, min, max }: Figure): number => value ?? max ?? min ?? 0
const least = ({ value, min }: Figure): number => value ?? min ?? 0
