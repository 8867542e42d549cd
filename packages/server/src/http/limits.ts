import { setting } from '../config/current.ts'

/** What a request may ask for. Each number with its reason; its default is in config/settings.ts, and settings can move it. */

/**
 * Fields that a query may touch, counted before it runs: pages at their size, other lists at LIST_SIZE. A page of 100 claims with all
 * that the site asks of each is about 20,000.
 */
export const MAX_COST = setting('WHOSAID_MAX_COST')

/** Levels of fields: introspection, the deepest legitimate query, has 13. */
export const MAX_DEPTH = setting('WHOSAID_MAX_DEPTH')

/** Brackets within brackets of a query or its variables: what parsing them recurses by. The guide's deepest query has 9, introspection 16. */
export const MAX_NESTING = 100

/** How long a list that does not page is taken to be: what chains, figures and relations of a claim rarely exceed. */
export const LIST_SIZE = 5

/** Bytes of a request's body. The longest document of the site is 2 kB, introspection 3 kB: the rest is room for variables. */
export const MAX_BODY = setting('WHOSAID_MAX_BODY')

/** Bytes of answers that are kept ready: some 700 of the largest that the site asks for, or 40,000 single claims. */
export const MAX_KEPT = setting('WHOSAID_MAX_KEPT')

/** Bytes of one kept answer, so that a few enormous ones do not push out all others. */
export const MAX_KEPT_ANSWER = MAX_KEPT / 32

/** Documents that are kept compiled: a site or an application has dozens. Compiled, a document takes some 30 times its text. */
export const MAX_DOCUMENTS = 500

/** Bytes of their text. */
export const MAX_DOCUMENTS_TEXT = 1024 * 1024

/** Words and signs of a document. The longest of the site's has 280, tools' introspection 250. */
export const MAX_TOKENS = 5000

/** Parts of a document, some ten times what the largest of the site's or of the guide's has: checking it takes time that grows with the square of them. */
export const DOCUMENT_PARTS = { fields: 1000, directives: 100, fragments: 100, spreads: 500, operations: 20, variables: 100 } as const

/** Mistakes of a document that are told: nobody mends more at a time. */
export const MAX_MISTAKES = 20

/**
 * What a client may ask for in one go, in fields as costs are counted: fifty of the largest queries there may be, or some 20,000 for one
 * claim. A reader of the site, or a script that is written with care, does not come near it.
 */
export const BUDGET_RESERVE = setting('WHOSAID_BUDGET')

/** How fast that fills up again. A large answer of 20,000 fields takes some 2 ms to make: a tenth of one processor, for each client. */
export const BUDGET_PER_SECOND = setting('WHOSAID_BUDGET_PER_SECOND')

/** What a client has in one turn of the event loop while others wait, in fields: one to two milliseconds. */
export const TURN_COST = 10_000

/** What a request costs beside its fields: to read it, to look for a kept answer, to refuse it. */
export const REQUEST_COST = 50

/** What a request costs that is refused for that: whoever goes on asking instead of waiting, more than 1,500 times a second, is not let in again. */
export const REFUSED_COST = 200

/** Nobody waits for longer than this after having stopped, in seconds. */
export const LONGEST_WAIT = 10

/** Proxies between clients and this service that write X-Forwarded-For; of none, the header says what anybody likes. */
export const TRUSTED_PROXIES = setting('WHOSAID_TRUSTED_PROXIES')

/** How late things may be before what arrives is sent away: a page that waits for half a second feels slow, and then a reader sends it again. */
export const MAX_LAG_MS = setting('WHOSAID_MAX_LAG')

/** Requests under way at a time. Each may hold a body of 64 kB and an answer of some megabytes. */
export const MAX_WAITING = setting('WHOSAID_MAX_WAITING')

/** Of those, how many of one client may wait for its turn: a browser has six under way, a script that is written with care ten. */
export const MAX_WAITING_OF_ONE = 50

/** Connections at a time. One that only waits holds some 20 kB. */
export const MAX_CONNECTIONS = setting('WHOSAID_MAX_CONNECTIONS')

/** Whoever sends headers or a body slower than this is cut off: a reader on a bad line needs a second, an attacker all the time there is. */
export const TIMES = { headers: 10_000, request: 20_000, check: 1000, idle: 65_000 } as const

/** Bytes of all headers, and how many. Browsers send one to two thousand; the address with a query by GET is most of it. */
export const MAX_HEADERS = { bytes: 16 * 1024, count: 100 } as const
