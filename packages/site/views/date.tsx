import type { DateTextFragment } from '../src/generated/graphql.ts'

interface DateProps {
  readonly date: DateTextFragment
}

/** A date in words; where the source does not give it in full, what it was worked out from is one click away and says so. */
export function DateText({ date }: DateProps) {
  if (date.basis === null) return <PlainDate date={date} />
  return (
    <details class="basis">
      <summary>
        <PlainDate date={date} /> <span class="aside">worked out</span>
      </summary>
      <p dir="auto">{date.basis}</p>
    </details>
  )
}

/** `datetime` knows single days, months and years only; EDTF says more. */
export function PlainDate({ date }: DateProps) {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(date.edtf) ? <time datetime={date.edtf}>{date.text}</time> : <span>{date.text}</span>
}
