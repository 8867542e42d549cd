import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { decided, guessesOf, UnreadableValue, type Decision, type Guess } from '@whosaid/draft'
import { borrowedWords, formatFile, inspectSome, parseSourceFile, slice, visible, withPassages, type SourceFile, type SourceText } from '@whosaid/schema'
import type { Command } from 'commander'
import { stringify } from 'yaml'
import { chooseFiles } from './content-files.ts'
import { counted } from './counted.ts'
import { shownPath, userPath } from './paths.ts'
import { CommandError, run, say } from './report.ts'
import { sourceFile } from './source-file.ts'
import { writeFiles } from './write-file.ts'

interface ReviewOptions {
  readonly source?: string
  readonly content?: string
}

/** Walks an editor through a draft's guesses. Each decision is written at once, so that a review goes on where it was left. */
async function review(path: string, { source: sourcePath, content: folder }: ReviewOptions): Promise<void> {
  const { content, chosen } = chooseFiles([path], folder)
  const identity = { path: [...(chosen ?? [])][0] ?? path, folder: basename(dirname(userPath(path))), slug: basename(path, '.yaml') }
  const source = sourcePath === undefined ? undefined : sourceFile(sourcePath)
  const before: string[] = []
  const skipped = new Set<string>()
  const lines = linesOfInput()
  for (;;) {
    const text = readFileSync(userPath(path), 'utf8')
    const file = parsed(identity, text)
    if (before.length === 0) expectSource(file, source, sourcePath)
    const guesses = guessesOf(file)
    const guess = guesses.find((one) => !skipped.has(keyOf(one)))
    if (guess === undefined) {
      say(guesses.length === 0 ? `No guess is left in ${identity.path}. Run: whosaid check ${identity.path}` : `${counted(guesses.length, 'guess', 'guesses')} left for another time.`)
      break
    }
    show(guess, guesses.length, source)
    const answer = await lines.ask('[a]ccept  [c]orrect  [d]rop  drop the [w]hole claim  [s]kip  [u]ndo  [q]uit: ')
    if (answer === undefined || /^q/i.test(answer)) {
      say(`${counted(guesses.length, 'guess', 'guesses')} left. The review goes on from here when it is run again.`)
      break
    }
    if (/^s/i.test(answer)) skipped.add(keyOf(guess))
    else if (/^u/i.test(answer)) {
      const last = before.pop()
      if (last === undefined) say('Nothing to undo in this session.')
      else writeFiles([{ path: userPath(path), text: last }])
    } else {
      const decision = await decisionOf(answer, guess, lines)
      const after = decision === undefined ? undefined : tried(text, guess, decision)
      if (after === undefined) continue
      const laidOut = formatFile(identity, after)
      const shape = laidOut.problems.length === 0 ? misshapen(content, identity, laidOut.text, text, userPath(path), source) : laidOut.problems.map(({ message }) => message)
      if (shape.length > 0) {
        for (const message of shape) say(`  ${message}`)
        continue
      }
      before.push(text)
      writeFiles([{ path: userPath(path), text: withPassages(laidOut.text, passagesOf(parsed(identity, laidOut.text), source)) }])
    }
  }
  lines.close()
}

const keyOf = ({ slug, field, reason }: Guess): string => `${slug ?? ''} ${field} ${reason}`

function parsed(identity: { path: string; folder: string; slug: string }, text: string): SourceFile {
  const { file, problems } = parseSourceFile(identity, text)
  const [problem] = problems
  if (problem !== undefined) throw new CommandError(`${identity.path} cannot be reviewed: ${problem.message}`)
  return file
}

/** A passage of another text would mislead more than none. */
function expectSource({ data, path }: SourceFile, source: SourceText | undefined, sourcePath: string | undefined): void {
  const named = (data as { source?: { sha256?: unknown } } | null)?.source?.sha256
  if (source !== undefined && typeof named === 'string' && named !== source.sha256) throw new CommandError(`${sourcePath} is not the source of ${path}: its fingerprint is ${source.sha256}.`)
}

