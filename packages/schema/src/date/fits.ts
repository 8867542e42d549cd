import type { DateFilter } from '../filter.ts'
import type { DateValue } from '../model.ts'
import { certainlyDuring, possiblyDuring } from './spans.ts'

/** Whether a date passes; one that is not known is during nothing. */
export function dateFits({ certainlyDuring: certainly, possiblyDuring: possibly, known }: DateFilter, date: DateValue | null): boolean {
  if (typeof known === 'boolean' && known !== (date !== null)) return false
  if (typeof certainly === 'string' && (date === null || !certainlyDuring(date.edtf, certainly))) return false
  return typeof possibly !== 'string' || (date !== null && possiblyDuring(date.edtf, possibly))
}
