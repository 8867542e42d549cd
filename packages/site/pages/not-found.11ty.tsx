import { page } from '../src/pages.ts'
import { NotFoundPage } from '../views/not-found-page.tsx'

export const { render } = page('/404.html', () => <NotFoundPage />)