function show({ slug, field, reason, value, span }: Guess, left: number, source: SourceText | undefined): void {
  say(`\n${slug ?? 'The file'} · ${field}  (${left} left)`)
  if (span !== null && source !== undefined) {
    const paragraph = source.paragraphs[span.paragraph - 1]
    if (paragraph !== undefined) say(visible(`  ${slice(source, paragraph.start, span.start)}▸${slice(source, span.start, span.end)}◂${slice(source, span.end, paragraph.end)}`))
  }
  say(visible(`  guessed: ${value === undefined || value === '' ? 'nothing yet' : stringify(value, { lineWidth: 0, collectionStyle: 'flow' }).trim()}`))
  say(visible(`  because: ${reason}`))
}

/** Nothing where an answer cannot be taken; then the guess is asked again. */
async function decisionOf(answer: string, { field, value, claim }: Guess, lines: Lines): Promise<Decision | undefined> {
  switch (answer.charAt(0).toLowerCase()) {
    case 'a':
      if (value === undefined || value === '') {
        say('  There is nothing to accept: correct it, or drop it.')
        return undefined
      }
      return { do: 'accept' }
    case 'c': {
      const yaml = await lines.ask(`  ${field}: `)
      return yaml === undefined || yaml.trim() === '' ? undefined : { do: 'correct', yaml: yaml.trim() }
    }
    case 'd': return { do: 'drop', claim: claim !== null && ['text', 'kind', 'evidence', 'slug'].includes(field) }
    case 'w': return { do: 'drop', claim: true }
    default:
      say(`  "${answer}" is none of a, c, d, w, s, u, q.`)
      return undefined
  }
}

function tried(text: string, guess: Guess, decision: Decision): string | undefined {
  try {
    return decided(text, guess, decision)
  } catch (error) {
    if (!(error instanceof UnreadableValue)) throw error
    say(`  ${error.message}`)
    return undefined
  }
}

const SHAPE = new Set(['invalid-value', 'invalid-date', 'unknown-key', 'missing-key', 'invalid-yaml', 'dangling-reference', 'wrong-kind-reference', 'unknown-unit', 'quantity-bounds', 'quote-too-long'])

/** What a decision would newly make wrong: told by the file as it would be. */
function misshapen(content: string, identity: { path: string }, after: string, before: string, path: string, source: SourceText | undefined): string[] {
  const problemsOf = (text: string): string[] => {
    writeFiles([{ path, text }])
    const { problems, drafts } = inspectSome(content, shownPath(content), new Set([identity.path]))
    const borrowed = source === undefined ? [] : drafts.articles.filter(({ file }) => file.path === identity.path).flatMap((article) => borrowedWords(article, source))
    return [...problems.filter(({ code }) => SHAPE.has(code)), ...borrowed].map(({ message }) => message)
  }
  const old = new Set(problemsOf(before))
  const fresh = problemsOf(after).filter((message) => !old.has(message))
  if (fresh.length > 0) writeFiles([{ path, text: before }])
  return fresh
}

/** The passages of claims that are still to be looked at, for those who open the file in between. */
function passagesOf(file: SourceFile, source: SourceText | undefined): ReadonlyMap<string, string> {
  return new Map(source === undefined ? [] : guessesOf(file).flatMap(({ slug, span }) => (slug === null || span === null ? [] : [[slug, slice(source, span.start, span.end)] as const])))
}

interface Lines {
  /** Nothing at the end of the input. */
  ask(question: string): Promise<string | undefined>
  close(): void
}

function linesOfInput(): Lines {
  const { stdin: input, stderr: output } = process
  const reader = createInterface({ input, terminal: input.isTTY })
  const iterator = reader[Symbol.asyncIterator]()
  return {
    async ask(question) {
      output.write(question)
      const next = await iterator.next()
      if (!input.isTTY) output.write('\n')
      return next.done === true ? undefined : next.value.trim()
    },
    close: () => reader.close(),
  }
}

export function addReview(program: Command): void {
  program
    .command('review')
    .argument('<file>', 'a content file that a draft has written')
    .description('Go through the guesses of a draft one by one: accept, correct, drop, undo.')
    .option('--source <file>', 'the source document, to see each passage in its paragraph')
    .option('--content <folder>', 'folder of the content (default: where the file lies)')
    .addHelpText('after', `
Every decision is written at once, so that a review can be left at any time and goes on from there.

Example:
  whosaid review content/articles/fire.yaml --source ~/sources/fire.txt`)
    .action((path: string, options: ReviewOptions) => run(() => review(path, options)))
}
