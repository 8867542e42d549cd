import type { Bar, Row, Stretch } from '../../pictures/score.ts'
import type { Mark } from '../../pictures/mark.ts'
import { REGULAR } from './font.ts'
import { setInLines, settable } from './text.ts'
import { LIGHT } from '../ink.ts'
import { count } from '../prose.ts'
import { escapeXml } from '../xml.ts'

const NAMES = { left: 64, width: 290, size: 24 }
const STAFF = { left: 384, width: 752 }
/** As in styles/marks.css, a fifth larger: a card is seen small. */
const THICK = 8.4
const LANE = 12

const x = (percent: number): string => (STAFF.left + (percent / 100) * STAFF.width).toFixed(1)

interface Place {
  readonly top: number
  /** Of one row, at least 40. */
  readonly height: number
}

/** The score in miniature: who speaks, and where in the source, in the lines of the article's own page. */
export function scoreRows(rows: readonly Row[], { top, height }: Place): string {
  return rows.map((row, index) => staff(row, { top: top + index * height, height })).join('')
}

function staff({ source, bars, lanes }: Row, { top, height }: Place): string {
  const middle = top + height / 2
  const name = settable(source.kind === 'byline' ? 'The reporters' : source.name, REGULAR)
  // A name in letters that the typeface lacks stays out; how much is said under it does not.
  const [line = ''] = setInLines(name ?? count(bars.length, 'claim'), { font: REGULAR, size: NAMES.size, width: NAMES.width - 24, lines: 1 })
  const lane = Math.min(LANE, (height - 10) / lanes)
  return [
    `<line x1="${NAMES.left}" x2="${STAFF.left + STAFF.width}" y1="${top + height}" y2="${top + height}" stroke="${LIGHT.rule}"/>`,
    `<circle cx="${NAMES.left + 7}" cy="${middle}" r="6" stroke="${LIGHT.ink}" stroke-width="2" fill="${source.kind === 'unnamed' ? 'none' : LIGHT.ink}"/>`,
    `<text x="${NAMES.left + 24}" y="${middle + 8}" font-size="${NAMES.size}">${escapeXml(line)}</text>`,
    ...bars.map((bar) => drawn(bar, middle + (bar.lane - (lanes - 1) / 2) * lane, lane / LANE)),
  ].join('')
}

function drawn({ mark, stretches }: Bar, y: number, scale: number): string {
  return stretches.map((stretch) => stroke(mark, stretch, y, scale)).join('')
}

/** Thickness, then dashes. */
const LINES: Readonly<Record<Mark['line'], readonly [number, string]>> = {
  quoted: [THICK, ''],
  reported: [THICK, ' stroke-dasharray="3.6 2.4"'],
  'own-voice': [3, ''],
  implied: [3.6, ' stroke-dasharray="2.4 2.4"'],
}

/** @param scale less than 1 where many lanes share a row */
function stroke({ line, stands, hollow }: Mark, { from, to }: Stretch, y: number, scale: number): string {
  const [left, right, middle, ink] = [x(from), x(to), y.toFixed(1), `stroke="${LIGHT.ink}"`]
  const [thickness, dashes] = LINES[line]
  if (stands === 'asked') return `<text x="${x((from + to) / 2)}" y="${(y + 6 * scale).toFixed(1)}" font-size="${(19 * scale).toFixed(1)}" font-weight="600" text-anchor="middle">?</text>`
  if (hollow) {
    const height = THICK * scale - 1.8
    return `<rect x="${left}" y="${(y - height / 2).toFixed(1)}" width="${(((to - from) / 100) * STAFF.width).toFixed(1)}" height="${height.toFixed(1)}" fill="none" ${ink} stroke-width="1.8"${dashes}/>`
  }
  if (stands === 'told') {
    const end = (at: string): string => `<line x1="${at}" x2="${at}" y1="${(y - 5 * scale).toFixed(1)}" y2="${(y + 5 * scale).toFixed(1)}" ${ink} stroke-width="1.8"/>`
    return `<line x1="${left}" x2="${right}" y1="${middle}" y2="${middle}" ${ink} stroke-width="1.2"/>${end(left)}${end(right)}`
  }
  return `<line x1="${left}" x2="${right}" y1="${middle}" y2="${middle}" ${ink} stroke-width="${(thickness * scale).toFixed(1)}"${dashes}/>`
}
