import { page } from '../src/pages.ts'
import { StyleGuidePage } from '../views/style-guide-page.tsx'

export const { render } = page('/style-guide/', () => <StyleGuidePage />)
