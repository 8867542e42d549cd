import type { Mark } from '../pictures/mark.ts'
import type { Stretch } from '../pictures/score.ts'

interface MarkLinesProps {
  readonly mark: Mark
  readonly stretches: readonly Stretch[]
  /** Height of its middle, in pixels. */
  readonly y: number
}

/** A claim on a staff. Lengths are in percent, so one drawing fits a phone and a desk; marks.css gives each class its line. */
export function MarkLines({ mark, stretches, y }: MarkLinesProps) {
  return (
    <>
      {stretches.map((stretch) => (
        <Stroke mark={mark} stretch={stretch} y={y} />
      ))}
    </>
  )
}

function Stroke({ mark: { line, stands, hollow }, stretch: { from, to }, y }: { readonly mark: Mark; readonly stretch: Stretch; readonly y: number }) {
  if (stands === 'asked') {
    return (
      <text class="m-asked" x={percent((from + to) / 2)} y={y + 4}>
        ?
      </text>
    )
  }
  if (hollow) return <rect class={`m-hollow m-${line}`} x={percent(from)} y={y - 3} width={percent(to - from)} height="6" />
  return (
    <>
      <line class={`m-${stands === 'told' ? 'told' : line}`} x1={percent(from)} x2={percent(to)} y1={y} y2={y} />
      {stands === 'told' && [from, to].map((end) => <line class="m-end" x1={percent(end)} x2={percent(end)} y1={y - 4} y2={y + 4} />)}
    </>
  )
}

/** To a thousandth of the width: less than a pixel can show, and half the bytes. */
export const percent = (number: number): string => `${Math.round(number * 10) / 10}%`
