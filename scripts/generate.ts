/**
 * Writes everything that is generated: the registries of kinds and checks, schema.graphql, what editors complete from, the site's types.
 * `--check` writes nothing and exits with 1 when something is stale.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DocumentNode } from 'graphql'

const ROOT = new URL('..', import.meta.url)
const check = process.argv.includes('--check')
const stale: string[] = []

function put(path: string, text: string): void {
  const url = new URL(path, ROOT)
  let current = ''
  try {
    current = readFileSync(url, 'utf8')
  } catch {
    // Not there yet: stale like any other difference.
  }
  if (current === text) return
  stale.push(path)
  if (check) return
  mkdirSync(new URL('.', url), { recursive: true })
  writeFileSync(url, text)
}

const modulesIn = (folder: string, besides: readonly string[]): string[] =>
  readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith('.ts') && !besides.includes(name))
    .map((name) => name.slice(0, -3))
    .toSorted()

const camelCase = (name: string): string => name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

const HEAD = '// Written by `npm run generate` from the files of this folder.\n'

const KINDS = 'packages/schema/src/kinds/'
const kinds = modulesIn(KINDS, ['define-kind.ts', 'index.ts', 'registry.ts'])
put(
  `${KINDS}index.ts`,
  `${HEAD}${kinds.map((name) => `import ${camelCase(name)} from './${name}.ts'\n`).join('')}
/** Every entity kind. */
export const kinds = [${kinds.map(camelCase).join(', ')}] as const\n`,
)

const CHECKS = 'packages/schema/src/content/checks/'
const checks = modulesIn(CHECKS, ['check.ts', 'index.ts'])
put(
  `${CHECKS}index.ts`,
  `${HEAD}${checks.map((name) => `import { ${camelCase(name)} } from './${name}.ts'\n`).join('')}
/** Every check, in the order of their names. */
export const checks = [\n${checks.map((name) => `  ${camelCase(name)},\n`).join('')}] as const\n`,
)

// The schema loads the registries, so it is imported only when they are written.
const { lexicographicSortSchema, printSchema } = await import('graphql')
const { schema } = await import('@whosaid/schema/graphql')
put('schema.graphql', `${printSchema(lexicographicSortSchema(schema))}\n`)

const { PROBLEM_CODES } = await import('@whosaid/schema')
const { ERROR_CODES } = await import('@whosaid/schema/graphql')
const rows = (codes: Readonly<Record<string, string>>): string => Object.entries(codes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |\n`).join('')
put(
  'docs/codes.md',
  `<!-- Written by \`npm run generate\`. -->
# Codes

## Problems in content

\`whosaid check\` and \`whosaid build\` name one with every problem.

| code | meaning |
|---|---|
${rows(PROBLEM_CODES)}
## Errors in answers

\`extensions.code\` of a GraphQL error.

| code | meaning |
|---|---|
${rows(ERROR_CODES)}`,
)

// What editors complete from. The list of slugs changes with the content; `whosaid new`, `fmt`, `rename` and `merge` keep it current too.
const { listContent, SCHEMA_FOLDER, schemaFiles } = await import('@whosaid/schema')
for (const content of ['content', 'test/newsroom/content']) {
  const files = schemaFiles(listContent(fileURLToPath(new URL(content, ROOT)), content).files)
  for (const [name, text] of files) put(`${content}/${SCHEMA_FOLDER}/${name}`, text)
}

/** Types from documents: @graphql-codegen/cli writes or checks them by itself. */
function codegen(config: string): boolean {
  const { status, stdout, stderr } = spawnSync('graphql-codegen', ['--config', config, ...(check ? ['--check'] : [])], {
    cwd: fileURLToPath(ROOT),
    encoding: 'utf8',
  })
  if (status !== 0) {
    process.stderr.write(stdout + stderr)
    stale.push(`the types of ${config}`)
  }
  return status === 0
}

const typed = ['codegen.ts', 'examples/typescript/codegen.ts'].map(codegen).every(Boolean)

// What the site asks, by hash: a server can be told to take nothing else.
const generated: Record<string, unknown> = await import('../packages/site/src/generated/graphql.ts')
const { print } = await import('graphql')
const documents = Object.entries(generated).flatMap(([name, document]) => (name.endsWith('Document') ? [print(document as DocumentNode)] : []))
const byId = Object.fromEntries(documents.map((document) => [`sha256:${createHash('sha256').update(document).digest('hex')}`, document]))
put('packages/site/src/generated/persisted-documents.json', `${JSON.stringify(byId, null, 2)}\n`)

if (stale.length > 0 && (check || !typed)) {
  process.stderr.write(`Stale: ${stale.join(', ')}. Run: npm run generate\n`)
  process.exitCode = 1
} else if (stale.length > 0) {
  process.stderr.write(`Written: ${stale.join(', ')}.\n`)
}
