import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { ContentError } from '@whosaid/schema'
import type { Command } from 'commander'
import { LiveContent, type News } from '../dev/live-content.ts'
import { LivePages } from '../dev/live-pages.ts'
import { PageBuilds } from '../dev/page-builds.ts'
import { watchFolders } from '../dev/watch.ts'
import { configure } from '../config/current.ts'
import { knownDocuments } from '../http/known-documents.ts'
import { createHttpServer, listen } from '../http/server.ts'
import { manifestFile, manifestIn } from '../index/manifest-file.ts'
import { serveAddress } from './address.ts'
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

/**
 * Builds, serves, and builds again when content or styles change: content at once, each change in its turn, and its pages after it.
 * What is wrong is shown in the page; the last good build stays.
 */
async function work({ content }: DevOptions): Promise<void> {
  const [folder, out] = [userPath(content), siteIn(resolve(BUILD, 'dev'))]
  const pages = new LivePages(out)
  const wrong: { content: string | null; pages: string | null } = { content: null, pages: null }
  const announce = (): void => pages.announce(wrong.content ?? wrong.pages)

  const builds = new PageBuilds({
    out,
    report: sayError,
    ended(how, milliseconds) {
      wrong.pages = 'failed' in how ? how.failed : null
      say('failed' in how ? how.failed : `${how.pages} pages in ${Math.round(milliseconds)} ms.`)
      // What is wrong with newer content is shown already, and stays until that is right and its pages are there.
      if (wrong.content === null) announce()
    },
  })
  const compiled = (news: News, milliseconds: number): void => {
    if ('error' in news) {
      const text = news.error instanceof ContentError ? problemText(news.error.problems) : (news.error as Error).message
      if (text === wrong.content) return
      wrong.content = text
      announce()
      return say(text)
    }
    if (news.isOther) say(`Content ${news.store.content.version.slice(0, 8)} in ${Math.round(milliseconds)} ms.`)
    if (news.isOther || wrong.content !== null || wrong.pages !== null) builds.build(news.store)
    wrong.content = null
  }
  const live = new LiveContent(folder, { shown: shownPath(folder), manifest: manifestFile(manifestIn(BUILD, folder)) }, compiled)

  const { port, host } = serveAddress(configure().values)
  const server = createHttpServer({ catalog: () => live.catalog, site: pages.handle, report: sayError, documents: knownDocuments })
  const url = await listen(server, port, host).catch((error: Error) => {
    throw new CommandError(error.message)
  })
  say(`Working on ${url}/ (GraphQL at ${url}/graphql). Ctrl-C ends it.`)
  live.look()
  const unwatch = [
    watchFolders([folder], (touched) => live.look(touched)),
    watchFolders([resolve(ROOT, STYLES)], () => live.store !== undefined && builds.build(live.store)),
  ]
  const end = async (): Promise<void> => {
    for (const one of unwatch) one()
    live.close()
    pages.close()
    await builds.close()
    server.close(() => process.exit(0))
    server.closeAllConnections()
  }
  process.once('SIGTERM', () => void end())
  // The parent is gone, however it went.
  process.once('disconnect', () => void end())
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
