/** The article's page where scripts run: its claims by speaker, kind and topic, and its score lit up. Without it everything is there to read. */
import { addFilter } from './filter.ts'
import { lightUp } from './light-up.ts'

addFilter(document)
lightUp(document)
