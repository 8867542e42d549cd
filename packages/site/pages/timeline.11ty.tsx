import { page } from '../src/pages.ts'
import { TimelinePage } from '../views/timeline-page.tsx'

export const { data, render } = page('/timeline/', ({ entities, claims }) => <TimelinePage entities={entities} claims={claims} />)
