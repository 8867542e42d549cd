import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ContentCompiler, inspectContent, inspectSome, loadContent, type Model, type Problem, type SourceFile } from '@whosaid/schema'
import { afterEach, expect } from 'vitest'
import { plainData } from '../../packages/schema/src/content/fast-yaml.ts'
import { preciseDocument } from '../../packages/schema/src/content/precise-yaml.ts'
import { ARTICLE_FILES } from './fixture-articles.ts'
import { ENTITY_FILES } from './fixture-entities.ts'
import { tempFolder } from './temp-folder.ts'

/** In the text of a change: the place where a problem is expected. It is taken out before the file is written. */
export const MARK = '▸'

/** A change of the fixture: a file's text, or null to leave the file out. */
export type Change = readonly [file: string, text: string | Uint8Array | null]

const FILES: Readonly<Record<string, string>> = { ...ENTITY_FILES, ...ARTICLE_FILES }
export const FIRE = 'articles/harbour-fire.yaml'
export const INQUIRY = 'articles/harbour-inquiry.yaml'

export const put = (file: string, text: string | Uint8Array): Change => [file, text]
export const remove = (file: string): Change => [file, null]

/** A file of the fixture with words replaced; each of the words must stand there once. */
export function edit(file: string, ...replacements: readonly (readonly [words: string, by: string])[]): Change {
  let text = FILES[file] ?? ''
  for (const [words, by] of replacements) {
    if (text.split(words).length !== 2) throw new Error(`"${words}" stands ${text.split(words).length - 1} times in ${file}`)
    text = text.replace(words, () => by)
  }
  return [file, text]
}

export interface Fixture {
  readonly folder: string
  /** `file:line:column` of every mark, in the order of files and lines. */
  readonly marked: readonly string[]
}

/** Writes the fixture with these changes into a fresh folder. */
export function contentFixture(...changes: readonly Change[]): Fixture {
  const folder = join(tempFolder(), 'content')
  const files = new Map<string, string | Uint8Array | null>([...Object.entries(FILES), ...changes])
  const marked: string[] = []
  for (const [file, content] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (content === null) continue
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    const clean = typeof content === 'string' ? unmarked(file, content, marked) : content
    writeFileSync(join(folder, file), clean)
  }
  return { folder, marked }
}

function unmarked(file: string, text: string, marked: string[]): string {
  let rest = text
  for (let at = rest.indexOf(MARK); at !== -1; at = rest.indexOf(MARK)) {
    const before = rest.slice(0, at).split('\n')
    marked.push(`content/${file}:${before.length}:${(before.at(-1) ?? '').length + 1}`)
    rest = rest.slice(0, at) + rest.slice(at + MARK.length)
  }
  return rest
}

/** The fixture with these changes as a model. */
export const fixtureModel = (...changes: readonly Change[]): Model => loadContent(contentFixture(...changes).folder)

/** Everything wrong with the fixture after these changes, and where it was expected. */
export function inspect(...changes: readonly Change[]): { readonly problems: readonly Problem[]; readonly marked: readonly string[] } {
  const { folder, marked } = contentFixture(...changes)
  const { files, problems } = inspectContent(folder, 'content')
  // Checked by itself, each file is told the same: what every test of a check changes proves it.
  // How deep a parser gets before its stack is full depends on who calls it.
  const steady = files.filter(({ path }) => !problems.some(({ file, message }) => file === path && message.includes('call stack')))
  for (const { path } of steady) expect(inspectSome(folder, 'content', new Set([path])).problems).toEqual(problems.filter(({ file }) => file === path))
  for (const file of steady) expectSameByEitherParser(file)
  if (steady.length === files.length) inspected.push({ folder, problems })
  return { problems, marked }
}

/** The fast parser says what the precise one says, or nothing. */
function expectSameByEitherParser({ path, text }: SourceFile): void {
  const [fast, precise] = [plainData(text), preciseDocument(path, text)]
  if (fast !== undefined) expect({ path, data: precise.data, problems: precise.problems }).toEqual({ path, data: fast.data, problems: [] })
}

const inspected: { readonly folder: string; readonly problems: readonly Problem[] }[] = []

afterEach(async () => {
  for (const { folder, problems } of inspected.splice(0)) await expectSameOfCompilers(folder, problems)
})

/** A compiler that begins with this content, and one that saw it become what it is, say the same. */
async function expectSameOfCompilers(folder: string, problems: readonly Problem[]): Promise<void> {
  expect((await new ContentCompiler(folder, { shown: 'content' }).check()).problems).toEqual(problems)
  const before = contentFixture().folder
  const compiler = new ContentCompiler(before, { shown: 'content' })
  await compiler.compile()
  rmSync(before, { recursive: true })
  cpSync(folder, before, { recursive: true })
  expect((await compiler.check()).problems).toEqual(problems)
}
