import {
  changeOf, compileModel, ContentError, EDITION, inspectContent, parseSourceFile, relocate, repairedFile, UnfitResult,
  type ArticleDraft, type Fate, type Inspection, type SourceText,
} from '@whosaid/schema'
import { articleOfSource, type Match } from './article-of-source.ts'
import { ask } from './ask.ts'
import { unfit, writeEdits } from './content-change.ts'
import { counted } from './counted.ts'
import { exitCode } from './exit-codes.ts'
import { shownPath, userPath } from './paths.ts'
import { printJson } from './print.ts'
import { counting, during } from './progress.ts'
import { fateText } from './fate-text.ts'
import { CommandError, say } from './report.ts'
import { sourceFile } from './source-file.ts'

export interface RepairOptions {
  readonly content: string
  readonly article?: string
  readonly was?: string
  /** True for the proposals of unchanged text. */
  readonly apply?: string | true
  readonly json?: boolean
}

/** Proposes where the anchors of an article are in a changed source, and writes what is asked for. */
export async function repair(path: string, options: RepairOptions): Promise<void> {
  const which = options.apply ?? false
  if (which !== false && which !== true && which !== 'all') throw new CommandError(`--apply is "${which}"; expected nothing behind it, or "all".`)
  const source = sourceFile(path)
  const folder = userPath(options.content)
  const content = during('Reading the content', (tell) => inspectContent(folder, shownPath(folder), counting(tell)))
  if (content.problems.length > 0) throw new ContentError(content.problems)
  const match = articleOfSource(compileModel(content.drafts), source, path, options.article)
  const former = formerSource(match, options.was)
  const { fates, share } = during('Looking for the anchors', (tell) => relocate(match.article, match.claims, source, former, (done, all) => tell(`${done} of ${all} lengths`)))
  if (share < EDITION) throw new CommandError(anotherText(path, match, fates))

  const failing = fates.filter(({ fate }) => fate !== 'holds')
  const show = options.json === true ? () => {} : say
  show(summary(path, match, fates))
  const accepted = await chosen(failing, which, (fate) => show(fateText(fate, source, former)), options.json === true)
  const writes = accepted.length > 0 || (failing.length === 0 && !match.sameFile && which !== false)
  const remarks = writes ? write(folder, content, match, fates, accepted, source) : []
  for (const remark of remarks) show(remark)
  const left = failing.length - accepted.length
  if (options.json === true) {
    printJson({ article: match.article.slug, sameFile: match.sameFile, share, anchors: fates, written: writes, moved: accepted.length, failing: left, remarks })
    if (left > 0 || (!writes && !match.sameFile)) process.exitCode = exitCode('refused')
    return
  }
  if (writes) show(`articles/${match.article.slug} rests on ${path} now; ${counted(accepted.length, 'anchor was', 'anchors were')} moved.`)
  if (left > 0) throw new CommandError(`${counted(left, 'anchor fails', 'anchors fail')}${writes ? ' still' : '; nothing was written'}.${advice(failing, which)}`)
  if (!writes && !match.sameFile) throw new CommandError('Every anchor holds, but the fingerprint is another; nothing was written. --apply writes it.')
}

function formerSource({ article }: Match, path: string | undefined): SourceText | undefined {
  if (path === undefined) return undefined
  const former = sourceFile(path)
  if (former.sha256 === article.source.sha256) return former
  throw new CommandError(`${path} is not the source as it was annotated: articles/${article.slug} names the fingerprint ${article.source.sha256}, this file has ${former.sha256}.`)
}

const ofFate = (fates: readonly Fate[], fate: Fate['fate']): number => fates.filter((one) => one.fate === fate).length

function anotherText(path: string, { article }: Match, fates: readonly Fate[]): string {
  const found = fates.length - ofFate(fates, 'lost') - ofFate(fates, 'changed')
  return `${path} is another text than the source of articles/${article.slug}, not a changed copy of it: of ${fates.length} anchors only ${found} can be found in it. Nothing was written.`
}

function summary(path: string, { article, sameFile }: Match, fates: readonly Fate[]): string {
  const words = { holds: 'hold', moved: 'stand elsewhere', repeated: 'stand in several places', changed: 'have changed', lost: 'are lost' } as const
  const parts = Object.entries(words).flatMap(([fate, text]) => {
    const count = ofFate(fates, fate as Fate['fate'])
    return count === 0 ? [] : [`${count} ${text}`]
  })
  return `${path} is ${sameFile ? '' : 'a changed copy of '}the source of articles/${article.slug}. Of ${fates.length} anchors ${parts.join(', ')}.`
}

/** Which of the proposals are to be written: by the option, or, on a terminal, by what the editor answers. */
async function chosen(failing: readonly Fate[], which: boolean | 'all', show: (fate: Fate) => void, quiet: boolean): Promise<Fate[]> {
  const asks = which === false && !quiet && process.stdin.isTTY && process.stderr.isTTY
  const accepted: Fate[] = []
  for (const fate of failing) {
    show(fate)
    if (fate.now === null) continue
    const takes = asks ? await ask('  Write this anchor?') : which === 'all' || (which && fate.fate === 'moved')
    if (takes) accepted.push(fate)
  }
  return accepted
}

const MARK_ANEW = 'Mark what is lost anew by its words (paragraph, from, to), take out source.sha256, and run whosaid anchor; then repair the rest.'

function advice(failing: readonly Fate[], which: boolean | 'all'): string {
  const open = failing.filter(({ now }) => now !== null)
  const unsure = open.filter(({ fate }) => fate !== 'moved').length
  if (which === false && open.length > 0) return ` --apply writes those whose text is unchanged${unsure > 0 ? `, --apply all also the ${unsure} to be looked at first` : ''}.`
  if (which === true && unsure > 0) return ` Look at the ${unsure} whose text has changed or stands in several places; --apply all writes them.`
  return ` ${MARK_ANEW}`
}

function write(folder: string, content: Inspection, { article }: Match, fates: readonly Fate[], accepted: readonly Fate[], source: SourceText): readonly string[] {
  const draft = content.drafts.articles.find(({ slug }) => slug === article.slug) as ArticleDraft
  const { text, remarks } = repairedFile(draft, fates, accepted, source)
  const after = parseSourceFile(draft.file, text).file
  try {
    writeEdits(folder, changeOf(content.files, new Map([[draft.file, after]]), new Map()).edits)
  } catch (error) {
    if (!(error instanceof UnfitResult)) throw error
    throw new CommandError(`${unfit(error).message} ${MARK_ANEW}`)
  }
  return remarks
}
