import { Resvg } from '@resvg/resvg-js'
import { score, type Row } from '../../pictures/score.ts'
import { REGULAR, SEMIBOLD } from './font.ts'
import { CARD, MOST_ROWS } from './link.ts'
import { palettePng } from './png.ts'
import { scoreRows } from './score.ts'
import { setInLines, settable } from './text.ts'
import { LIGHT } from '../ink.ts'
import type { Article } from '../linked.ts'
import { count } from '../prose.ts'
import { escapeXml } from '../xml.ts'

const LEFT = 64
const WIDTH = CARD.width - 2 * LEFT
/** Baseline of the first line of the title; the score may go down as far as `FLOOR`. */
const FIRST = 168
const FLOOR = 540
const ROW = { least: 40, most: 64 }

/**
 * An article's picture for places that show one beside a link: its title, who speaks where in it, and where it appeared.
 * The same article gives the same bytes on every machine: no font but those of the package is used.
 * @returns a PNG
 */
export const articleCard = (article: Article): Uint8Array => drawCard(cardSvg(article))

/** @param svg of `cardSvg` */
export function drawCard(svg: string): Uint8Array {
  const { width, height, pixels } = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [REGULAR.file, SEMIBOLD.file], defaultFontFamily: 'Source Serif 4' },
  }).render()
  return palettePng({ width, height, pixels })
}

/** The same before it is drawn: whatever the picture shows is in here. */
export function cardSvg(article: Article): string {
  const title = setTitle(article)
  const below = title.lines.length === 0 ? 116 : FIRST + (title.lines.length - 1) * title.leading + 36
  const { rows } = score(article)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" font-family="Source Serif 4" fill="${LIGHT.ink}">
<rect width="100%" height="100%" fill="${LIGHT.paper}"/>
<g fill="none" stroke="${LIGHT.accent}" stroke-width="4"><path d="M66 44v36"/><path d="M76 49h24"/><path d="M76 62h24" stroke-dasharray="5 3.5"/><path d="M76 75h24" stroke-dasharray="2 4"/></g>
<text x="114" y="72" font-size="30" font-weight="600">Whosaid</text>
<text x="${LEFT + WIDTH}" y="72" font-size="24" text-anchor="end" fill="${LIGHT.quiet}">who said what, on whose say-so</text>
${title.lines.map((line, index) => text(line, FIRST + index * title.leading, title.size, ' font-weight="600"')).join('')}
${rows.length === 0 ? summary(article, below) : voicesBelow(rows, below)}
${text(setInLines(whereAndWhen(article, rows.length), { font: REGULAR, size: 26, width: WIDTH, lines: 1 }).join(''), 592, 26, ` fill="${LIGHT.quiet}"`)}
</svg>`
}

/** A short title large on two lines, a longer one smaller on three. */
function setTitle({ title }: Article): { readonly lines: readonly string[]; readonly size: number; readonly leading: number } {
  const words = settable(title, SEMIBOLD)
  if (words === null) return { lines: [], size: 0, leading: 0 }
  const large = setInLines(words, { font: SEMIBOLD, size: 60, width: WIDTH, lines: 3 })
  if (large.length < 3) return { lines: large, size: 60, leading: 70 }
  return { lines: setInLines(words, { font: SEMIBOLD, size: 48, width: WIDTH, lines: 3 }), size: 48, leading: 56 }
}

function voicesBelow(rows: readonly Row[], top: number): string {
  const shown = rows.slice(0, Math.min(MOST_ROWS, Math.floor((FLOOR - top) / ROW.least)))
  const height = Math.min(ROW.most, Math.floor((FLOOR - top) / shown.length))
  return `<line x1="${LEFT}" x2="${LEFT + WIDTH}" y1="${top}" y2="${top}" stroke="${LIGHT.rule}"/>${scoreRows(shown, { top, height })}`
}

/** Where no claim has a known place there is no score to show. */
function summary(article: Article, top: number): string {
  const words = settable(article.summary, REGULAR)
  const lines = words === null ? [] : setInLines(words, { font: REGULAR, size: 32, width: WIDTH, lines: Math.floor((FLOOR - top) / 46) })
  return lines.map((line, index) => text(line, top + 40 + index * 46, 32)).join('')
}

function whereAndWhen({ publisher, published, claims }: Article, speakers: number): string {
  const much = speakers < 2 ? count(claims.length, 'claim') : `${count(claims.length, 'claim')} by ${speakers} speakers`
  const known = [publisher === null ? null : settable(publisher.name, REGULAR), published === null ? null : settable(published.text, REGULAR), much]
  return known.filter((part) => part !== null).join(' · ')
}

function text(line: string, y: number, size: number, more = ''): string {
  return `<text x="${LEFT}" y="${y}" font-size="${size}"${more}>${escapeXml(line)}</text>`
}
