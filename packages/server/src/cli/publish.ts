import { ContentCompiler } from '@whosaid/schema'
import type { Command } from 'commander'
import { manifestFile, manifestIn } from '../index/manifest-file.ts'
import { publishModel } from '../store/postgres/publish/publish.ts'
import { counted } from './counted.ts'
import { DATABASE_OPTION, databaseUrl, withDatabase } from './database.ts'
import { BUILD, CONTENT, shownPath, userPath } from './paths.ts'
import { run, say } from './report.ts'

interface PublishOptions {
  readonly content: string
  readonly database?: string
}

/** Content → PostgreSQL: whole or not at all, and only what changed. What the last build or publication read is not read again. */
async function publish({ content, database }: PublishOptions): Promise<void> {
  const url = databaseUrl(database)
  const folder = userPath(content)
  const { model, digests } = await new ContentCompiler(folder, { shown: shownPath(folder), manifest: manifestFile(manifestIn(BUILD, folder)) }).compile()
  const started = performance.now()
  const { version, published, rows } = await withDatabase(() => publishModel(url, model, digests))
  if (!published) return say(`Version ${version} is published already.`)
  const { articles, claims, entities } = model
  say(`Published version ${version}: ${counted(articles.length, 'article')}, ${counted(claims.length, 'claim')}, ${counted(entities.length, 'entity', 'entities')}, ${counted(rows, 'row')} written in ${Math.round(performance.now() - started)} ms.`)
}

export function addPublish(program: Command): void {
  program
    .command('publish')
    .description('Publish the content to PostgreSQL; servers turn to it within a second.')
    .option('--content <folder>', 'folder of the content', CONTENT)
    .option(...DATABASE_OPTION)
    .addHelpText('after', '\nExample: whosaid publish --content content --database postgres://whosaid@db.example/whosaid')
    .action((options: PublishOptions) => run(() => publish(options)))
}
