import { randomUUID } from 'node:crypto'

/** What goes into logs as it came: short, and nothing that a log or a header could take for its own. */
const WELL_FORMED = /^[\w.:-]{8,64}$/

/** The id that a request brought with it, or a new one. */
export const requestId = (brought: string | readonly string[] | undefined): string => (typeof brought === 'string' && WELL_FORMED.test(brought) ? brought : randomUUID())
