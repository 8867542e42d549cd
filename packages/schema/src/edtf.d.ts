/** The parts of edtf.js (which ships no types) that the date module uses. Times are milliseconds since 1970 in UTC. */
declare module 'edtf' {
  export interface ParsedDate {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set'
    readonly min: number | null
    readonly max: number | null
    readonly edtf: string
    /** Year, month (0 to 11, or a season's number) and day, as far as given. */
    readonly values: readonly (number | ParsedDate | readonly ParsedDate[])[]
    readonly lower?: ParsedDate | null | number
    readonly upper?: ParsedDate | null | number
    /** Of a Year: how many of its digits are sure, where that is said. */
    readonly significant?: number
    readonly earlier?: boolean
    readonly later?: boolean
    readonly uncertain?: { readonly value: number }
    readonly approximate?: { readonly value: number }
    readonly unspecified?: { readonly value: number }
  }
  export default function edtf(text: string): ParsedDate
}
