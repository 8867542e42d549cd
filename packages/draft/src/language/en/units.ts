import type { Token } from '../../reading/token.ts'

/** A unit as a text writes it: the unit of the list, by what a number is to be multiplied for it, and what it measures. */
export interface ReadUnit {
  readonly unit: string
  readonly factor: number
  readonly measure: string
  /** How many tokens it takes. */
  readonly length: number
}

const UNITS: readonly (readonly [words: string, unit: string, measure: string, factor?: number])[] = [
  ['%', 'percent', 'share'], ['per cent', 'percent', 'share'], ['percent', 'percent', 'share'], ['percentage points', 'percent', 'change'], ['percentage point', 'percent', 'change'], ['basis points', 'percent', 'change', 0.01], ['basis point', 'percent', 'change', 0.01], ['‰', 'permille', 'share'], ['per mille', 'permille', 'share'], ['per mil', 'permille', 'share'],
  ['square kilometres', 'km2', 'area'], ['square kilometers', 'km2', 'area'], ['square kilometre', 'km2', 'area'], ['square kilometer', 'km2', 'area'], ['sq km', 'km2', 'area'], ['square miles', 'mi2', 'area'], ['square mile', 'mi2', 'area'], ['sq miles', 'mi2', 'area'], ['square metres', 'm2', 'area'], ['square meters', 'm2', 'area'], ['sq m', 'm2', 'area'], ['sqm', 'm2', 'area'], ['square meter', 'm2', 'area'], ['square metre', 'm2', 'area'], ['square feet', 'ft2', 'area'], ['square foot', 'ft2', 'area'], ['sq ft', 'ft2', 'area'], ['m²', 'm2', 'area'], ['km²', 'km2', 'area'], ['m2', 'm2', 'area'], ['km2', 'km2', 'area'], ['hectares', 'ha', 'area'], ['hectare', 'ha', 'area'], ['ha', 'ha', 'area'], ['acres', 'acre', 'area'], ['acre', 'acre', 'area'],
  ['cubic metres', 'm3', 'volume'], ['cubic meters', 'm3', 'volume'], ['cubic metre', 'm3', 'volume'], ['cubic meter', 'm3', 'volume'], ['millilitres', 'l', 'volume', 0.001], ['ml', 'l', 'volume', 0.001], ['m³', 'm3', 'volume'], ['litres', 'l', 'volume'], ['liters', 'l', 'volume'], ['litre', 'l', 'volume'], ['liter', 'l', 'volume'],
  ['kilometres an hour', 'kmh', 'speed'], ['kilometers an hour', 'kmh', 'speed'], ['kilometres per hour', 'kmh', 'speed'], ['kilometers per hour', 'kmh', 'speed'], ['km / h', 'kmh', 'speed'], ['kph', 'kmh', 'speed'], ['miles an hour', 'mph', 'speed'], ['miles per hour', 'mph', 'speed'], ['mph', 'mph', 'speed'],
  ['nautical miles', 'nmi', 'distance'], ['nautical mile', 'nmi', 'distance'], ['kilometres', 'km', 'distance'], ['kilometers', 'km', 'distance'], ['kilometre', 'km', 'distance'], ['kilometer', 'km', 'distance'], ['km', 'km', 'distance'], ['metres', 'm', 'length'], ['meters', 'm', 'length'], ['metre', 'm', 'length'], ['meter', 'm', 'length'], ['m', 'm', 'length'], ['centimetres', 'cm', 'length'], ['centimeters', 'cm', 'length'], ['centimetre', 'cm', 'length'], ['centimeter', 'cm', 'length'], ['cm', 'cm', 'length'], ['micrometres', 'cm', 'length', 1e-4], ['millimetres', 'cm', 'length', 0.1], ['millimeters', 'cm', 'length', 0.1], ['mm', 'cm', 'length', 0.1], ['feet', 'ft', 'length'], ['foot', 'ft', 'length'], ['ft', 'ft', 'length'], ['miles', 'mi', 'distance'], ['mile', 'mi', 'distance'],
  ['kilograms', 'kg', 'mass'], ['kilogrammes', 'kg', 'mass'], ['kilogram', 'kg', 'mass'], ['kilos', 'kg', 'mass'], ['kilo', 'kg', 'mass'], ['kg', 'kg', 'mass'], ['grams', 'g', 'mass'], ['grammes', 'g', 'mass'], ['gram', 'g', 'mass'], ['g', 'g', 'mass'], ['milligrams', 'g', 'mass', 0.001], ['mg', 'g', 'mass', 0.001], ['kilotonnes', 't', 'mass', 1000], ['tonnes', 't', 'mass'], ['tonne', 't', 'mass'], ['metric tons', 't', 'mass'], ['metric ton', 't', 'mass'], ['tons', 't', 'mass'], ['ton', 't', 'mass'],
  ['seconds', 's', 'duration'], ['second', 's', 'duration'], ['minutes', 'min', 'duration'], ['minute', 'min', 'duration'], ['hours', 'h', 'duration'], ['hour', 'h', 'duration'], ['days', 'day', 'duration'], ['day', 'day', 'duration'], ['weeks', 'week', 'duration'], ['week', 'week', 'duration'], ['fortnight', 'week', 'duration', 2], ['months', 'month', 'duration'], ['month', 'month', 'duration'], ['years', 'year', 'duration'], ['year', 'year', 'duration'], ['decades', 'year', 'duration', 10], ['decade', 'year', 'duration', 10], ['centuries', 'year', 'duration', 100], ['century', 'year', 'duration', 100], ['fortnights', 'week', 'duration', 2], ['nights', 'day', 'duration'], ['hrs', 'h', 'duration'], ['mins', 'min', 'duration'], ['yrs', 'year', 'duration'], ['milliseconds', 's', 'duration', 0.001],
  ['megawatts', 'MW', 'power'], ['megawatt', 'MW', 'power'], ['mw', 'MW', 'power'], ['gigawatts', 'MW', 'power', 1000], ['gigawatt', 'MW', 'power', 1000], ['gw', 'MW', 'power', 1000], ['kilowatts', 'MW', 'power', 0.001], ['kw', 'MW', 'power', 0.001],
  ['us dollars', 'USD', 'amount'], ['dollars', 'USD', 'amount'], ['dollar', 'USD', 'amount'], ['usd', 'USD', 'amount'], ['euros', 'EUR', 'amount'], ['euro', 'EUR', 'amount'], ['eur', 'EUR', 'amount'], ['pounds sterling', 'GBP', 'amount'], ['gbp', 'GBP', 'amount'], ['cents', 'USD', 'amount', 0.01], ['quid', 'GBP', 'amount'], ['grand', 'GBP', 'amount', 1000], ['bucks', 'USD', 'amount'], ['buck', 'USD', 'amount'], ['pence', 'GBP', 'amount', 0.01], ['p', 'GBP', 'amount', 0.01], ['inches', 'cm', 'length', 2.54], ['inch', 'cm', 'length', 2.54],
]
const BY_FIRST = Map.groupBy(UNITS.map(([words, unit, measure, factor = 1]) => ({ words: words.split(' '), unit, measure, factor })).toSorted((a, b) => b.words.length - a.words.length), ({ words }) => words[0] ?? '')

