import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { articleDraft, english, formatOf, readAnySource, secondOpinion, slugOf, understand, type FileDraft, type KnownEntity } from '@whosaid/draft'
import { formatFile, inspectContent, readSource, SLUG, UnreadableSource, withPassages, type SourceText } from '@whosaid/schema'
import type { Command } from 'commander'
import { counted } from './counted.ts'
import { CONTENT, shownPath, userPath } from './paths.ts'
import { printJson } from './print.ts'
import { duringAll } from './progress.ts'
import { CommandError, run, say } from './report.ts'
import { renewSchemas } from './schema-folder.ts'
import { writeFiles, type FileChange } from './write-file.ts'

interface DraftOptions {
  readonly content: string
  readonly published?: string
  readonly slug?: string
  readonly force?: boolean
  readonly json?: boolean
  readonly model?: string
  readonly modelName: string
}

/** More than this is no article. */
const MOST_BYTES = 20_000_000
/** Less common English than this in a text, and it is in another language. */
const FAMILIAR = 0.15

/** Writes an article's file from its source, with every guess marked, and the files of entities that are new. */
async function draft(path: string, options: DraftOptions): Promise<void> {
  const content = userPath(options.content)
  if (!existsSync(content)) throw new CommandError(`There is no folder ${shownPath(content)}.`)
  const published = dayOf(options.published)
  const bytes = bytesOf(path)
  const read = readAnySource(bytes, formatOf(path))
  const source = sourceOf(path, read.changed ? Buffer.from(read.text) : bytes)
  const text = source.codePoints.join('')
  const slug = options.slug ?? slugOf(basename(path, extname(path)))
  if (!SLUG.test(slug)) throw new CommandError(`"${slug}" is no slug: lower-case ASCII words joined by hyphens.`)
  const { drafts } = inspectContent(content, shownPath(content))
  const known = drafts.entities.map(({ slug: own, entry, kind }): KnownEntity => ({ slug: own, name: entry.name, aliases: entry.aliases, kind: kind.name }))
  const taken = [...drafts.entities.flatMap(({ slug: own, entry }) => [own, ...entry.formerly, ...(entry.id === undefined ? [] : [entry.id])]), ...drafts.broken.map((file) => file.slug), ...drafts.articles.flatMap(({ entry }) => entry.unnamed.map((one) => one.slug))]
  const day = published ?? read.published

  const drafted = await duringAll('Drafting', async (tell) => {
    const bar = (doing: string, share: number) => tell(`${'█'.repeat(Math.round(share * 20)).padEnd(20, '░')} ${doing}`)
    const data = understand(text, { language: english, published: day === null ? undefined : Temporal.PlainDate.from(day), known, tell: bar })
    const seen = options.model === undefined ? data : await secondOpinion(data, { url: userUrl(options.model), model: options.modelName, tell: (done, of) => bar(`asking ${options.modelName}, ${done} of ${of}`, 0.95) })
    bar('the files', 0.97)
    return articleDraft(seen, source, { slug, title: read.title, published: day, recorded: Temporal.Now.plainDateISO().toString(), language: read.language ?? (english.familiarity(text) < FAMILIAR ? 'und' : english.tag), taken })
  }).catch((error: unknown) => {
    if (options.model !== undefined && error instanceof Error && error.name === 'NoSecondOpinion') throw new CommandError(error.message)
    throw error
  })

  const files = [drafted.article, ...drafted.entities].map((file) => change(content, file))
  const beside = read.changed ? [{ path: join(dirname(userPath(path)), `${basename(path, extname(path))}.source.txt`), text: read.text }] : []
  const there = [...files, ...beside].filter((file) => existsSync(file.path))
  if (there.length > 0 && options.force !== true) throw new CommandError(`${there.map((file) => shownPath(file.path)).join(', ')} ${there.length === 1 ? 'is' : 'are'} there already; nothing was written. --force writes over ${there.length === 1 ? 'it' : 'them'}.`)
  writeFiles([...files, ...beside])
  renewSchemas(content)

  const notes = [...read.notes, ...strange(text, read.language), ...(day === null ? ['gives no date of its own: say by --published when it appeared, and draft it again, so that “Tuesday” can be read'] : []), ...(drafted.leftFrom === null ? [] : [`is longer than an article: only its first ${counted(drafted.claims, 'claim')} were drafted, up to paragraph ${drafted.leftFrom}`])]
  const sourcePath = beside[0] === undefined ? path : shownPath(beside[0].path)
  if (options.json === true) {
    printJson({ article: shownPath(files[0]?.path ?? ''), entities: files.slice(1).map((file) => shownPath(file.path)), source: sourcePath, claims: drafted.claims, notes })
    return
  }
  for (const note of notes) say(`${path} ${note}.`)
  if (beside[0] !== undefined) say(`The text as it was read is in ${sourcePath}: anchors go by that file from now on.`)
  say(`${shownPath(files[0]?.path ?? '')} is there now, with ${counted(drafted.claims, 'claim')} to be looked at, and ${counted(drafted.entities.length, 'new entity', 'new entities')}. Run: whosaid review ${shownPath(files[0]?.path ?? '')} --source ${sourcePath}`)
}

