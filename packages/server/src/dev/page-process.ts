/** A process that builds the site as often as it is told to, and asks whoever told it for the content. */
import { enableCompileCache } from 'node:module'
import { buildPagesFrom, type Source } from '../cli/build-pages.ts'
import { GRAPHQL_PATH } from '../http/graphql.ts'
import type { FromPages, ToPages } from './page-builds.ts'

enableCompileCache()

const waiting = new Map<number, (response: Response) => void>()
let asked = 0

const tell = (said: FromPages): void => void process.send?.(said)

const source: Source = {
  endpoint: `http://localhost${GRAPHQL_PATH}`,
  fetch: (_address, init) =>
    new Promise((answered) => {
      asked += 1
      waiting.set(asked, answered)
      tell({ id: asked, body: typeof init?.body === 'string' ? init.body : '' })
    }),
}

async function build(out: string): Promise<void> {
  try {
    const { pages } = await buildPagesFrom(() => source, { out, base: '/', api: GRAPHQL_PATH })
    tell({ pages })
  } catch (error) {
    tell({ failed: (error as Error).message })
  }
}

process.on('message', (told: ToPages) => {
  if ('out' in told) return void build(told.out)
  waiting.get(told.id)?.(new Response(told.text, { status: told.status }))
  waiting.delete(told.id)
})
// Whoever wanted the pages is gone.
process.on('disconnect', () => process.exit())
// Ctrl-C reaches this process too; whoever started it ends it.
process.on('SIGINT', () => {})
