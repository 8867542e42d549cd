import { amountAt, noFigure } from '../amounts.ts'
import type { FigureRule } from '../figures.ts'

/** 38C · −4 °C · 12 degrees: a temperature or an angle, for which content has no unit. */
export const figureTemperature: FigureRule = (tokens, at) => {
  const amount = amountAt(tokens, at)
  if (amount === undefined) return undefined
  const [next, second] = [tokens[amount.last], tokens[amount.last + 1]]
  if (next === undefined) return undefined
  // The temperature fell to minus 12.
  if (tokens[at - 1]?.lower === 'minus' && next.kind === 'mark' && tokens.slice(0, at).some(({ lower }) => /^(?:temperatures?|mercury|thermometers?|windchill)$/.test(lower))) return noFigure(at, amount.last)
  if (/^(?:degrees?|celsius|fahrenheit|centigrade)$/.test(next.lower) || next.text === '°' || next.text === '℃') return noFigure(at, amount.last + 1)
  if (next.text === '-' && second?.lower === 'degree') return noFigure(at, amount.last + 2)
  return /^[CF]$/.test(next.text) && next.start === tokens[amount.last - 1]?.end ? noFigure(at, amount.last + 1) : undefined
}
