/** The headers of an answer by name, in lower case; without those that describe the body as sent. */
export type Headers = Readonly<Record<string, string>>

/** Many answers have the same headers: what follows from them is worked out once. */
const varied = new WeakMap<Headers, Headers>()
const rows = new WeakMap<Headers, readonly string[]>()

/** Headers of an answer of which there may be several encodings. */
export function ofAnyEncoding(headers: Headers): Headers {
  const known = varied.get(headers)
  if (known !== undefined) return known
  const made = { ...headers, vary: [headers['vary'], 'accept-encoding'].filter((each) => each !== undefined).join(', ') }
  varied.set(headers, made)
  return made
}

/** The head of an answer as node writes it, names and values in turn: its headers, and how its body is sent. */
export function headOf(headers: Headers, bytes: number): string[] {
  const row = rows.get(headers) ?? Object.entries(headers).flat()
  rows.set(headers, row)
  return [...row, 'content-length', String(bytes)]
}
