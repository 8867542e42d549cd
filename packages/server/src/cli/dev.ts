import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { ContentCompiler, ContentError } from '@whosaid/schema'
import type { Command } from 'commander'
import { LivePages } from '../dev/live-pages.ts'
import { watchFolders } from '../dev/watch.ts'
import { knownDocuments } from '../http/known-documents.ts'
import { createHttpServer, listen } from '../http/server.ts'
import { catalogOf, type Catalog } from '../index/catalog.ts'
import { manifestFile, manifestIn } from '../index/manifest-file.ts'
import { changed, memoryStore, type MemoryStore } from '../store/memory/store.ts'
import { serveAddress } from './address.ts'
import { buildPages } from './build-pages.ts'
import { BUILD, CONTENT, ROOT, shownPath, siteIn, userPath } from './paths.ts'
import { CommandError, problemText, run, say, sayError } from './report.ts'

interface DevOptions {
  readonly content: string
}

/** What makes pages: a change in it takes a new process, since loaded code cannot be loaded again. */
const CODE = ['packages/schema/src', 'packages/server/src', 'packages/site/src', 'packages/site/views', 'packages/site/pages', 'packages/site/pictures', 'packages/site/queries']
/** What is read anew for every build. */
const STYLES = 'packages/site/styles'

/** Keeps a worker running, and starts another when code has changed. */
async function dev({ content }: DevOptions): Promise<void> {
  let worker: ChildProcess | undefined
  const start = (): void => {
    worker = spawn(process.execPath, [process.argv[1] ?? '', 'dev-worker', '--content', userPath(content)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  }
  const stop = async (): Promise<void> => {
    const running = worker
    if (running === undefined || running.exitCode !== null) return
    running.kill('SIGTERM')
    await once(running, 'exit')
  }
  start()
  // One restart after the other: a change during one starts a worker once the last is gone.
  let turn = Promise.resolve()
  const unwatch = watchFolders(CODE.map((folder) => resolve(ROOT, folder)), () => {
    turn = turn.then(stop).then(start)
  })
  await new Promise<void>((ended) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, ended)
  })
  unwatch()
  await turn
  await stop()
}

/** Builds, serves, and builds again when content or styles change. What is wrong is shown in the page; the last good build stays. */
async function work({ content }: DevOptions): Promise<void> {
  const out = siteIn(resolve(BUILD, 'dev'))
  const pages = new LivePages(out)
  let store: MemoryStore | undefined
  let catalog: Catalog = catalogOf(memoryStore({ articles: [], entities: [], sources: [], claims: [] }))
  const folder = userPath(content)
  const compiler = new ContentCompiler(folder, { shown: shownPath(folder), manifest: manifestFile(manifestIn(BUILD, folder)) })
  const build = async (): Promise<void> => {
    const started = performance.now()
    try {
      const { model, version, change } = await compiler.compile()
      store = store === undefined ? memoryStore(model, version) : changed(store, change, version)
      // Pages follow, which takes longer than the content.
      catalog = catalogOf(store)
      const { pages: count } = await buildPages(store, { out, base: '/', api: '/graphql' })
      pages.announce(null)
      say(`${count} pages in ${Math.round(performance.now() - started)} ms.`)
    } catch (error) {
      const text = error instanceof ContentError ? problemText(error.problems) : (error as Error).message
      pages.announce(text)
      say(text)
    }
  }

  const { port, host } = serveAddress()
  const server = createHttpServer({ catalog: () => catalog, site: pages.handle, report: sayError, documents: knownDocuments })
  const url = await listen(server, port, host).catch((error: Error) => {
    throw new CommandError(error.message)
  })
  say(`Working on ${url}/ (GraphQL at ${url}/graphql). Ctrl-C ends it.`)
  // One build after the other: a change during one is taken up by the next.
  let turn = build()
  const unwatch = watchFolders([folder, resolve(ROOT, STYLES)], () => {
    turn = turn.then(build)
  })
  const end = (): void => {
    unwatch()
    pages.close()
    server.close(() => process.exit(0))
    server.closeAllConnections()
  }
  process.once('SIGTERM', end)
  // The parent is gone, however it went.
  process.once('disconnect', end)
  // Ctrl-C reaches the parent too, which then ends this process.
  process.on('SIGINT', () => {})
}

export function addDev(program: Command): void {
  program
    .command('dev')
    .description('Build and serve, and again at every change of content, styles or code; PORT and HOST say where.')
    .option('--content <folder>', 'folder of the content', CONTENT)
    .addHelpText('after', '\nExample: whosaid dev --content test/newsroom/content')
    .action((options: DevOptions) => run(() => dev(options)))
  program
    .command('dev-worker', { hidden: true })
    .option('--content <folder>')
    .action((options: DevOptions) => run(() => work(options)))
}