function bytesOf(path: string): Buffer {
  try {
    const bytes = readFileSync(userPath(path))
    if (bytes.length > MOST_BYTES) throw new CommandError(`${path} has ${bytes.length.toLocaleString('en')} bytes; an article has at most ${MOST_BYTES.toLocaleString('en')}.`)
    return bytes
  } catch (error) {
    if (error instanceof CommandError) throw error
    const { code, message } = error as NodeJS.ErrnoException
    throw new CommandError(code === 'ENOENT' ? `There is no file ${path}.` : code === 'EISDIR' ? `${path} is a folder; expected a file.` : `${path} cannot be read: ${message}`)
  }
}

function sourceOf(path: string, bytes: Uint8Array): SourceText {
  try {
    return readSource(bytes)
  } catch (error) {
    if (error instanceof UnreadableSource) throw new CommandError(`${path} ${error.message}`)
    throw error
  }
}

function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null
  try {
    return Temporal.PlainDate.from(text).toString()
  } catch {
    throw new CommandError(`--published is "${text}"; expected a day such as 2031-05-14.`)
  }
}

function userUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new CommandError(`--model is "${text}"; expected the address of an OpenAI-compatible endpoint, such as http://localhost:8080/v1.`)
  return text
}

/** Says where little can be expected: another language, a list, a table. */
function strange(text: string, language: string | null): string[] {
  if (english.familiarity(text) < FAMILIAR) return [`does not seem to be in English${language === null ? '' : ` (its page says ${language})`}: there are rules for English only, so that most of it was taken for the reporters’ own words and names may be wrong`]
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const items = lines.filter((line) => /^\s*(?:[-*•]|\d+[.)])\s/.test(line) || line.split(/\t|\s\|\s/).length > 2).length
  return items > 3 && items > lines.length / 3 ? [`is in good part a list or a table: ${items} of ${lines.length} lines, which are read as if they were sentences`] : []
}

function change(content: string, { folder, slug, text, passages }: FileDraft): FileChange & { text: string } {
  const { text: laidOut, problems } = formatFile({ path: join(folder, `${slug}.yaml`), folder, slug }, text)
  if (problems.length > 0) throw new Error(`the draft of ${slug} is not valid: ${problems.map(({ message }) => message).join(' ')}`)
  return { path: join(content, folder, `${slug}.yaml`), text: withPassages(laidOut, passages) }
}

export function addDraft(program: Command): void {
  program
    .command('draft')
    .argument('<source>', 'an article: a text, a web page or Markdown (.txt, .html, .md)')
    .description("Write an article's file from its text: who says what, with figures, dates and anchors, every guess marked.")
    .option('--published <day>', 'when it appeared, such as 2031-05-14; relative dates are read against it')
    .option('--slug <slug>', "the article's slug (default: the file's name)")
    .option('--content <folder>', 'folder of the content', CONTENT)
    .option('--force', 'write over files that are there')
    .option('--model <url>', 'ask an OpenAI-compatible endpoint for a second opinion on who speaks; off unless given')
    .option('--model-name <name>', 'the model to ask there', 'default')
    .option('--json', 'say it as JSON, on standard output')
    .addHelpText('after', `
Nothing is published before every guess was looked at: whosaid review FILE walks you through them.

Examples:
  whosaid draft ~/sources/fire.txt --published 2031-05-14
  whosaid draft page.html --slug fire-in-the-park`)
    .action((path: string, options: DraftOptions) => run(() => draft(path, options), options))
}
