export const VERSION_HEADER = 'x-content-version'
export const SCHEMA_HEADER = 'x-schema-version'

/** On every answer of the API, whoever asks: it is what it says it is, anybody may read it from anywhere, and nobody is known by a cookie. */
export const PUBLIC_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff',
  'access-control-expose-headers': `${VERSION_HEADER}, ${SCHEMA_HEADER}`,
}
