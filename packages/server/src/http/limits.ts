/** What a request may ask for. Each number with its reason; the environment can move it. */

const fromEnvironment = (name: string, standard: number): number => {
  const value = process.env[name]
  if (value === undefined) return standard
  if (!/^[1-9]\d*$/.test(value)) throw new Error(`${name} is "${value}"; expected a whole number above 0`)
  return Number(value)
}

/**
 * Fields that a query may touch, counted before it runs: pages at their size, other lists at LIST_SIZE. A page of 100 claims with all
 * that the site asks of each is about 20,000.
 */
export const MAX_COST = fromEnvironment('WHOSAID_MAX_COST', 60_000)

/** Levels of fields: introspection, the deepest legitimate query, has 13. */
export const MAX_DEPTH = fromEnvironment('WHOSAID_MAX_DEPTH', 16)

/** Brackets within brackets of a query or its variables: what parsing them recurses by. The guide's deepest query has 9, introspection 16. */
export const MAX_NESTING = 100

/** How long a list that does not page is taken to be: what chains, figures and relations of a claim rarely exceed. */
export const LIST_SIZE = 5

/** Bytes of a request's body. The longest document of the site is 2 kB, introspection 3 kB: the rest is room for variables. */
export const MAX_BODY = fromEnvironment('WHOSAID_MAX_BODY', 64 * 1024)

/** Bytes of answers that are kept ready: some 700 of the largest that the site asks for, or 40,000 single claims. */
export const MAX_KEPT = fromEnvironment('WHOSAID_MAX_KEPT', 64 * 1024 * 1024)

/** Bytes of one kept answer, so that a few enormous ones do not push out all others. */
export const MAX_KEPT_ANSWER = MAX_KEPT / 32

/** Documents that are kept compiled: a site or an application has dozens. Compiled, a document takes some 30 times its text. */
export const MAX_DOCUMENTS = 500

/** Bytes of their text. */
export const MAX_DOCUMENTS_TEXT = 1024 * 1024
