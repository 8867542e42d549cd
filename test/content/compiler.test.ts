import { chmodSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ContentCompiler, ContentError, inspectContent, loadContent, type ManifestStore, type Model, type ModelChange } from '@whosaid/schema'
import { WORTH_THREADS } from '../../packages/schema/src/content/threads.ts'
import { versionOf } from '../../packages/server/src/index/version.ts'
import { ARTICLE_FILES } from '../support/fixture-articles.ts'
import { ENTITY_FILES } from '../support/fixture-entities.ts'
import { contentFixture, edit, FIRE, INQUIRY, put, remove, type Change } from '../support/content-fixture.ts'
import { tempFolder } from '../support/temp-folder.ts'

const FILES: Readonly<Record<string, string>> = { ...ENTITY_FILES, ...ARTICLE_FILES }

/** A manifest in memory. */
function keeper(): ManifestStore & { bytes: Buffer | undefined; writes: number } {
  return {
    bytes: undefined,
    writes: 0,
    read() {
      return this.bytes
    },
    write(parts) {
      this.bytes = Buffer.concat(parts)
      this.writes++
    },
  }
}

function apply(folder: string, [file, text]: Change): void {
  const path = join(folder, file)
  if (text === null) rmSync(path, { force: true })
  else {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, text)
  }
}

/** What a compiler says: a model with its version, or problems. */
const said = (compiler: ContentCompiler, touched?: readonly string[]) =>
  compiler.compile(touched).catch((error: unknown) => {
    if (error instanceof ContentError) return { problems: error.problems }
    throw error
  })

/** What reading everything anew says. */
function anew(folder: string) {
  const { problems } = inspectContent(folder, 'content')
  if (problems.length > 0) return { problems }
  const model = loadContent(folder)
  return { model, version: versionOf(model) }
}

/** A model that a change was made to. */
function changed(model: Model, { removedArticles, articles, removedEntities, entities }: ModelChange): Model {
  const gone = new Set([...removedArticles, ...articles.map(({ article }) => article.slug)])
  const other = new Set([...removedEntities, ...entities.map(({ slug }) => slug)])
  const bySlug = <T extends { slug: string }>(items: readonly T[]): T[] => items.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
  const ordered = bySlug([...model.articles.filter(({ slug }) => !gone.has(slug)), ...articles.map(({ article }) => article)])
  const claims = Map.groupBy([...model.claims.filter(({ article }) => !gone.has(article)), ...articles.flatMap((its) => its.claims)], ({ article }) => article)
  return {
    articles: ordered,
    entities: bySlug([...model.entities.filter(({ slug }) => !other.has(slug)), ...entities]),
    sources: bySlug([...model.sources.filter(({ article }) => !gone.has(article)), ...articles.flatMap(({ sources }) => sources)]),
    claims: ordered.flatMap(({ slug }) => claims.get(slug) ?? []),
  }
}

/** What an editor does, right and wrong; each is a file as it then is. */
const EDITS: readonly Change[] = [
  ...Object.keys(FILES).flatMap((file): Change[] => [put(file, FILES[file] ?? ''), remove(file), put(file, `# a remark\n${FILES[file]}`), put(file, 'name: [\n')]),
  edit('people/ada-stone.yaml', ['name: ', 'name: Dame ']),
  edit(FIRE, ['value: 34000', 'value: 34001']),
  edit(FIRE, ['text: The union is to blame.', 'text: The union is not to blame.']),
  edit(INQUIRY, ['slug: no-culprit', 'slug: no-culprit-found']),
  edit(INQUIRY, ['slug: deaths', 'slug: no-culprit']),
  edit(FIRE, ['kind: ESTIMATE', 'kind: QUESTION']),
  put('topics/quay-inquiry.yaml', 'name: The inquiry\n'),
  put('topics/new.yaml', 'name: New\nformerly: [old]\n'),
  put('topics/no-name.yaml', 'nmae: New\n'),
  put('articles/copy.yaml', FILES[INQUIRY] ?? ''),
]

const quantitiesOf = ({ claims }: Model) => claims.flatMap(({ quantities }) => quantities.map(({ value }) => value))

const TURNS = fc.array(fc.array(fc.constantFrom(...EDITS), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 })

