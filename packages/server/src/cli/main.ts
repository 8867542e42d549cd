import { Command } from 'commander'
import { run } from './report.ts'

/** Every command by its name. Only the one that is called is loaded: the machinery of the others takes longer than most of them run. */
const COMMANDS: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  build: async () => (await import('./build.ts')).addBuild,
  serve: async () => (await import('./serve.ts')).addServe,
  migrate: async () => (await import('./migrate.ts')).addMigrate,
  publish: async () => (await import('./publish.ts')).addPublish,
  prune: async () => (await import('./prune.ts')).addPrune,
  dev: async () => (await import('./dev.ts')).addDev,
  check: async () => (await import('./check.ts')).addCheck,
  draft: async () => (await import('./draft.ts')).addDraft,
  review: async () => (await import('./review.ts')).addReview,
  new: async () => (await import('./new.ts')).addNew,
  fmt: async () => (await import('./fmt.ts')).addFmt,
  anchor: async () => (await import('./anchor.ts')).addAnchor,
  verify: async () => (await import('./verify.ts')).addVerify,
  coverage: async () => (await import('./coverage.ts')).addCoverage,
  rename: async () => (await import('./rename.ts')).addRename,
  merge: async () => (await import('./merge.ts')).addMerge,
  schema: async () => (await import('./schema.ts')).addSchema,
  diff: async () => (await import('./diff.ts')).addDiff,
  config: async () => (await import('./config.ts')).addConfig,
}

const program = new Command('whosaid').description('Who said what, on whose say-so: checks, compiles and serves annotated articles.').showHelpAfterError()

// For help and suggestions, or when an option comes first, all of them.
const called = Object.entries(COMMANDS).filter(([name]) => name === process.argv[2]?.replace(/-worker$/, ''))
for (const [, load] of called.length > 0 ? called : Object.entries(COMMANDS)) {
  // Settings that cannot be followed show when what they decide is loaded.
  await run(async () => (await load())(program))
  if (process.exitCode !== undefined) break
}

if (process.exitCode === undefined) await program.parseAsync()