/** The signs of money before a number; content has units for three of them. */
export const SIGNS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'count', '₹': 'count', '₦': 'count', '₽': 'count', '₺': 'count', '₩': 'count', '₴': 'count', Rs: 'count', Sh: 'count', KSh: 'count', Ksh: 'count', Rp: 'count', RM: 'count', Kr: 'count', N: 'count' }

/** The unit that begins at a token; pounds are money unless something is weighed. */
export function unitAt(tokens: readonly Token[], at: number): ReadUnit | undefined {
  const lower = tokens[at]?.lower ?? ''
  if (lower === 'pounds' || lower === 'pound' || lower === 'lb' || lower === 'lbs') {
    const weighed = lower.startsWith('lb') || tokens.slice(Math.max(0, at - 10), at + 6).some((token) => /^(?:weigh|heav|overweight|caught|catch|landed|cargo|fish|of$)/.test(token.lower))
    return { unit: weighed ? 'lb' : 'GBP', factor: 1, measure: weighed ? 'mass' : 'amount', length: 1 }
  }
  const found = BY_FIRST.get(lower)?.find(({ words }) => words.every((word, index) => tokens[at + index]?.lower === word))
  return found === undefined ? undefined : { unit: found.unit, factor: found.factor, measure: found.measure, length: found.words.length }
}
