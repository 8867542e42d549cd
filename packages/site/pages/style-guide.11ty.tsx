import { page } from '../src/pages.ts'
import { StyleGuidePage } from '../views/style-guide-page.tsx'

export const { data, render } = page('/style-guide/', () => <StyleGuidePage />)