/** Whatever is edited, what is said is what reading everything anew says, and its change leads from the last model to the next. */
async function expectFollowed(say: (compiler: ContentCompiler, edits: readonly (typeof EDITS)[number][]) => ReturnType<typeof said>): Promise<void> {
  await fc.assert(fc.asyncProperty(TURNS, async (turns) => {
    const { folder } = contentFixture()
    const compiler = new ContentCompiler(folder, { shown: 'content' })
    let { model } = await compiler.compile()
    for (const edits of turns) {
      for (const made of edits) apply(folder, made)
      const now = await say(compiler, edits)
      expect(now).toMatchObject(anew(folder))
      if ('problems' in now) continue
      expect(changed(model, now.change)).toEqual(now.model)
      ;({ model } = now)
    }
  }), { numRuns: 60 })
}

async function expectNothingMore(compiler: ContentCompiler): Promise<void> {
  const { change } = await compiler.compile()
  expect(change).toEqual({ removedArticles: [], articles: [], removedEntities: [], entities: [] })
}

describe('a compiler that saw content change', () => {
  it('says what reading everything anew says, and its changes lead from each model to the next', async () => {
    await expectFollowed(async (compiler) => {
      const now = await said(compiler)
      if (!('problems' in now)) await expectNothingMore(compiler)
      return now
    })
  }, 60_000)

  it('says the same where it is told which files were touched, and looks at no other', async () => {
    await expectFollowed((compiler, edits) => said(compiler, edits.map(([file]) => file)))
    const { folder } = contentFixture()
    const compiler = new ContentCompiler(folder)
    const { version } = await compiler.compile(['people/ada-stone.yaml'])
    apply(folder, edit(FIRE, ['value: 34000', 'value: 34001']))
    expect((await compiler.compile(['people/ada-stone.yaml', 'articles/.harbour-fire.yaml.swp'])).version).toBe(version)
    expect((await compiler.compile()).version).toBe(versionOf(loadContent(folder)))
  }, 60_000)

  it('looks at everything where what was touched is no file that it knows', async () => {
    const { folder } = contentFixture()
    const compiler = new ContentCompiler(folder, { shown: 'content' })
    await compiler.compile()
    for (const [touched, make] of [
      ['articles/notes.txt', () => writeFileSync(join(folder, 'articles/notes.txt'), '')],
      ['topics/new.yaml', () => apply(folder, put('topics/new.yaml', 'name: New\n'))],
      ['topics/new.yaml', () => rmSync(join(folder, 'topics/new.yaml'))],
      [FIRE, () => {
        rmSync(join(folder, FIRE))
        mkdirSync(join(folder, FIRE))
      }],
    ] as const) {
      make()
      expect(await said(compiler, [touched])).toMatchObject(anew(folder))
    }
  })

  it('tells of an article whose author got another name, and of no other', async () => {
    const { folder } = contentFixture()
    const compiler = new ContentCompiler(folder)
    const { change: first, model } = await compiler.compile()
    expect([first.articles.length, first.entities.length]).toEqual([2, 12])
    const author = model.articles.find(({ authors }) => authors.length > 0)?.authors[0] ?? ''
    writeFileSync(join(folder, `people/${author}.yaml`), 'name: Another Name\n')
    const { change } = await compiler.compile()
    expect(change.entities.map(({ slug }) => slug)).toEqual([author])
    expect(change.articles.map(({ article }) => article.slug)).toEqual(model.articles.filter(({ authors }) => authors.includes(author)).map(({ slug }) => slug))
    expect(change.articles[0]?.sources[0]?.name).toContain('Another Name')
  })

  it('tells of nothing when only a comment changed, and keeps the very records of other files', async () => {
    const { folder } = contentFixture()
    const compiler = new ContentCompiler(folder)
    const before = await compiler.compile()
    apply(folder, put(FIRE, `# a remark\n${FILES[FIRE]}`))
    const after = await compiler.compile()
    expect(after.change).toEqual({ removedArticles: [], articles: [], removedEntities: [], entities: [] })
    expect(after.version).toBe(before.version)
    expect(after.model.articles[1]).toBe(before.model.articles[1])
  })

  it('says so when a file cannot be read, and reads it again when it can', async () => {
    const { folder } = contentFixture()
    const compiler = new ContentCompiler(folder, { shown: 'content' })
    await compiler.compile()
    rmSync(join(folder, FIRE))
    mkdirSync(join(folder, FIRE))
    expect(await said(compiler)).toEqual(anew(folder))
    rmSync(join(folder, FIRE), { recursive: true })
    apply(folder, put(FIRE, Buffer.of(0xff, 0xfe)))
    expect(await said(compiler)).toEqual(anew(folder))
    apply(folder, put(FIRE, FILES[FIRE] ?? ''))
    // Whoever may read everything may read this too.
    chmodSync(join(folder, FIRE), 0)
    expect(await said(compiler)).toMatchObject(anew(folder))
    chmodSync(join(folder, FIRE), 0o644)
    expect(await said(compiler)).toMatchObject(anew(folder))
  })
})

