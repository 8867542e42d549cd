import { listPages } from '../src/pages.ts'
import { dated, TimelinePage } from '../views/timeline-page.tsx'

export const { data, render } = listPages('/timeline/', 200, dated, (slice) => <TimelinePage slice={slice} />)
