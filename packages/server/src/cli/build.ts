import { ContentCompiler, loadContent, type Compiled, type CompilerOptions, type Model, type Store } from '@whosaid/schema'
import type { Command } from 'commander'
import { GRAPHQL_PATH } from '../http/graphql.ts'
import { indexIn, keepVersion, keptIndexIn, type KeptVersion } from '../index/catalog.ts'
import { BadIndex, loadIndex, versionIn } from '../index/load.ts'
import { manifestFile, manifestIn } from '../index/manifest-file.ts'
import { prepareIndex, publishIndex } from '../index/publish.ts'
import { changed, memoryStore, type MemoryStore } from '../store/memory/store.ts'
import { buildArticlePages, buildPages } from './build-pages.ts'
import { contentAt } from './content-at.ts'
import { counted } from './counted.ts'
import { asOnlyBuilder } from './one-builder.ts'
import { BUILD, CONTENT, shownPath, siteIn, userPath } from './paths.ts'
import { CommandError, run, say } from './report.ts'
import { writingTo } from './write-failure.ts'

interface BuildOptions {
  readonly content: string
  readonly out: string
  readonly base: string
  readonly keep: string
  readonly at?: string
  readonly article?: string
  readonly notice?: string
  readonly url?: string
  readonly api: string | false
  readonly cold?: boolean
}

type From = Pick<BuildOptions, 'content' | 'out'> & { readonly cold?: boolean | undefined }

/** Content → index and site. What was built before stays as it is until both are whole: whatever needs room on the disk comes before both take their places. */
async function build({ content, out, base, keep, notice, url, api, cold }: BuildOptions): Promise<void> {
  const started = performance.now()
  const most = versionsToKeep(keep)
  const { model, version } = await compiled({ content, out, cold })
  const store = memoryStore(model, version)
  using index = await prepareIndex(model, indexIn(userPath(out)), store)
  using former = keepFormer(userPath(out), version)
  const { pages, written } = await buildPages(store, {
    out: siteIn(userPath(out)), base,
    ...(notice !== undefined && { notice }), ...(url !== undefined && { url }), ...(api !== false && { api }),
  })
  index.commit()
  former?.settle(most)
  const { articles, claims, entities } = store.content
  say(`Built version ${version}: ${counted(articles, 'article')}, ${counted(claims, 'claim')}, ${counted(entities, 'entity', 'entities')}, ${counted(pages, 'page')} (${counted(written, 'file')} new or changed), in ${Math.round(performance.now() - started)} ms.`)
}

/** The content as a model; of what the last build read, only what changed is read again. */
function compiled({ content, out, cold = false }: From, options: Pick<CompilerOptions, 'since'> = {}): Promise<Compiled> {
  const [folder, manifest] = [userPath(content), manifestFile(manifestIn(userPath(out), userPath(content)))]
  return new ContentCompiler(folder, { shown: shownPath(folder), manifest, cold, ...options }).compile()
}

/** One article's pages, in the site that is there; the index and all other pages stay as they are. */
async function buildArticle(slug: string, options: BuildOptions): Promise<void> {
  const started = performance.now()
  const { pages, written } = await buildArticlePages(slug, siteIn(userPath(options.out)), () => storeOfNow(options))
  say(`Built ${counted(pages, 'page')} of ${slug} (${counted(written, 'file')} new or changed), in ${Math.round(performance.now() - started)} ms. Lists, entities' pages, search and index follow with the next whole build.`)
}

/** The content as it is now: the last build's index with what changed since, where the manifest is of the same content still. */
async function storeOfNow(from: From): Promise<Store> {
  const index = indexIn(userPath(from.out))
  const since = versionIn(index)
  const now = await compiled(from, since === undefined ? {} : { since })
  const former = now.since === undefined ? undefined : await lastIndex(index)
  // Another build may have put another index there.
  return former === undefined || former.content.version !== now.since ? memoryStore(now.model, now.version) : changed(former, now.change, now.version)
}

/** @returns nothing for one that cannot be served: all of the content is there as well */
const lastIndex = (path: string): Promise<MemoryStore | undefined> =>
  loadIndex(path).catch((error: unknown) => {
    if (error instanceof BadIndex) return undefined
    throw error
  })

/** The content of a commit → an index kept beside the current one, to be asked for by its version. */
async function buildAt(revision: string, { content, out }: BuildOptions): Promise<void> {
  const model = contentAt(userPath(content), revision, (folder): Model => loadContent(folder, `${revision}:${shownPath(userPath(content))}`))
  const store = memoryStore(model)
  const { version } = store.content
  await publishIndex(model, keptIndexIn(userPath(out), version), store)
  say(`Built version ${version} of ${revision}; it is kept beside the current one.`)
}

function versionsToKeep(keep: string): number {
  if (!/^\d{1,4}$/.test(keep)) throw new CommandError(`--keep is "${keep}"; expected a number of versions, such as 5.`)
  return Number(keep)
}

/** Keeps the index that is about to be replaced by another version; one that cannot be read is not worth keeping. */
function keepFormer(out: string, next: string): KeptVersion | undefined {
  const former = versionIn(indexIn(out))
  return former === undefined || former === next ? undefined : keepVersion(out, former)
}

export function addBuild(program: Command): void {
  program
    .command('build')
    .description('Compile the content into an index and build the site from it.')
    .option('--content <folder>', 'folder of the content', CONTENT)
    .option('--out <folder>', 'folder that gets index.sqlite, site/ and versions/', BUILD)
    .option('--base <path>', 'path under which the site will be served', '/')
    .option('--notice <text>', 'a sentence that every page of the site shows first')
    .option('--url <address>', 'where the site will be found, for feeds, citations and the sitemap')
    .option('--api <address>', 'where readers find the API; pages link to the query behind them', GRAPHQL_PATH)
    .option('--no-api', 'build pages for a host without the API')
    .option('--keep <number>', 'how many other versions to keep for citations, those of --at included; the oldest go first', '5')
    .option('--cold', 'read every file, also those that have not changed since the last build')
    .option('--at <revision>', "compile the content of a Git revision instead, to be kept beside the current version")
    .option('--article <slug>', "build only this article's pages, into the site that is there, with the settings of that site")
    .addHelpText('after', '\nThe site asks this content, or the API that WHOSAID_ENDPOINT names.\n\nExamples:\n  whosaid build --base /whosaid/\n  whosaid build --at v1.0\n  whosaid build --article isis-loses-ground-strikes-abroad')
    .action((options: BuildOptions) =>
      run(() =>
        writingTo(userPath(options.out), () =>
          asOnlyBuilder(userPath(options.out), () => {
            if (options.at !== undefined) return buildAt(options.at, options)
            return options.article === undefined ? build(options) : buildArticle(options.article, options)
          }),
        ),
      ),
    )
}
