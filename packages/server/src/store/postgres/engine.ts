/**
 * Whether it is PostgreSQL itself, and not an engine that speaks its protocol: those take neither its way of storing rows nor tables that are changed within a transaction.
 * @param version - what `version()` says
 */
export const isPostgres = (version = ''): boolean => /^PostgreSQL (?!.*-YB-)/.test(version)
