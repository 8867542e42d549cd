import { page } from '../src/pages.ts'
import { LegendPage } from '../views/legend-page.tsx'

export const { render } = page('/how-to-read/', () => <LegendPage />)
