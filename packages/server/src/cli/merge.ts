import { EditRefused, merge, namedBy, type Inspection } from '@whosaid/schema'
import type { Command } from 'commander'
import { changeContent, type ChangeOptions } from './content-change.ts'
import { CONTENT } from './paths.ts'
import { CommandError, run } from './report.ts'

interface MergeOptions extends ChangeOptions {
  readonly keep?: string
}

/** `A into B`, or `A B`. */
function targetOf(words: readonly string[]): string {
  const [target, ...more] = words[0] === 'into' && words.length > 1 ? words.slice(1) : words
  if (target === undefined || more.length > 0) throw new CommandError(`"${words.join(' ')}" is more than one entity; expected: whosaid merge A into B`)
  return target
}

function entity({ drafts }: Inspection, slug: string) {
  if (slug.includes('/')) throw new EditRefused(`"${slug}" is no entity's slug; only entities are merged.`)
  const named = namedBy(drafts, slug, 'entity')
  if (named.type !== 'entity') throw new Error(`${slug} was found as ${named.type}`)
  return named.draft
}

function mergeEntities(one: string, words: readonly string[], options: MergeOptions): void {
  const other = targetOf(words)
  changeContent(options, (content) => merge(content, entity(content, one), entity(content, other), options.keep), {
    text: `${one} is merged into ${other}:`, json: { merged: { from: one, into: other } },
  })
}

export function addMerge(program: Command): void {
  program
    .command('merge')
    .argument('<one>', 'the slug of the entity that goes')
    .argument('<into...>', 'the slug of the one that stays; the word "into" may stand before it')
    .usage('[options] <one> into <other>')
    .description('Make one entity of two of a kind: references, names and former slugs go to the one that stays, and what it lacks.')
    .option('--content <folder>', 'folder of the content', CONTENT)
    .option('--keep <slug>', 'whose value stands where both have one and they differ')
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--json', 'say it as JSON, on standard output')
    .addHelpText('after', `
The name and aliases of the one that goes become aliases of the other, its slug a former one. Exits with 1 when the content has problems
or would have some, when the kinds differ, or when values differ and --keep does not say whose stands: then nothing is written.

Example: whosaid merge daesh into isis --keep isis`)
    .action((one: string, words: readonly string[], options: MergeOptions) => run(() => mergeEntities(one, words, options), options))
}
