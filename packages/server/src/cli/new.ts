import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { articleSkeleton, didYouMean, entitySkeleton, kinds, type Kind } from '@whosaid/schema'
import type { Command } from 'commander'
import { expectFreeSlug } from './new-slug.ts'
import { CONTENT, shownPath, userPath } from './paths.ts'
import { printJson } from './print.ts'
import { CommandError, run, say } from './report.ts'
import { schemaChanges } from './schema-folder.ts'
import { sourceFile } from './source-file.ts'
import { createFile, writeFiles } from './write-file.ts'

interface NewOptions {
  readonly content: string
  readonly name?: string
  readonly title?: string
  readonly source?: string
  readonly language: string
  readonly json?: boolean
}

const TYPES = ['article', ...kinds.map(({ name }) => name)]

/** Writes a new file that is valid as it is, and says in comments what else it could hold. */
function create(type: string, slug: string, options: NewOptions): void {
  const kind = kindOf(type)
  const content = userPath(options.content)
  if (!existsSync(content)) throw new CommandError(`There is no folder ${shownPath(content)}.`)
  expectFreeSlug(content, type, slug)
  const text = kind === undefined ? article(slug, options) : entity(kind, slug, options)
  const path = join(content, kind?.folder ?? 'articles', `${slug}.yaml`)
  createFile(path, text)
  writeFiles(schemaChanges(content))
  if (options.json === true) printJson({ file: shownPath(path), type, slug })
  else say(`${shownPath(path)} is there now. Fill it in, then run: whosaid check ${shownPath(path)}`)
}

/** @returns nothing for an article */
function kindOf(type: string): Kind | undefined {
  const kind = kinds.find(({ name }) => name === type)
  if (kind !== undefined || type === 'article') return kind
  const folder = kinds.find((known) => known.folder === type || known.label === type)
  const hint = folder === undefined ? didYouMean(type, TYPES) : `Did you mean "${folder.name}"?`
  throw new CommandError(`There is no kind "${type}"; expected one of ${TYPES.join(', ')}.${hint === undefined ? '' : ` ${hint}`}`)
}

const inWords = (slug: string): string => slug.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')

function entity(kind: Kind, slug: string, { name, title, source }: NewOptions): string {
  if (title !== undefined) throw new CommandError(`--title is for articles; give ${kind.name} ${slug} its name by --name.`)
  if (source !== undefined) throw new CommandError('--source is for articles.')
  return entitySkeleton(kind, slug, proseOf('--name', name) ?? inWords(slug))
}

function article(slug: string, { name, title, source, language }: NewOptions): string {
  if (name !== undefined) throw new CommandError('--name is for entities; give the article its title by --title.')
  if (source === undefined) throw new CommandError(`An article rests on a source document: name its file, a text in UTF-8, by --source FILE. Only its fingerprint is kept.`)
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language)) throw new CommandError(`--language is "${language}"; expected a BCP 47 language tag such as en or pt-BR.`)
  const given = proseOf('--title', title)
  return articleSkeleton({
    slug, language,
    title: given ?? inWords(slug),
    titleIsEditorial: given === undefined,
    recorded: Temporal.Now.plainDateISO().toString(),
    source: sourceFile(source),
  })
}

function proseOf(option: string, text: string | undefined): string | undefined {
  const words = text?.trim()
  if (words === '') throw new CommandError(`${option} is empty; expected some text.`)
  return words
}

export function addNew(program: Command): void {
  program
    .command('new')
    .argument('<kind>', TYPES.join(', '))
    .argument('<slug>', 'lower-case ASCII words joined by hyphens')
    .description('Write the file of a new article or entity, with every key that it can have in a comment.')
    .option('--name <text>', "an entity's usual name (default: the slug's words)")
    .option('--title <text>', "an article's headline (default: the slug's words, marked as the editors' own)")
    .option('--source <file>', "an article's source document, of which the fingerprint is kept")
    .option('--language <tag>', 'the language of an article, by its BCP 47 tag', 'en')
    .option('--content <folder>', 'folder of the content', CONTENT)
    .option('--json', 'say it as JSON, on standard output')
    .addHelpText('after', `
Refuses a slug that is taken, or was once, by anything that it could be confused with.

Examples:
  whosaid new person ash-carter --name "Ash Carter"
  whosaid new article fire-in-the-park --source ~/sources/fire.txt --title "Fire in the park"`)
    .action((type: string, slug: string, options: NewOptions) => run(() => create(type, slug, options), options))
}
