import { execFileSync } from 'node:child_process'
import { inspectContent, type Problem } from '@whosaid/schema'
import type { Command } from 'commander'
import { buildSchema, printSchema, type GraphQLSchema } from 'graphql'
import { apiChanges, type ApiChange, type Effect } from '../schema-diff/api-changes.ts'
import { misfits, OWN_QUERIES, queryFiles, type Misfit } from '../schema-diff/documents.ts'
import { counted } from './counted.ts'
import { exitCode } from './exit-codes.ts'
import { CONTENT, ROOT, shownPath, userPath } from './paths.ts'
import { print, printJson } from './print.ts'
import { CommandError, problemText, run } from './report.ts'

interface DiffOptions {
  readonly content: string
  readonly documents: readonly string[]
  readonly json?: boolean
}

/** What a change of the model does, to clients and to content. */
interface Difference {
  readonly from: string
  readonly to: string
  readonly changes: readonly ApiChange[]
  /** Places where a query fitted and no longer does. */
  readonly queries: readonly Misfit[]
  /** Where it fitted neither before nor after. */
  readonly unfit: readonly Misfit[]
  /** What keeps content files from being compiled; null where another model than this one is asked about. */
  readonly content: readonly Problem[] | null
  readonly breaks: boolean
}

async function diff(from: string, to: string | undefined, options: DiffOptions): Promise<void> {
  const difference = await differenceOf(from, to, options)
  if (options.json === true) printJson(difference)
  else print(textOf(difference))
  if (difference.breaks) process.exitCode = exitCode('refused')
}

async function differenceOf(from: string, to: string | undefined, { content, documents }: DiffOptions): Promise<Difference> {
  const former = schemaAt(from)
  const now = to === undefined ? await workingSchema() : schemaAt(to)
  const files = [...queryFiles(OWN_QUERIES, ROOT), ...documents.flatMap((pattern) => queryFiles([pattern], userPath('.')))]
  const before = new Set(misfits(former, files).map(placed))
  const [queries, unfit] = [false, true].map((known) => misfits(now, files).filter((misfit) => before.has(placed(misfit)) === known)) as [Misfit[], Misfit[]]
  const changes = await apiChanges(former, now)
  const problems = to === undefined ? inspectContent(userPath(content), shownPath(userPath(content))).problems : null
  return {
    from, to: to ?? 'the working model', changes, queries, unfit, content: problems,
    breaks: changes.some(({ effect }) => effect === 'breaking') || queries.length > 0 || (problems ?? []).length > 0,
  }
}

/** The API of the code as it is, in the form in which it is committed: two prints compare, a print and its builder do not quite. */
async function workingSchema(): Promise<GraphQLSchema> {
  const { schema } = await import('@whosaid/schema/graphql')
  return buildSchema(printSchema(schema))
}

/** The API as schema.graphql had it in a revision. */
function schemaAt(revision: string): GraphQLSchema {
  const git = (...args: string[]): string => execFileSync('git', ['-C', ROOT, ...args], { encoding: 'utf8', maxBuffer: 64 * 2 ** 20, stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    // A revision that begins with a hyphen would be read as an option.
    const commit = git('rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`).trim()
    return buildSchema(git('show', `${commit}:./schema.graphql`))
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string }
    throw new CommandError(`Git has no schema.graphql at "${revision}": ${(stderr ?? message).trim().split('\n')[0]}`)
  }
}

function textOf({ from, to, changes, queries, unfit, content }: Difference): string {
  const count = (effect: Effect): number => changes.filter((change) => change.effect === effect).length
  return [
    changes.length === 0 ? `API: the same in ${from} and ${to}.` : `API, from ${from} to ${to}: ${count('breaking')} breaking, ${count('dangerous')} dangerous, ${count('safe')} safe.`,
    ...changes.map(({ effect, message }) => `  ${effect.padEnd(9)}  ${message.replace(/\.$/, '')}`),
    queries.length === 0 ? 'Queries: all that fitted fit.' : `Queries: ${filesOf(queries)} no longer fit.`,
    ...queries.map(placed),
    ...(unfit.length === 0 ? [] : [`Queries: ${filesOf(unfit)} fitted neither before.`, ...unfit.map(placed)]),
    ...(content === null ? [] : [content.length === 0 ? 'Content: every file compiles.' : `Content: not every file compiles.\n${problemText(content)}`]),
  ].join('\n')
}

const placed = ({ file, line, column, message }: Misfit): string => `  ${file}:${line}:${column}  ${message}`

function filesOf(found: readonly Misfit[]): string {
  const count = new Set(found.map(({ file }) => file)).size
  return `those in ${counted(count, 'file')}`
}

export function addSchema(program: Command): void {
  program
    .command('schema')
    .description('Questions about the model.')
    .command('diff')
    .argument('[from]', 'a Git revision', 'HEAD')
    .argument('[to]', 'another; the working model when left out')
    .description('What a change of the model breaks: clients, the queries of this repository, content files.')
    .option('--content <folder>', 'folder of the content', CONTENT)
    .option('--documents <pattern...>', 'query files of your own, such as "queries/*.graphql"', [])
    .option('--json', 'the answer as JSON')
    .addHelpText('after', `
Each change of the API is breaking (queries fail), dangerous (clients may meet what they do not expect) or safe. Content is compiled
with the working model only. Exits with 1 when a change is breaking, a query no longer fits, or a content file does not compile.

Examples:
  whosaid schema diff
  whosaid schema diff v1.0 main --json`)
    .action((from: string, to: string | undefined, options: DiffOptions) => run(() => diff(from, to, options), options))
}