const NOTHING: Model = { articles: [], entities: [], sources: [], claims: [] }

describe('a manifest', () => {
  /** Content that was compiled once, with times of long ago and what was kept of it. */
  async function kept() {
    const { folder } = contentFixture()
    const manifest = keeper()
    await new ContentCompiler(folder, { manifest }).compile()
    return { folder, manifest, again: (options = {}) => new ContentCompiler(folder, { shown: 'content', manifest, ...options }) }
  }

  it('is written once, and not again while nothing changes', async () => {
    const { manifest, again } = await kept()
    expect(manifest.writes).toBe(1)
    const { model, version } = await again().compile()
    expect(manifest.writes).toBe(1)
    expect(version).toBe(versionOf(model))
  })

  it('is trusted for a file of the same size and times, unless everything is to be read', async () => {
    const { folder, manifest, again } = await kept()
    const path = join(folder, FIRE)
    writeFileSync(path, readFileSync(path, 'utf8').replace('34000', '34001'))
    // As if the manifest had been written long after, with a file of these times and other content.
    const { size, mtimeMs, ctimeMs, ino } = lstatSync(path)
    const [head = '', ...entries] = (manifest.bytes?.toString() ?? '').split('\n')
    const told = JSON.parse(head) as { files: [folder: string, slug: string, stamp: number[], seen: number, reading: object][] }
    const files = told.files.map(([kind, slug, stamp, seen, reading]) => [kind, slug, FIRE.includes(slug) ? [size, mtimeMs, ctimeMs, ino] : stamp, seen + 60_000, reading])
    manifest.bytes = Buffer.from([JSON.stringify({ ...told, files }), ...entries].join('\n'))
    expect(quantitiesOf((await again().compile()).model)).toContain(34000)
    expect(quantitiesOf((await again({ cold: true }).compile()).model)).toContain(34001)
  })

  it('is not trusted for a file that was written in the moment in which it was read', async () => {
    const { folder, manifest } = await kept()
    const path = join(folder, FIRE)
    const text = readFileSync(path, 'utf8')
    const now = new Date()
    writeFileSync(path, text.replace('34000', '34001'))
    utimesSync(path, now, now)
    await new ContentCompiler(folder, { manifest, cold: true }).compile()
    // The same length, and the same times as far as the clock can tell.
    writeFileSync(path, text.replace('34000', '34002'))
    utimesSync(path, now, now)
    expect(await said(new ContentCompiler(folder, { manifest }))).toMatchObject(anew(folder))
  })

  it('leads to the same model after files were changed, renamed, added and taken away', async () => {
    const { folder, again } = await kept()
    for (const made of [edit(FIRE, ['value: 34000', 'value: 34001']), put('topics/new.yaml', 'name: New\n')]) apply(folder, made)
    expect(await said(again())).toMatchObject(anew(folder))
    renameSync(join(folder, 'topics/new.yaml'), join(folder, 'topics/newer.yaml'))
    expect(await said(again())).toMatchObject(anew(folder))
    rmSync(join(folder, 'topics/newer.yaml'))
    expect(await said(again())).toMatchObject(anew(folder))
    rmSync(join(folder, 'people/ada-stone.yaml'))
    const broken = await said(again())
    expect(broken).toEqual(anew(folder))
    expect(broken).toHaveProperty('problems')
    // Those that were not read again are named all the same.
    expect(await said(again())).toEqual(broken)
  })

  it('lets a change go on from what it is of, again and again, where that is what the caller has', async () => {
    const since = versionOf(loadContent(contentFixture().folder))
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...EDITS), { minLength: 1, maxLength: 4 }), async (edits) => {
      const { folder, manifest, again } = await kept()
      const { model } = await again().compile()
      for (const made of edits) {
        apply(folder, made)
        const now = await said(again({ since }))
        expect(now).toMatchObject(anew(folder))
        if ('problems' in now) return
        expect(changed(now.since === undefined ? NOTHING : model, now.change)).toEqual(now.model)
        expect(now.since === undefined || (now.since === since && manifest.writes === 1)).toBe(true)
      }
    }), { numRuns: 60 })
  }, 60_000)

  it('lets no change go on from what it is not of', async () => {
    const { folder, manifest, again } = await kept()
    const { version: since } = await again().compile()
    apply(folder, edit(FIRE, ['value: 34000', 'value: 34001']))
    expect((await again({ since }).compile()).since).toBe(since)
    expect((await again({ since: '0'.repeat(32) }).compile()).since).toBeUndefined()
    expect(manifest.writes).toBe(2)
    expect((await again({ since }).compile()).since).toBeUndefined()
    rmSync(join(folder, 'topics/crane-safety.yaml'))
    expect((await said(again({ since })))).not.toHaveProperty('since', since)
  })

  it.each<readonly [string, (bytes: Buffer) => Buffer]>([
    ['is cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['is empty', () => Buffer.of()],
    ['is no manifest', () => Buffer.from('{"code":1}\n[]')],
    ['has a bit flipped in an entry', (bytes) => bytes.fill((bytes.at(-20) ?? 0) ^ 1, bytes.length - 20, bytes.length - 19)],
    ['was written by other code', (bytes) => Buffer.from(bytes.toString().replace(/"code":"[0-9a-f]{4}/, '"code":"0000'))],
  ])('is not used when it %s, and is written anew', async (_what, spoil) => {
    const { folder, manifest, again } = await kept()
    const whole = Buffer.from(manifest.bytes ?? Buffer.of())
    manifest.bytes = spoil(Buffer.from(whole))
    expect(await said(again())).toMatchObject(anew(folder))
    expect(manifest.writes).toBe(2)
    expect(manifest.bytes.length).toBe(whole.length)
  })

  it('is not looked at when everything is to be read', async () => {
    const { manifest, again } = await kept()
    manifest.read = () => {
      throw new Error('was read')
    }
    await again({ cold: true }).compile()
    await expect(again().compile()).rejects.toThrow('was read')
  })

  it('holds no file that has a problem', async () => {
    const { folder, manifest } = await kept()
    const topic = 'topics/crane-safety.yaml'
    apply(folder, put(topic, 'name: Crane safety\ntypo: x\n'))
    await said(new ContentCompiler(folder, { manifest }))
    expect(manifest.bytes?.toString()).not.toContain('crane-safety",[')
    expect(await said(new ContentCompiler(folder, { shown: 'content', manifest }))).toEqual(anew(folder))
  })
})

describe('content read in several threads', () => {
  const many = (text: (index: number) => string): string => {
    const { folder } = contentFixture()
    for (let index = 0; index < WORTH_THREADS; index++) apply(folder, put(`topics/topic-${index}.yaml`, text(index)))
    return folder
  }

  it('is the same model, from the files and from what was kept', async () => {
    const folder = many((index) => `name: Topic ${index}\ndescription: "Größe – ‘${index}’ 😀"\n`)
    const manifest = keeper()
    const expected = anew(folder)
    expect(await said(new ContentCompiler(folder, { manifest, threads: 2 }))).toMatchObject(expected)
    expect(await said(new ContentCompiler(folder, { manifest, threads: 2 }))).toMatchObject(expected)
    expect(await said(new ContentCompiler(folder, { threads: 1 }))).toMatchObject(expected)
  })

  it('has the same problems, each at its place', async () => {
    const wrong = ['nmae: x\n', 'name: [\n', 'name: &a x\n', 'name: x\n\tb: c\n', 'name: 5\n', 'name: x\naliases: y\n', '', 'name: ""\n', 'name: x\nname: y\n']
    const folder = many((index) => wrong[index % wrong.length] ?? '')
    const { problems } = inspectContent(folder, 'content')
    expect(problems.length).toBeGreaterThan(400)
    expect(await said(new ContentCompiler(folder, { shown: 'content', threads: 2 }))).toEqual({ problems })
  })

  it('tells how far it has come', async () => {
    const folder = many((index) => `name: Topic ${index}\n`)
    const told: number[] = []
    await new ContentCompiler(folder, { threads: 2, progress: (done) => told.push(done) }).compile()
    expect(told).toEqual(Array.from({ length: WORTH_THREADS / 100 + 1 }, (_, hundreds) => hundreds * 100))
  })
})

it('a folder that is not there is a problem, not a fault', async () => {
  const folder = join(tempFolder(), 'none')
  expect(await said(new ContentCompiler(folder, { shown: 'content' }))).toEqual(anew(folder))
})
