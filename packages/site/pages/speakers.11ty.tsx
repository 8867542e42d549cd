import { page } from '../src/pages.ts'
import { SpeakersPage } from '../views/speakers-page.tsx'

export const { data, render } = page('/speakers/', ({ claims }) => <SpeakersPage claims={claims} />)
