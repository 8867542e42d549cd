import { page } from '../src/pages.ts'
import { SpeakersPage } from '../views/speakers-page.tsx'

export const { render } = page('/speakers/', ({ claims }) => <SpeakersPage claims={claims} />)
