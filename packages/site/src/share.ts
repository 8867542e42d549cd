/** Which part of the files one thread makes. */
export interface Share {
  readonly index: number
  readonly of: number
}

export const ALL: Share = { index: 0, of: 1 }

/** A record's folder belongs to one thread with all that stands below it, so that no two make the same folder. */
export function isIn({ index, of }: Share, file: string): boolean {
  return of === 1 || number(/^[^/]*\/?[^/]*/.exec(file)?.[0] ?? file) % of === index
}

/** Any number, always the same for the same name. */
function number(name: string): number {
  let sum = 0
  for (let at = 0; at < name.length; at++) sum = (sum * 31 + name.charCodeAt(at)) >>> 0
  return sum
}
