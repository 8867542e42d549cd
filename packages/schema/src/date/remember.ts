/** Enough for every date of a large corpus; dates that clients make up must not fill the memory. */
const KNOWN_AT_MOST = 20_000

/** Works a thing out of a date once, as long as there is room to remember it. */
export function remember<T>(workOut: (edtf: string) => T): (edtf: string) => T {
  const known = new Map<string, T>()
  return (edtf) => {
    const kept = known.get(edtf)
    if (kept !== undefined) return kept
    const made = workOut(edtf)
    if (known.size >= KNOWN_AT_MOST) known.clear()
    known.set(edtf, made)
    return made
  }
}
