import { readFileSync } from 'node:fs'

export const COLOURS = ['paper', 'leaf', 'ink', 'quiet', 'rule', 'mark', 'accent'] as const
export type Colour = (typeof COLOURS)[number]
/** `#rrggbb` by name. */
export type Ink = Readonly<Record<Colour, string>>

const sheet = readFileSync(new URL('../styles/ink.css', import.meta.url), 'utf8')
const [day = '', night = ''] = sheet.split('@media (prefers-color-scheme: dark)')

/** The colours of the pages themselves, read from their style sheet: what is drawn or reckoned from them cannot differ from it. */
export const LIGHT: Ink = inkOf(day)
export const DARK: Ink = inkOf(night)

/** A length of the same sheet, as it is written there: `36rem`. @throws Error where there is none of that name */
export function lengthOf(name: 'small' | 'measure' | 'margin' | 'gap'): string {
  return token(day, name, /[\d.]+rem/)
}

/** WCAG 2's ratio of two colours, from 1 (the same) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function inkOf(block: string): Ink {
  const colour = (name: Colour): string => token(block, name, /#[\da-f]{6}/)
  return {
    paper: colour('paper'),
    leaf: colour('leaf'),
    ink: colour('ink'),
    quiet: colour('quiet'),
    rule: colour('rule'),
    mark: colour('mark'),
    accent: colour('accent'),
  }
}

function token(block: string, name: string, value: RegExp): string {
  const found = new RegExp(`--${name}: (${value.source});`).exec(block)?.[1]
  if (found === undefined) throw new Error(`styles/ink.css has no --${name} like ${value.source}.`)
  return found
}
