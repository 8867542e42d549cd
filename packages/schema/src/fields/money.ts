import { z } from 'zod'
import { builder } from '../graphql/builder.ts'
import { badInput } from '../graphql/errors.ts'
import type { Field, FieldOptions } from './field.ts'

/** An amount in a currency, as stated: no rate turns one currency into another. */
export interface Sum {
  readonly amount: number
  /** ISO 4217. */
  readonly currency: string
}

interface SumRange {
  readonly currency: string
  readonly min?: number | null | undefined
  readonly max?: number | null | undefined
}

const CURRENCIES: readonly string[] = Intl.supportedValuesOf('currency')

/** "EUR 4,200,000", "JPY 500": the code, since many currencies share a sign. */
function moneyText({ amount, currency }: Sum): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code', trailingZeroDisplay: 'stripIfInteger' })
  return format.format(amount).replaceAll('\u00A0', ' ')
}

/** How many digits a currency has behind the point: 2 of the euro, none of the yen. */
const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

const moneyShape = z
  .strictObject({
    amount: z.number().min(-1e13, 'expected an amount').max(1e13, 'expected an amount').describe("In the currency's main unit: 4200000, 19.99."),
    currency: z.string('expected a currency by its three letters').refine((code) => CURRENCIES.includes(code), 'expected a currency of ISO 4217, such as EUR').describe('ISO 4217: EUR, USD, JPY.'),
  })
  .superRefine(({ amount, currency }, context) => {
    if (!CURRENCIES.includes(currency)) return
    const digits = minorDigits(currency)
    if (Number(amount.toFixed(digits)) !== amount) context.addIssue({ code: 'custom', path: ['amount'], message: `expected at most ${digits} digits behind the point, as ${currency} has` })
  })

const Money = builder.objectRef<Sum>('Money').implement({
  description: 'An amount of money as stated.',
  fields: (t) => ({
    amount: t.exposeFloat('amount', { description: "In the currency's main unit." }),
    currency: t.exposeString('currency', { description: 'ISO 4217: "EUR".' }),
    text: t.string({ description: 'For people: "EUR 4,200,000".', resolve: moneyText }),
  }),
})

const MoneyRangeInput = builder.inputRef<SumRange>('MoneyRange').implement({
  description: 'An amount from min to max, both included, in one currency: others are not converted.',
  fields: (t) => ({
    currency: t.string({ required: true, description: 'ISO 4217; what is none is an error with code BAD_VALUE.' }),
    min: t.float({ description: 'Open when left out.' }),
    max: t.float({ description: 'Open when left out.' }),
  }),
})

/** An amount and its currency. */
export function money(options: FieldOptions): Field<Sum> {
  return {
    ...options,
    shape: moneyShape,
    filter: {
      description: options.description,
      input: () => MoneyRangeInput,
      check: (range) => {
        const { currency } = range as SumRange
        if (!CURRENCIES.includes(currency)) throw badInput('BAD_VALUE', `${options.label}: "${currency.slice(0, 40)}" is no currency of ISO 4217 such as EUR.`)
      },
      fits: (range, value) => {
        const { currency, min, max } = range as SumRange
        return value !== undefined && value.currency === currency && value.amount >= (min ?? -Infinity) && value.amount <= (max ?? Infinity)
      },
    },
    counts: ({ currency }) => [currency],
    facts: (value) => [[moneyText(value)]],
    output: (t, get) => t.field({ type: Money, nullable: true, description: options.description, resolve: (parent) => get(parent) ?? null }),
  }
}
