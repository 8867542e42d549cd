import { NAMED_TYPES, namedBy, rename, type Named } from '@whosaid/schema'
import { Option, type Command } from 'commander'
import { changeContent, type ChangeOptions } from './content-change.ts'
import { CONTENT } from './paths.ts'
import { run } from './report.ts'

interface RenameOptions extends ChangeOptions {
  readonly type?: Named['type']
}

export function addRename(program: Command): void {
  program
    .command('rename')
    .argument('<old>', 'an entity or article by its slug; a claim, unnamed source or section as article/slug')
    .argument('<new>', 'its new slug; of what stands in an article its own slug alone')
    .description('Give something another slug: every reference is rewritten, and the old slug goes on finding it.')
    .option('--content <folder>', 'folder of the content', CONTENT)
    .addOption(new Option('--type <type>', 'what is meant, where two things have the same slug').choices(NAMED_TYPES))
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--json', 'say it as JSON, on standard output')
    .addHelpText('after', `
Comments and formatting stay as they are; all files are changed, or none. Exits with 1 when the content has problems, or the slug is
taken, was another's, or is none: then nothing is written.

Examples:
  whosaid rename pentagon department-of-defense --dry-run
  whosaid rename fire-in-the-park/half-burnt a-fifth-burnt`)
    .action((old: string, to: string, options: RenameOptions) => run(() => renameThing(old, to, options), options))
}

function renameThing(old: string, to: string, options: RenameOptions): void {
  const article = old.slice(0, old.indexOf('/') + 1)
  // `fire/half fire/a-fifth` means the same as `fire/half a-fifth`.
  const slug = article !== '' && to.startsWith(article) ? to.slice(article.length) : to
  changeContent(options, (content) => rename(content, namedBy(content.drafts, old, options.type), slug), {
    text: `${old} is renamed ${article}${slug}:`, json: { renamed: { from: old, to: article + slug } },
  })
}
