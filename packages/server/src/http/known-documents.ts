import documents from '@whosaid/site/persisted-documents.json' with { type: 'json' }
import type { PersistedDocuments } from './plugins/persisted-documents.ts'

/** The documents that the site asks, by their id. */
export const knownDocuments: PersistedDocuments = new Map(Object.entries(documents))
